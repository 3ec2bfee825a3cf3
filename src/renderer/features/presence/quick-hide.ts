/** Three times Shift, and the window is gone. */
import { useEffect } from 'react'
import { pressed } from '../../../shared/model/presence.ts'
import { bridge } from '../../bridge.ts'

export const useQuickHide = (): void => {
  useEffect(() => {
    let presses: readonly number[] = []
    const press = ({ key, repeat, ctrlKey, altKey, metaKey, timeStamp }: KeyboardEvent) => {
      if (repeat) return
      if (key !== 'Shift' || ctrlKey || altKey || metaKey) {
        // Shift for a capital letter is no wish to hide.
        presses = []
        return
      }
      const now = pressed(presses, timeStamp)
      presses = now.presses
      if (now.hides) void bridge.leave({ how: 'hide' })
    }
    // Before anything on the page, also an open dialog, can keep it to itself.
    addEventListener('keydown', press, { capture: true })
    return () => removeEventListener('keydown', press, { capture: true })
  }, [])
}
