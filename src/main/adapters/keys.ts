/** Keys that are heard wherever one is, as far as the system lets a program have them. */
import { globalShortcut } from 'electron'
import type { Ports } from '../ports.ts'

export const systemKeys: Ports['keys'] = {
  hold: (keys, press) => {
    globalShortcut.unregisterAll()
    if (keys === null) return false
    try {
      return globalShortcut.register(keys, press)
    } catch {
      // A keyboard that has no such key.
      return false
    }
  },
}
