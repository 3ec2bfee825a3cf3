// One start of an Electron app, timed by start-probe.cjs; then its memory and idle work, from outside. Linux only.

import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { cpuOf, pssOf, runsElsewhere, treeOf } from './process-tree.ts'

export type Launch = {
  readonly program: string
  readonly switches: readonly string[]
  /** The folder of the app. */
  readonly app: string
  readonly userData: string
  /** Given to the app itself. */
  readonly args?: readonly string[]
  /** The bus of a desktop that is made for this; none otherwise. */
  readonly env?: Readonly<Record<string, string>>
}

/** Milliseconds from the start of the process until its window was shown, and until words could be seen on it. */
export type Start = { readonly shown: number; readonly painted: number }

/** What it takes when nobody touches it: bytes of memory, and the share of one processor. */
export type Idle = { readonly pss: number; readonly cpu: number; readonly alone: boolean }

const PROBE = join(import.meta.dirname, 'start-probe.cjs')
const PATIENCE = 30_000
/** How long the window is left alone before its memory is read, and then for how long its work is watched. */
const SETTLE = 5_000

/** Starts it, waits for its window, does `look`, and ends it. */
export async function startOnce<T>(
  launch: Launch,
  look: (pid: number) => Promise<T>,
): Promise<Start & { readonly seen: T }> {
  const began = Date.now()
  const child = spawnApp(launch, ['-r', PROBE])
  try {
    const { shown, painted } = await probed(child)
    // Words that were painted before the window was there are seen when it is.
    const start = { shown: shown - began, painted: Math.max(shown, painted) - began }
    return { ...start, seen: await look(child.pid ?? 0) }
  } finally {
    await end(child)
  }
}

/** Starts it without waiting for a window, does `look`, and ends it. */
export async function startUnseen<T>(launch: Launch, look: (pid: number) => Promise<T>): Promise<T> {
  const child = spawnApp(launch, [])
  try {
    return await look(child.pid ?? 0)
  } finally {
    await end(child)
  }
}

function spawnApp({ program, switches, app, userData, args = [], env }: Launch, more: readonly string[]) {
  return spawn(program, [...switches, ...more, app, `--user-data-dir=${userData}`, ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
    // Nothing of the session, and no bus of it: no icon may appear on the panel of whoever measures.
    env: {
      PATH: '/usr/bin:/bin',
      HOME: userData,
      XDG_RUNTIME_DIR: userData,
      LANG: 'en_GB.UTF-8',
      DISPLAY: process.env['DISPLAY'] ?? '',
      ...env,
    },
  })
}

/** Leaves a started app alone, then reads what it takes. */
export async function watchIdle(
  program: string,
  pid: number,
  { settle = SETTLE, watch = SETTLE } = {},
): Promise<Idle> {
  await pause(settle)
  const tree = treeOf(pid)
  const [pss, alone] = [pssOf(tree), !runsElsewhere(program, tree)]
  const [before, since] = [cpuOf(tree), performance.now()]
  await pause(watch)
  return { pss, alone, cpu: ((cpuOf(tree) - before) * 1000) / (performance.now() - since) }
}

/** What the probe said, as moments. */
async function probed(child: ChildProcess): Promise<Start> {
  if (!child.stdout) throw new Error('The app has no output to be read.')
  const line = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line').then(([said]) => String(said)),
    once(child, 'exit').then(([code]) => `it ended with code ${code}`),
    pause(PATIENCE, 'it was not shown', { ref: false }),
  ])
  if (!line.startsWith('{')) throw new Error(`The window of ${child.spawnargs.at(-2)} did not come: ${line}`)
  return JSON.parse(line) as Start
}

/** As the system ends programs, so that it finishes what it writes and the next start is a warm one. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), SETTLE)
  await gone
  clearTimeout(late)
}
