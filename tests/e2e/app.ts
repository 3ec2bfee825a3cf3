/** Opens the built app with a data folder of its own, as root or as another user of this private machine. */
import { execFileSync, type ChildProcess } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { _electron, expect, type ElectronApplication, type Page } from '@playwright/test'
import { zoneThere } from './there.ts'

/** The uid of `nobody`: a user without rights, as most users of a laptop are. */
export const nobody = 65_534
const isRoot = process.getuid?.() === 0
/** Without real root the private machine knows one user only, who is called root there. */
export const hasUsers =
  isRoot &&
  execFileSync('/usr/bin/cut', ['-c21-', '/proc/self/uid_map'], { encoding: 'utf8' }).includes('4294967295')

export type App = {
  readonly electron: ElectronApplication
  readonly program: ChildProcess
  readonly page: Page
  /** What a second start needs to find the same data. */
  readonly folder: string
}

export type AppOptions = {
  /** The data folder of an earlier start. */
  readonly folder?: string
  /** Runs as `nobody` with Chromium's sandbox on; else as root, which has to do without. */
  readonly asNobody?: boolean
  readonly env?: Readonly<Record<string, string>>
  /** Given to the app itself. */
  readonly args?: readonly string[]
}

const folders = '/run/people'
const visibleCheckout = '/run/checkout'

/** The checkout under a path that every user may walk: where it really is may be somebody's home. */
const checkout = (): string => {
  if (!existsSync(visibleCheckout)) {
    mkdirSync(visibleCheckout)
    execFileSync('/bin/mount', ['--rbind', resolve('.'), visibleCheckout])
  }
  return visibleCheckout
}

export const newFolder = (asNobody = false): string => {
  mkdirSync(folders, { recursive: true })
  chmodSync(folders, 0o755)
  const folder = mkdtempSync(join(folders, 'person-'))
  if (asNobody) chownSync(folder, nobody, nobody)
  return folder
}

/** A program that becomes `nobody` and then Electron: Playwright starts programs, not users. */
const electronAsNobody = (electron: string): string => {
  const wrapper = '/run/electron-as-nobody'
  writeFileSync(
    wrapper,
    `#!/bin/sh\nexec /usr/bin/setpriv --reuid=${nobody} --regid=${nobody} --clear-groups --no-new-privs "${electron}" "$@"\n`,
  )
  chmodSync(wrapper, 0o755)
  return wrapper
}

export const openApp = async ({
  folder,
  asNobody = false,
  env = {},
  args = [],
}: AppOptions = {}): Promise<App> => {
  expect(process.env['BREATHING_ROOM_PRIVATE_MACHINE'], 'run through npm test').toBe('1')
  const own = folder ?? newFolder(asNobody)
  const root = checkout()
  const program = join(root, 'node_modules/electron/dist/electron')
  const electron = await _electron.launch({
    executablePath: asNobody ? electronAsNobody(program) : program,
    args: [root, `--user-data-dir=${own}`, ...args],
    chromiumSandbox: asNobody,
    cwd: '/',
    env: {
      PATH: '/usr/bin:/bin',
      HOME: own,
      XDG_RUNTIME_DIR: own,
      LANG: 'en_GB.UTF-8',
      TZ: zoneThere,
      DISPLAY: process.env['DISPLAY'] ?? '',
      npm_node_execpath: process.execPath,
      ...env,
    },
  })
  const page = await electron.firstWindow()
  await page.waitForSelector('main')
  return { electron, program: electron.process(), page, folder: own }
}

/** Ends it as the tray's Quit does, unless it has ended; one that does not answer is ended all the same. */
export const quit = async ({ electron, program }: App): Promise<void> => {
  if (program.exitCode !== null || program.signalCode !== null) return
  const gone = new Promise((done) => program.once('exit', done))
  // It may end before it can answer.
  void electron.evaluate(({ app }) => app.quit()).catch(() => undefined)
  const late = setTimeout(() => program.kill('SIGKILL'), 15_000)
  await gone
  clearTimeout(late)
}
