/** What the page shows to paper, as bytes of a PDF or on a printer: without header, footer and colours of the night. */
import { refuse } from '../../shared/model/refusal.ts'
import { fail, ok } from '../../shared/model/result.ts'
import type { PaperPort } from '../ports.ts'
import type { AppWindow } from './window.ts'

/** Of the edge that no printer reaches, in inches; a little more than most have. */
const edge = 0.4
const margins = { top: edge, bottom: edge, left: edge, right: edge }

export const paperOf = (window: AppWindow): PaperPort => ({
  pdf: async (pageSize) => {
    try {
      const made = await window.contents()?.printToPDF({
        pageSize,
        landscape: true,
        printBackground: true,
        displayHeaderFooter: false,
        margins,
      })
      return made ? ok(made) : fail(refuse('paper-not-made'))
    } catch {
      return fail(refuse('paper-not-made'))
    }
  },
  print: (pageSize) =>
    new Promise((settle) => {
      const contents = window.contents()
      if (!contents) return settle(fail(refuse('paper-not-made')))
      contents.print({ pageSize, landscape: true, printBackground: true }, (isDone, why) =>
        // Whoever thinks better of it in the system's own dialog has not failed.
        settle(isDone || /cancel/i.test(why) ? ok(null) : fail(refuse('paper-not-made'))),
      )
    }),
})
