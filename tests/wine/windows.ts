/** A Windows of its own under Wine for one test file: made new (5 s; copying one takes longer), gone afterwards. */
import { execFileSync, spawn } from 'node:child_process'
import {
  closeSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import { windowsNode } from '../../scripts/setup/windows.mjs'

export type Outcome = { readonly code: number | null; readonly out: string; readonly err: string }

mkdirSync('.cache', { recursive: true })
const home = mkdtempSync(resolve('.cache/wine-'))
export const drive = join(home, 'prefix', 'drive_c')
export const hosts = join(drive, 'windows/system32/drivers/etc/hosts')
export const state = join(drive, 'ProgramData/Breathing Room')
const words = join(drive, 'guard.txt')

/** As a test machine's own: Wine here knows no accounts but one, whose number it does not tell. */
const owner = 'S-1-5-21-1004336348-1177238915-682003330-1001'

export const original = Buffer.from(
  '# Copyright (c) 1993-2009 Microsoft Corp.\r\n127.0.0.1\tlocalhost\r\n# caf\xe9\r\n\r\n10.0.0.7 printer',
  'latin1',
)

const env = {
  PATH: process.env['PATH'],
  // Nothing of the user's is read, linked or written.
  HOME: home,
  WINEPREFIX: join(home, 'prefix'),
  WINEARCH: 'win64',
  WINEDEBUG: '-all',
  // No .NET, no browser engine, no entries in the user's menus.
  WINEDLLOVERRIDES: 'mscoree=;mshtml=;winemenubuilder.exe=',
}

let runs = 0

/** Runs a Windows program to its end. Its output goes to files: Node prints nothing into Wine's pipes from Linux. */
export const wine = (...args: readonly string[]): Promise<Outcome> => {
  runs += 1
  const [out, err] = [join(home, `out-${runs}`), join(home, `err-${runs}`)]
  const files = [openSync(out, 'w'), openSync(err, 'w')]
  return new Promise((done, fail) => {
    const child = spawn('wine', args, {
      env,
      stdio: ['ignore', ...files],
      timeout: 60_000,
      killSignal: 'SIGKILL',
    })
    child.once('error', fail)
    child.once('exit', (code) =>
      done({ code, out: readFileSync(out, 'utf8'), err: readFileSync(err, 'utf8') }),
    )
    for (const file of files) closeSync(file)
  })
}

export const inside = (...args: readonly string[]): Promise<Outcome> =>
  wine(windowsNode, 'C:\\inside.cjs', ...args)

/** The guard's command line. */
export const guard = (...args: readonly string[]): Promise<Outcome> =>
  wine(windowsNode, 'C:\\guard.cjs', ...args)

export const until = async (what: () => Promise<boolean> | boolean, milliseconds = 20_000): Promise<void> => {
  const end = Date.now() + milliseconds
  while (!(await what())) {
    if (Date.now() > end) throw new Error('waited in vain')
    await new Promise((done) => setTimeout(done, 50))
  }
}

/** Bytes as they are; empty while there is no such file. */
export const contentOf = (path: string): string => {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    return ''
  }
}

let running: string | null = null

/** Starts the guard in the background, as a task of Windows would, and waits until it says that it runs. */
export const startGuard = async (): Promise<void> => {
  rmSync(words, { force: true })
  const started = await inside('start', 'C:\\guard.txt', 'C:\\guard.cjs', 'run', '--owner', owner)
  running = started.out.trim()
  expect(running, started.err).toMatch(/^\d+$/)
  await until(() => contentOf(words).includes('The guard is running.')).catch(() => {
    throw new Error(`the guard did not start: ${contentOf(words)}`)
  })
}

export const killGuard = async (): Promise<void> => {
  const pid = running
  running = null
  if (pid) expect((await inside('end', pid)).code).toBe(0)
}

/** Ends the guard when its journal appears: in the midst of a write. The edit that makes it write comes from `edit`. */
export const killGuardWhileItWrites = async (delay: number, edit: () => void): Promise<void> => {
  const pid = running ?? ''
  const journal = 'C:\\ProgramData\\Breathing Room\\hosts-journal'
  const killed = inside('endWhen', pid, journal, String(delay))
  const said = join(home, `out-${runs}`)
  await until(() => contentOf(said).includes('looks'))
  edit()
  await killed
  running = null
}

/** Once for each test file. Inside the private machine, so that whatever stays of Wine ends with it. */
export const useWindows = (): void => {
  beforeAll(async () => {
    expect(process.env['BREATHING_ROOM_PRIVATE_MACHINE'], 'run through npm test -- wine').toBe('1')
    expect((await wine('wineboot', '--init')).code).toBe(0)
    await wine('reg', 'add', 'HKCU\\Software\\Wine', '/v', 'Version', '/d', 'win10', '/f')
    copyFileSync('out/guard/guard.cjs', join(drive, 'guard.cjs'))
    copyFileSync('tests/wine/inside.cjs', join(drive, 'inside.cjs'))
    // Wine asks Linux for addresses. Here Linux reads this Windows' hosts file, so that a written name is a lost one.
    rmSync('/etc/hosts')
    symlinkSync(hosts, '/etc/hosts')
  })
  beforeEach(() => {
    rmSync(state, { recursive: true, force: true })
    writeFileSync(hosts, original)
    return killGuard
  })
  afterAll(() => {
    execFileSync('wineserver', ['-k'], { env })
    rmSync(home, { recursive: true, force: true })
  })
}
