/** A page whose process was taken away, as by a computer out of memory, is there again instead of an empty window. */
import type { BrowserWindow } from 'electron'

/** A page that breaks twice within so many milliseconds would break for ever. */
const brokenFor = 60_000

/** Not again and again: what breaks at once waits until somebody opens the window. */
export const bringPageBack = (window: BrowserWindow, isLeaving: () => boolean): void => {
  let broke = -Infinity
  const reload = () => {
    if (!isLeaving() && !window.isDestroyed()) window.webContents.reload()
  }
  window.webContents.on('render-process-gone', () => {
    const now = performance.now()
    if (now - broke > brokenFor) setImmediate(reload)
    broke = now
  })
}
