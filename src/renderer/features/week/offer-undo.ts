/** A change of the week says what was done, and offers to take it back. */
import type { Words } from '../../../shared/words/en.ts'
import { sayRefusal } from '../../../shared/words/say.ts'
import { bridge } from '../../bridge.ts'
import { showToast } from '../../ui/toasts.tsx'

export const offerUndo = (words: Words, said: string, undo: string): void =>
  showToast({
    words: said,
    undo: () =>
      void bridge.undoWeek({ undo }).then((undone) => {
        if (!undone.ok) showToast({ words: sayRefusal(words, undone.error) })
      }),
  })
