/** The composition root: the real ports, handed to `start`. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { app, session } from 'electron'
import { GuardClient } from './adapters/guard-client.ts'
import { lookAround, makeStarter } from './adapters/guard-starter.ts'
import { makeMenu } from './adapters/menu.ts'
import { openStore } from './adapters/store.ts'
import { onTick } from './adapters/ticks.ts'
import { openTray } from './adapters/tray.ts'
import { makeWindow } from './adapters/window.ts'
import { closeForeignChannel, openGate } from './ipc/gate.ts'
import { lockEveryContents, lockSession, lockSwitches } from './security/lockdown.ts'
import { pageUrl } from './security/page.ts'
import { registerScheme, serveScheme } from './security/scheme.ts'
import { start } from './start.ts'

const guardSocket = '/run/breathing-room/guard.sock'

const run = (): void => {
  const window = makeWindow(pageUrl, join(__dirname, '../preload/index.cjs'))
  const clock = {
    now: () => Date.now(),
    zone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
  }
  // A checkout's own guard; the one of a package is installed with it.
  const guardFile = app.isPackaged ? null : join(__dirname, '../guard/guard.cjs')
  lockSession(session.defaultSession)
  serveScheme(join(__dirname, '../renderer'))
  const handlers = start({
    clock,
    languages: () => app.getPreferredSystemLanguages(),
    store: openStore(app.getPath('userData'), clock.now()),
    guard: new GuardClient(
      guardSocket,
      makeStarter(() => lookAround(guardFile)),
    ),
    tray: openTray(),
    menu: makeMenu(window),
    newId: () => randomUUID(),
    window,
    onTick,
    quit: () => app.quit(),
  })
  openGate(handlers, window.contents)
  window.open()
  // electron-store opens it with its first file, which is the window's place.
  closeForeignChannel('electron-store-get-data')
  app.on('second-instance', window.open)
  app.on('activate', window.open)
  app.on('before-quit', window.letGo)
}

registerScheme()
lockSwitches()
lockEveryContents()
if (app.requestSingleInstanceLock()) void app.whenReady().then(run)
else app.quit()
