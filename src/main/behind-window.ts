/** The composition root: the real ports, handed to `start`. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { app, shell } from 'electron'
import Store from 'electron-store'
import { systemApps } from './adapters/apps/system.ts'
import { systemBrowsers } from './adapters/browsers/system.ts'
import { linkScheme } from '../shared/model/command-line.ts'
import { guardDoorOf } from '../shared/contract/guard-door.ts'
import { catalogue } from '../shared/model/services.ts'
import { openClock } from './adapters/clock.ts'
import { browserCompanion } from './adapters/companion/companion.ts'
import { browserPlaces } from './adapters/companion/places.ts'
import { GuardClient } from './adapters/guard-client.ts'
import { lookAround, makeStarter } from './adapters/guard-starter.ts'
import { makeMenu } from './adapters/menu.ts'
import { openSessionBus } from './adapters/bus/session-bus.ts'
import { busNotify } from './adapters/notify/bus-notify.ts'
import { electronNotify } from './adapters/notify/electron-notify.ts'
import { liveFiles } from './adapters/live-files.ts'
import { ownFiles } from './adapters/own-files.ts'
import { paperOf } from './adapters/paper.ts'
import { systemKeys } from './adapters/keys.ts'
import { autostartFile, linuxLogin, systemLogin } from './adapters/login.ts'
import { systemResolver } from './adapters/resolver.ts'
import { openStore } from './adapters/store.ts'
import { makeWake, onTick } from './adapters/ticks.ts'
import { openTray } from './adapters/tray.ts'
import type { AppWindow } from './adapters/window.ts'
import { answerWith, type Answer } from './ipc/answer.ts'
import { closeForeignChannel } from './ipc/gate.ts'
import { start } from './start.ts'

/** In a checkout the program is Electron, and the app an argument of it. */
const ownLogin = () => {
  const program = {
    // An AppImage runs from a mount that is another one each time.
    path: process.env['APPIMAGE'] ?? process.execPath,
    args: app.isPackaged ? [] : [app.getAppPath()],
  }
  return process.platform === 'linux'
    ? linuxLogin(autostartFile(process.env, app.getPath('home')), program)
    : systemLogin(app, program)
}

export const startBehind = (window: AppWindow): Answer => {
  // electron-store opens it when it is first used, and only then: closed now, it stays closed.
  Store.initRenderer()
  closeForeignChannel('electron-store-get-data')
  const clock = openClock(process.platform)
  // A checkout's own guard; the one of a package is installed with it.
  const builtGuard = app.isPackaged ? null : join(__dirname, '../guard/breathing-room-guard')
  const bus = process.platform === 'linux' ? openSessionBus(process.env, process.getuid?.() ?? 0) : null
  const tray = openTray(bus)
  const folder = app.getPath('userData')
  const store = openStore(folder, clock.now())
  const companion = browserCompanion({
    places: browserPlaces(process.platform, app.getPath('home'), process.env),
    folder,
    data: store.file,
    extension: join(__dirname, '../extension'),
    guard: () => {
      const { built, installed } = lookAround(builtGuard)
      return installed ?? built
    },
    // Empty is what Electron says when it went well.
    showFolder: async (path) => (await shell.openPath(path)) === '',
  })
  const notify = bus ? busNotify(bus) : electronNotify()
  app.on('before-quit', notify.clear)
  const handlers = start({
    clock,
    languages: () => app.getPreferredSystemLanguages(),
    store,
    guard: new GuardClient(
      guardDoorOf(process),
      makeStarter(() => lookAround(builtGuard)),
    ),
    resolver: systemResolver,
    browsers: systemBrowsers(process.platform),
    apps: systemApps(process.platform, catalogue),
    companion,
    ownFiles: ownFiles(window),
    liveFiles,
    paper: paperOf(window),
    // Its picture takes a while to draw: not while somebody waits for the window.
    tray: { ...tray, show: (face) => void window.shown.then(() => tray.show(face)) },
    login: ownLogin(),
    keys: systemKeys,
    notify,
    menu: makeMenu(window),
    newId: () => randomUUID(),
    window,
    onTick,
    wake: makeWake(),
    quit: () => app.quit(),
  })
  // A link opens this app; on Linux the file that a package installs says so.
  if (app.isPackaged && process.platform !== 'linux') app.setAsDefaultProtocolClient(linkScheme)
  return answerWith(handlers)
}
