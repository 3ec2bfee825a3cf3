/** The window first; all that stands behind it is loaded while its page comes up. */
import { join } from 'node:path'
import { app, session } from 'electron'
import { makeWindow } from './adapters/window.ts'
import { openGate } from './ipc/gate.ts'
import { lockEveryContents, lockSession, lockSwitches } from './security/lockdown.ts'
import { pageUrl } from './security/page.ts'
import { registerScheme, serveScheme } from './security/scheme.ts'

const run = (): void => {
  const window = makeWindow(pageUrl, join(__dirname, '../preload/index.cjs'))
  lockSession(session.defaultSession)
  serveScheme(join(__dirname, '../renderer'))
  app.on('second-instance', window.open)
  app.on('activate', window.open)
  app.on('before-quit', window.letGo)
  window.open()
  openGate(
    import('./behind-window.ts').then(({ startBehind }) => startBehind(window)),
    window.contents,
  )
}

registerScheme()
lockSwitches()
lockEveryContents()
if (app.requestSingleInstanceLock()) void app.whenReady().then(run)
else app.quit()
