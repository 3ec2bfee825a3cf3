/** Closes a browser and opens it again with its pages: the same on every system, whatever its commands are. */
import { spawn } from 'node:child_process'
import { homedir } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { browserNames, type BrowserId } from '../../../shared/model/browser.ts'
import { refuse, type Refusal } from '../../../shared/model/refusal.ts'
import { fail, ok, type Result } from '../../../shared/model/result.ts'
import type { BrowsersPort, OpenBrowser } from '../../ports.ts'

/** How a browser is opened again. */
export type Again = {
  readonly file: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
}

/** What differs from system to system. `B` names one process for good: a number alone may go to another. */
export type System<B extends OpenBrowser> = {
  readonly find: () => Promise<readonly B[]>
  readonly isStill: (browser: B) => Promise<boolean>
  /** Asks, and never forces. May throw where it has ended meanwhile. */
  readonly askToClose: (browser: B) => Promise<void>
  /** Known before it closes; null where it has ended meanwhile. */
  readonly again: (browser: B) => Again | null
}

/** Milliseconds: how long it may take to close, and to be there again; and how long it must stay to count as open. */
const usual = { closing: 20_000, opening: 15_000, staying: 1_000 }
export type Patience = typeof usual
const glance = 100

const within = async (milliseconds: number, isDone: () => Promise<boolean>): Promise<boolean> => {
  const end = performance.now() + milliseconds
  while (!(await isDone())) {
    if (performance.now() > end) return false
    await wait(glance)
  }
  return true
}

const close = async <B extends OpenBrowser>(
  system: System<B>,
  browser: B,
  patience: Patience,
): Promise<boolean> => {
  // Between being found and being asked its number may have gone to another.
  if (!(await system.isStill(browser))) return true
  try {
    await system.askToClose(browser)
  } catch {
    return !(await system.isStill(browser))
  }
  return within(patience.closing, async () => !(await system.isStill(browser)))
}

const open = async <B extends OpenBrowser>(
  system: System<B>,
  id: BrowserId,
  { file, args, env }: Again,
  patience: Patience,
): Promise<boolean> => {
  const begun = performance.now()
  const child = spawn(file, [...args], { detached: true, stdio: 'ignore', cwd: homedir(), env })
  let failed = false
  child.once('error', () => (failed = true))
  child.unref()
  // Not what is left of the one that was closed: a second's grace for clocks that tick in hundredths.
  const isThere = async () => {
    const since = performance.now() - begun + 1_000
    return (await system.find()).some((each) => each.id === id && each.age < since)
  }
  if (!(await within(patience.opening, async () => failed || isThere())) || failed) return false
  await wait(patience.staying)
  return isThere()
}

export const browsersOf = <B extends OpenBrowser>(
  system: System<B>,
  patience: Patience = usual,
): BrowsersPort => ({
  // A system that does not tell has none.
  open: () => system.find().catch(() => []),
  restart: async (id): Promise<Result<null, Refusal>> => {
    const name = browserNames[id]
    const found = await system.find().catch(() => [])
    for (const browser of found.filter((each) => each.id === id)) {
      const again = system.again(browser)
      if (!again) continue
      if (!(await close(system, browser, patience))) return fail(refuse('browser-stays', { name }))
      if (!(await open(system, id, again, patience))) return fail(refuse('browser-not-started', { name }))
    }
    return ok(null)
  },
})
