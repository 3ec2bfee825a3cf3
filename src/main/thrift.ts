/** What keeps the app small beside everything else that a laptop runs; measured by `npm run bench -- idle`. */
import { setFlagsFromString } from 'node:v8'
import { app } from 'electron'

const small = '--optimize-for-size'

/**
 * Before the app is ready. Chromium's network service stays a process of its own, with its own sandbox, though it costs a
 * tenth of the memory: what the app never uses is no reason to keep it unguarded beside the person's data.
 */
export const spareMemory = (): void => {
  // Nothing here counts much: a smaller young heap and less compiled code cost no time that anybody would notice.
  app.commandLine.appendSwitch('js-flags', small)
  setFlagsFromString(small)
  if (process.platform !== 'linux') return
  // A page of words that hardly moves: the processor draws it, and no driver of a graphics card, nor one that is
  // imitated, is loaded beside it.
  app.disableHardwareAcceleration()
  app.commandLine.appendSwitch('disable-software-rasterizer')
}
