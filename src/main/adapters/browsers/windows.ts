/**
 * Browsers on Windows, by the programs that every Windows has. Written after their manuals and held to recorded output:
 * not tried on Windows yet. A browser is asked to close its windows, as by their cross; it may ask back.
 */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { BrowserId } from '../../../shared/model/browser.ts'
import type { BrowsersPort, OpenBrowser } from '../../ports.ts'
import { browsersOf } from './restart.ts'

/**
 * Firefox is left out: closed by its windows it has ended well, and does not bring its pages back by itself.
 */
const programs: readonly (readonly [BrowserId, string])[] = [
  ['chrome', '\\google\\chrome\\application\\chrome.exe'],
  ['chromium', '\\chromium\\application\\chrome.exe'],
  ['edge', '\\microsoft\\edge\\application\\msedge.exe'],
  ['brave', '\\bravesoftware\\brave-browser\\application\\brave.exe'],
  ['vivaldi', '\\vivaldi\\application\\vivaldi.exe'],
]

type WindowsBrowser = OpenBrowser & { readonly pid: number; readonly path: string }

/** Paths of other users' programs are not told to us. Age in milliseconds, so that no clock has to be understood. */
export const listing = [
  'Get-CimInstance Win32_Process -Property ProcessId,ParentProcessId,ExecutablePath,CreationDate',
  'Where-Object ExecutablePath',
  'ForEach-Object { "{0}|{1}|{2}|{3}" -f $_.ProcessId, $_.ParentProcessId, [int64]((Get-Date) - $_.CreationDate).TotalMilliseconds, $_.ExecutablePath }',
].join(' | ')

/** What PowerShell says → the first process of each browser; the others are its children. */
export const readListing = (said: string): readonly WindowsBrowser[] => {
  const all = said.split(/\r?\n/).flatMap((line) => {
    const [pid = '', parent = '', age = '', path = ''] = line.split('|')
    const id = programs.find(([, end]) => path.toLowerCase().endsWith(end))?.[0]
    return id ? [{ id, pid: Number(pid), parent: Number(parent), age: Number(age), path }] : []
  })
  return all
    .filter(({ id, parent }) => !all.some((other) => other.pid === parent && other.id === id))
    .map(({ id, pid, age, path }) => ({ id, pid, age, path }))
}

/** Without /F: it asks. */
export const closing = (pid: number): readonly string[] => ['/PID', String(pid)]

const run = promisify(execFile)

/** @param system the folder of Windows' own programs, such as `C:\Windows\System32` */
export const windowsBrowsers = (system: string): BrowsersPort => {
  const powershell = `${system}\\WindowsPowerShell\\v1.0\\powershell.exe`
  const find = async () =>
    readListing((await run(powershell, ['-NoProfile', '-NonInteractive', '-Command', listing])).stdout)
  return browsersOf<WindowsBrowser>({
    find,
    isStill: async ({ pid, path, age }) =>
      (await find()).some((now) => now.pid === pid && now.path === path && now.age >= age),
    askToClose: async ({ pid }) => void (await run(`${system}\\taskkill.exe`, [...closing(pid)])),
    again: ({ path }) => ({ file: path, args: ['--restore-last-session'], env: process.env }),
  })
}
