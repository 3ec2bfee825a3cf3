/**
 * Closes a browser and opens it again with its pages. SIGTERM is what every browser understands as “please close”:
 * Chromium and its kin save their session and end, and `--restore-last-session` brings it back. Firefox (153 ESR, tried)
 * ends at once; it writes its session every 15 seconds, and restores it by itself at the next start.
 */
import { spawn } from 'node:child_process'
import { homedir } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { browserNames, type BrowserId } from '../../../shared/model/browser.ts'
import { refuse, type Refusal } from '../../../shared/model/refusal.ts'
import { fail, ok, type Result } from '../../../shared/model/result.ts'
import type { BrowsersPort } from '../../ports.ts'
import { argumentsOf, environmentOf, findBrowsers, isStill, type BrowserProcess } from './processes.ts'
import { openAgain } from './programs.ts'

/** Milliseconds: how long it may take to close, and to be there again. */
const patience = { closing: 20_000, opening: 15_000 }
const glance = 100

const within = async (milliseconds: number, isDone: () => boolean): Promise<boolean> => {
  const end = performance.now() + milliseconds
  while (!isDone()) {
    if (performance.now() > end) return false
    await wait(glance)
  }
  return true
}

type Again = ReturnType<typeof openAgain> & { readonly env: Readonly<Record<string, string | undefined>> }

/** As it was started; a flatpak or a snap is started from outside, where its own variables mean nothing. */
const againOf = (browser: BrowserProcess): Again | null => {
  try {
    const again = openAgain(browser.id, browser, argumentsOf(browser))
    return { ...again, env: again.ownEnvironment ? environmentOf(browser) : process.env }
  } catch {
    // It has ended meanwhile.
    return null
  }
}

const close = async (browser: BrowserProcess, uid: number): Promise<boolean> => {
  // Between being found and being asked its number may have gone to another.
  if (!isStill(browser, uid)) return true
  try {
    process.kill(browser.pid, 'SIGTERM')
  } catch {
    return !isStill(browser, uid)
  }
  return within(patience.closing, () => !isStill(browser, uid))
}

const open = async ({ file, args, env }: Again, id: BrowserId, uid: number): Promise<boolean> => {
  const begun = performance.now()
  const child = spawn(file, [...args], { detached: true, stdio: 'ignore', cwd: homedir(), env })
  let failed = false
  child.once('error', () => (failed = true))
  child.unref()
  // Not what is left of the one that was closed: a second's grace for clocks that tick in hundredths.
  const isNew = (age: number) => age < performance.now() - begun + 1_000
  const isThere = () => findBrowsers(uid).some((each) => each.id === id && isNew(each.age))
  return (await within(patience.opening, () => failed || isThere())) && !failed
}

const restart = async (id: BrowserId, uid: number): Promise<Result<null, Refusal>> => {
  const name = browserNames[id]
  for (const browser of findBrowsers(uid).filter((each) => each.id === id)) {
    const again = againOf(browser)
    if (!again) continue
    if (!(await close(browser, uid))) return fail(refuse('browser-stays', { name }))
    if (!(await open(again, id, uid))) return fail(refuse('browser-not-started', { name }))
  }
  return ok(null)
}

/** @param uid the user whose browsers these are: nobody else's are looked at */
export const linuxBrowsers = (uid: number): BrowsersPort => ({
  open: async () => findBrowsers(uid),
  restart: async (id) => restart(id, uid),
})
