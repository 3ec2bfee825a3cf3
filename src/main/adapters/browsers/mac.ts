/**
 * Browsers on macOS, by the commands that every Mac has. Written after their manuals and held to recorded output: not
 * tried on a Mac yet. SIGTERM and what it does to each browser is as on Linux.
 */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { BrowserId } from '../../../shared/model/browser.ts'
import type { BrowsersPort, OpenBrowser } from '../../ports.ts'
import { browsersOf, type Again } from './restart.ts'

type App = { readonly id: BrowserId; readonly program: string; readonly bundle: string }

/** The program inside the bundle, wherever the bundle is, and the bundle's own name. */
const apps: readonly App[] = [
  { id: 'firefox', program: '/Firefox.app/Contents/MacOS/firefox', bundle: 'org.mozilla.firefox' },
  {
    id: 'librewolf',
    program: '/LibreWolf.app/Contents/MacOS/librewolf',
    bundle: 'io.gitlab.librewolf-community',
  },
  { id: 'chromium', program: '/Chromium.app/Contents/MacOS/Chromium', bundle: 'org.chromium.Chromium' },
  { id: 'chrome', program: '/Google Chrome.app/Contents/MacOS/Google Chrome', bundle: 'com.google.Chrome' },
  {
    id: 'edge',
    program: '/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    bundle: 'com.microsoft.edgemac',
  },
  { id: 'brave', program: '/Brave Browser.app/Contents/MacOS/Brave Browser', bundle: 'com.brave.Browser' },
  { id: 'vivaldi', program: '/Vivaldi.app/Contents/MacOS/Vivaldi', bundle: 'com.vivaldi.Vivaldi' },
  { id: 'opera', program: '/Opera.app/Contents/MacOS/Opera', bundle: 'com.operasoftware.Opera' },
]

type MacBrowser = OpenBrowser & { readonly pid: number; readonly program: string }

/** The path stands last, because it may hold spaces. */
export const psArguments = ['-axww', '-o', 'pid=,uid=,etime=,comm='] as const

/** `[[days-]hours:]minutes:seconds` → milliseconds. */
const ageOf = (elapsed: string): number => {
  const [, days = '0', hours = '0', minutes = '0', seconds = '0'] =
    /^(?:(?:(\d+)-)?(\d+):)?(\d+):(\d+)$/.exec(elapsed) ?? []
  return (((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1_000
}

/** What `ps` says → the browsers of one user. Their helpers are programs of their own there. */
export const readPs = (said: string, uid: number): readonly MacBrowser[] =>
  said.split('\n').flatMap((line) => {
    const [, pid, owner, elapsed = '', program = ''] =
      /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.+?)\s*$/.exec(line) ?? []
    const app = apps.find((each) => program.endsWith(each.program))
    return app && Number(owner) === uid
      ? [{ id: app.id, pid: Number(pid), age: ageOf(elapsed), program }]
      : []
  })

/** Firefox restores by itself, as on Linux. */
export const openOnMac = (id: BrowserId): Pick<Again, 'file' | 'args'> => {
  const restores = id === 'firefox' || id === 'librewolf'
  const bundle = apps.find((app) => app.id === id)?.bundle ?? ''
  return {
    file: '/usr/bin/open',
    args: ['-b', bundle, ...(restores ? [] : ['--args', '--restore-last-session'])],
  }
}

const run = promisify(execFile)

export const macBrowsers = (uid: number): BrowsersPort => {
  const find = async () => readPs((await run('/bin/ps', [...psArguments])).stdout, uid)
  return browsersOf<MacBrowser>({
    find,
    // Its age only grows: a younger one has got its number.
    isStill: async ({ pid, program, age }) =>
      (await find()).some((now) => now.pid === pid && now.program === program && now.age >= age),
    askToClose: async ({ pid }) => void process.kill(pid, 'SIGTERM'),
    again: ({ id }) => ({ ...openOnMac(id), env: process.env }),
  })
}
