/** What the page shows to paper, as bytes of a PDF or on a printer: without header, footer and colours of the night. */
import { refuse } from '../../shared/model/refusal.ts'
import { fail, ok } from '../../shared/model/result.ts'
import type { PaperPort } from '../ports.ts'
import { withoutMaker } from './pdf-maker.ts'
import type { AppWindow } from './window.ts'

// The sheet brings its own: around it would be the colour of the window.
const none = { top: 0, bottom: 0, left: 0, right: 0 }

export const paperOf = (window: AppWindow): PaperPort => ({
  pdf: async (pageSize) => {
    try {
      const made = await window.contents()?.printToPDF({
        pageSize,
        landscape: true,
        printBackground: true,
        displayHeaderFooter: false,
        margins: none,
      })
      return made ? ok(withoutMaker(made)) : fail(refuse('paper-not-made'))
    } catch {
      return fail(refuse('paper-not-made'))
    }
  },
  print: (pageSize) =>
    new Promise((settle) => {
      const contents = window.contents()
      if (!contents) return settle(fail(refuse('paper-not-made')))
      contents.print(
        { pageSize, landscape: true, printBackground: true, margins: { marginType: 'none' } },
        (isDone, why) =>
          // Whoever thinks better of it in the system's own dialog has not failed.
          settle(isDone || /cancel/i.test(why) ? ok(null) : fail(refuse('paper-not-made'))),
      )
    }),
})
