/** What keeps the app small beside everything else that a laptop runs; measured by `npm run bench -- idle`. */
import { setFlagsFromString } from 'node:v8'
import { app } from 'electron'

const small = '--optimize-for-size'

/** Before the app is ready. */
export const spareMemory = (): void => {
  // Nothing here counts much: a smaller young heap and less compiled code cost no time that anybody would notice.
  app.commandLine.appendSwitch('js-flags', small)
  setFlagsFromString(small)
  // A process of its own for a network that this app never uses (security/lockdown.ts) would take a tenth of its memory.
  app.commandLine.appendSwitch('enable-features', 'NetworkServiceInProcess2')
}
