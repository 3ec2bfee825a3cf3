// What the app costs over a bare Electron with the same window: time until it is seen, memory, idle work.

import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { electronProgram } from '../../scripts/electron-runtime.mjs'
import { sandboxFor } from '../../scripts/machine/sandbox.mjs'
import { inRoot } from '../../scripts/paths.mjs'
import { emptyUserData, parseUserData } from '../../src/shared/contract/user-data.ts'
import { startOnce, watchIdle, type Idle, type Launch, type Start } from './electron-start.ts'
import { median, type Row } from './row.ts'

const ROUNDS = 7
/** Chromium keeps compiled scripts from the second start on: from the fourth they are simply there. */
const WARM_UP = 3

type Sample = Start & { readonly seen: Idle | null }
type Samples = { readonly ours: Sample[]; readonly bare: Sample[] }
export type Which = keyof Samples

/** Needs a display, and a private machine: without a guard to speak to, and with nothing of the person's. */
export async function benchWindow(): Promise<Row[]> {
  if (process.env['BREATHING_ROOM_PRIVATE_MACHINE'] !== '1') throw new Error('Run through npm run bench.')
  const base = mkdtempSync(join(tmpdir(), 'window-bench-'))
  try {
    const started = launcher(base)
    const first = await rounds(ROUNDS, async (which, round) =>
      startOnce(started(which, `first-${round}`), async () => null),
    )
    await rounds(WARM_UP, async (which) => startOnce(started(which, 'later'), async () => null))
    const later = await rounds(ROUNDS, async (which) => {
      const launch = started(which, 'later')
      return startOnce(launch, async (pid) => watchIdle(launch.program, pid))
    })
    return [
      ...startRows('later start', later, 'warm profile; aim ≤ 1.15×'),
      ...startRows('first start', first, 'new profile'),
      memoryRow(later),
      cpuRow(later),
    ]
  } finally {
    rmSync(base, { recursive: true, force: true })
  }
}

/** Both start the same program with the same switches, each with data of its own. */
export function launcher(base: string): (which: Which, profile: string) => Launch {
  const found = electronProgram()
  if (found === null) throw new Error('There is no Electron: set-up should have brought it.')
  const program = realpathSync(found)
  if (!parseUserData(everyday).ok) throw new Error('The app would not take the data that it is started with.')
  const { switches, stop } = sandboxFor(program)
  if (stop !== undefined) throw new Error(stop)
  return (which, profile) => {
    const userData = join(base, which, profile)
    mkdirSync(userData, { recursive: true })
    const data = join(userData, 'breathing-room.json')
    if (!existsSync(data)) writeFileSync(data, JSON.stringify(everyday))
    const app = which === 'ours' ? inRoot() : join(import.meta.dirname, 'bare-electron')
    return { program, switches, app, userData }
  }
}

/** The state of most days: somebody to count for, and the first run long done. */
const everyday = {
  ...emptyUserData,
  setup: { ...emptyUserData.setup, step: 'done' },
  person: { alias: 'Sam', lastContact: { date: '2025-01-01', zone: 'UTC' } },
  week: {
    ...emptyUserData.week,
    routines: [
      {
        id: 'walk',
        what: { words: 'A walk' },
        kind: null,
        start: '2025-01-01',
        when: { time: '18:00' },
        minutes: 30,
        repeat: { unit: 'day', every: 1 },
        changes: [],
        remind: 10,
      },
    ],
  },
}

/** Interleaved; who begins changes every round, for what one leaves to the next. */
async function rounds(
  count: number,
  run: (which: Which, round: number) => Promise<Sample>,
): Promise<Samples> {
  const samples: Samples = { ours: [], bare: [] }
  const order: Which[] = ['bare', 'ours']
  for (let round = 0; round < count; round += 1) {
    for (const which of order) samples[which].push(await run(which, round))
    order.reverse()
  }
  return samples
}

function startRows(what: string, samples: Samples, note: string): Row[] {
  const row = (moment: keyof Start, words: string): Row => {
    const of = (which: Which) => samples[which].map((sample) => sample[moment])
    return compared(`${what}: ${words}`, of('ours'), of('bare'), (ms) => `${ms.toFixed(0)} ms`, note)
  }
  return [row('shown', 'window shown'), row('painted', 'words can be seen on it')]
}

function memoryRow(samples: Samples): Row {
  const idle = (which: Which) => samples[which].flatMap(({ seen }) => seen ?? [])
  const alone = [...idle('ours'), ...idle('bare')].every((sample) => sample.alone)
  const of = (which: Which) => idle(which).map(({ pss }) => pss / 1e6)
  const note = alone
    ? 'all processes, window shown; aim ≤ 1.10×'
    : 'NOT SURE: another Electron ran at the same time and shared its pages'
  return compared(
    'memory (PSS) 5 s after the start',
    of('ours'),
    of('bare'),
    (mb) => `${mb.toFixed(0)} MB`,
    note,
  )
}

/** A mean, because idle work comes in rare small pieces. */
function cpuRow(samples: Samples): Row {
  const percent = (which: Which) =>
    (samples[which].reduce((sum, { seen }) => sum + (seen?.cpu ?? 0), 0) / samples[which].length) * 100
  return {
    what: 'processor while idle',
    ours: `${percent('ours').toFixed(2)} %`,
    baseline: `${percent('bare').toFixed(2)} % bare Electron`,
    ratio: '',
    note: `of one processor, mean of ${ROUNDS} × 5 s; no guard is there, so the app looks for one now and then`,
  }
}

export function compared(
  what: string,
  ours: readonly number[],
  bare: readonly number[],
  shown: (value: number) => string,
  note: string,
): Row {
  const spread = (values: readonly number[]) =>
    `${shown(median(values))} (${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)})`
  const best = Math.min(...ours) / Math.min(...bare)
  return {
    what,
    ours: spread(ours),
    baseline: `${spread(bare)} bare Electron`,
    ratio: `${(median(ours) / median(bare)).toFixed(2)}×`,
    // Contention only adds: the best of each says how much of a wide range is the machine's.
    note: `median of ${ours.length} (range), interleaved; best against best ${best.toFixed(2)}×; ${note}`,
  }
}
