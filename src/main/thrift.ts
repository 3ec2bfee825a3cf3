/** What keeps the app small beside everything else that a laptop runs; measured by `npm run bench -- idle`. */
import { app } from 'electron'

/**
 * Before the app is ready. Chromium's network service stays a process of its own, with its own sandbox, though it costs a
 * tenth of the memory: what the app never uses is no reason to keep it unguarded beside the person's data. And V8 is
 * not told `--optimize-for-size`: with it the page stood still for good soon after 9 of 359 starts, without it after none
 * of 209.
 */
export const spareMemory = (): void => {
  if (process.platform !== 'linux') return
  // A page of words that hardly moves: the processor draws it, and no driver of a graphics card, nor one that is
  // imitated, is loaded beside it.
  app.disableHardwareAcceleration()
  app.commandLine.appendSwitch('disable-software-rasterizer')
}
