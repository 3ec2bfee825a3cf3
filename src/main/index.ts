/** The window first; all that stands behind it is loaded while its page comes up. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { app, session } from 'electron'
import {
  canBeHandedOver,
  parseCommandLine,
  parseHandedOver,
  parseLink,
  type Start,
} from '../shared/model/command-line.ts'
import { lookFile, readLook } from './adapters/look.ts'
import { makeWindow } from './adapters/window.ts'
import { openGate } from './ipc/gate.ts'
import { lockEveryContents, lockSession, lockSwitches } from './security/lockdown.ts'
import { pageUrl } from './security/page.ts'
import { registerScheme, serveScheme } from './security/scheme.ts'
import { spareMemory } from './thrift.ts'

/** Where the data is was settled by the app's own name: another name does not move it. */
const takeName = (): string | null => {
  const folder = app.getPath('userData')
  const name = readLook(lookFile(folder))
  if (name === null) return null
  app.setPath('userData', folder)
  app.setName(name)
  return name
}

const run = (asked: Start, name: string | null): void => {
  const window = makeWindow(pageUrl, join(__dirname, '../preload/index.cjs'), name)
  lockSession(session.defaultSession)
  serveScheme(join(__dirname, '../renderer'))
  const openAt = (door: ReturnType<typeof parseLink>) => (door ? window.go(door) : window.open())
  app.on('second-instance', (_event, _args, _folder, handedOver) => {
    const again = parseHandedOver(handedOver)
    // A second start at login has nothing to show; any other brings the window that there is to the front.
    if (again.kind === 'open') openAt(again.door)
  })
  app.on('open-url', (event, link) => {
    event.preventDefault()
    openAt(parseLink(link))
  })
  app.on('activate', window.open)
  app.on('before-quit', window.letGo)
  // What writes the store takes these over, and ends the app where it stands: the window's place would be lost.
  process.on('SIGINT', () => app.quit())
  // At the end of a session all its processes are told at once, and Chromium, while it quits, falls over those that are gone:
  // a desktop would report that by name. All else is written by now, so nothing is lost by ending here.
  for (const signal of ['SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      window.keepPlace()
      process.kill(process.pid, 'SIGKILL')
    })
  if (asked.kind === 'open') openAt(asked.door)
  else window.waits()
  openGate(
    import('./behind-window.ts').then(({ startBehind }) => startBehind(window)),
    window.contents,
  )
}

/** By which Chromium does without a screen; it must be there before any of this is read. */
const screenless = '--ozone-platform=headless'

/** Words need no screen: over SSH, or from a schedule, Electron would fall over its absence, or over one that is gone. */
const wantsScreen = (): boolean => process.platform === 'linux' && !process.argv.includes(screenless)

const begin = (): void => {
  const asked = parseCommandLine(process.argv.slice(1))
  if (asked.kind === 'status' && wantsScreen()) {
    const { status } = spawnSync(process.execPath, [screenless, ...process.argv.slice(1)], {
      stdio: 'inherit',
    })
    process.exit(status ?? 1)
  }
  if (asked.kind === 'status') {
    void app
      .whenReady()
      .then(() => import('./print-status.ts'))
      .then(({ printStatus }) => printStatus())
      .then((code) => app.exit(code))
    return
  }
  if (!canBeHandedOver(process.argv)) return app.exit(0)
  const name = takeName()
  if (app.requestSingleInstanceLock(asked)) void app.whenReady().then(() => run(asked, name))
  else app.quit()
}

registerScheme()
lockSwitches()
spareMemory()
lockEveryContents()
begin()
