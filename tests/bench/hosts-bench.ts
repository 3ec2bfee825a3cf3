// What the safe hosts writer costs, beside the bare system calls and beside npm's `hostile`.

import * as fs from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { splice } from '../../src/guard/hosts-etc/section.ts'
import { applyToFile } from '../../src/guard/hosts-etc/write.ts'
import { median, type Row } from './row.ts'

/** The part of `hostile` that is used; without a callback it works synchronously on the file `HOSTS`. */
type Hostile = { HOSTS: string; set(ip: string, host: string): void }

const RUNS = 25
/** Rounds that do not count, for caches and the compiler: the guard that this measures runs for weeks. */
const WARM_UP = 20
const LINE = '93.184.215.14 host.example # a line of a hosts file\n'
const named = (letter: string): string[] =>
  Array.from({ length: 50 }, (_, index) => `${letter}${index}.example`)
/** Two sets of equal length in turn, so that every run has something to write and writes as much. */
const TURNS = [named('a'), named('b')] as const

/** Medians over interleaved runs, in milliseconds. */
export async function benchHosts(): Promise<Row[]> {
  const base = fs.mkdtempSync(join(tmpdir(), 'hosts-bench-'))
  try {
    const rows: Row[] = []
    for (const lines of [10, 100_000]) rows.push(...(await againstBareCalls(base, lines)))
    for (const lines of [10, 100_000]) rows.push(await againstHostile(base, lines))
    return rows
  } finally {
    fs.rmSync(base, { recursive: true, force: true })
  }
}

async function againstBareCalls(base: string, lines: number): Promise<Row[]> {
  const original = Buffer.from(LINE.repeat(lines))
  const stateDir = join(base, 'state')
  const at = (name: string) => freshFile(base, name, lines)
  const [bare, ours, kept, edited, linked] = [at('bare'), at('ours'), at('kept'), at('edited'), at('linked')]
  fs.linkSync(linked, `${linked}-link`)
  const wanted = TURNS.map((names) => splice(original, names))
  await applyToFile({ path: kept, stateDir, names: TURNS[0] })

  const applyTo = (path: string, turn: 0 | 1) => applyToFile({ path, stateDir, names: TURNS[turn] })
  const replaced = await interleaved({
    bare: (turn) => bareReplace(bare, wanted[turn] ?? original),
    ours: (turn) => applyTo(ours, turn),
  })
  if (!fs.readFileSync(ours).equals(fs.readFileSync(bare))) throw new Error('the two wrote different bytes')
  const others = await interleaved({
    kept: () => applyTo(kept, 0),
    linked: (turn) => applyTo(linked, turn),
  })
  const afterEdit: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    // A foreign change: what was known about the file's attributes no longer counts.
    fs.writeFileSync(edited, original)
    afterEdit.push(await timed(() => applyTo(edited, 0)))
  }

  const baseline = median(replaced.bare)
  const row = (what: string, samples: readonly number[], note: string): Row => ({
    what: `${what}, ${size(lines)}`,
    ours: shown(median(samples)),
    baseline: `${shown(baseline)} read + write + fsync + rename + fsync of the folder, same bytes`,
    ratio: `${(median(samples) / baseline).toFixed(2)}×`,
    note,
  })
  return [
    row(
      'apply 50 names',
      replaced.ours,
      `median of ${RUNS}, interleaved; aim ≤ 1.3×; the faster the disk syncs, the more our own work shows`,
    ),
    row('apply, first time or after an edit by others', afterEdit, 'asks tar once about ACLs and attributes'),
    row('apply what is there already', others.kept, 'reads and compares, writes nothing'),
    row('apply in place (hard link, bind mount)', others.linked, 'journal first, read back after'),
  ]
}

/** Milliseconds for each run of each contestant. Who begins changes every round, for what one leaves to the next. */
async function interleaved<Name extends string>(
  contestants: Record<Name, (turn: 0 | 1) => unknown>,
): Promise<Record<Name, number[]>> {
  const order = Object.keys(contestants) as Name[]
  const times = Object.fromEntries(order.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let run = -WARM_UP; run < RUNS; run += 1) {
    if (run % 2 === 0) order.reverse()
    for (const name of order) {
      const took = await timed(() => contestants[name](run & 1 ? 1 : 0))
      if (run >= 0) times[name].push(took)
    }
  }
  return times
}

async function againstHostile(base: string, lines: number): Promise<Row> {
  const hostile = createRequire(import.meta.url)('hostile') as Hostile
  const small = lines <= 1000
  const names = TURNS[0].slice(0, small ? 50 : 5)
  const runs = small ? 5 : 1
  const times = { ours: [] as number[], hostile: [] as number[] }
  for (let run = 0; run < runs; run += 1) {
    hostile.HOSTS = freshFile(base, `hostile-${run}`, lines)
    const path = freshFile(base, `beside-hostile-${run}`, lines)
    times.ours.push(await timed(() => applyToFile({ path, stateDir: join(base, 'state'), names })))
    times.hostile.push(
      await timed(() => {
        for (const name of names) hostile.set('0.0.0.0', name)
      }),
    )
  }
  const [ours, theirs] = [median(times.ours), median(times.hostile)]
  return {
    what: `${names.length} names, ${size(lines)}, against npm hostile`,
    ours: shown(ours),
    baseline: `${shown(theirs)} hostile.set() per name`,
    ratio: `${(ours / theirs).toFixed(4)}×`,
    note: `${small ? `median of ${runs}` : 'one run with 5 names only, its time grows with names × lines'}; ours includes its question to tar; hostile writes IPv4 only, in place, without fsync, and drops comments`,
  }
}

function bareReplace(path: string, bytes: Buffer): void {
  fs.readFileSync(path)
  const temp = `${path}.tmp`
  const fd = fs.openSync(temp, 'wx')
  fs.writeFileSync(fd, bytes)
  fs.fsyncSync(fd)
  fs.closeSync(fd)
  fs.renameSync(temp, path)
  const folder = fs.openSync(dirname(path), 'r')
  fs.fsyncSync(folder)
  fs.closeSync(folder)
}

function freshFile(base: string, name: string, lines: number): string {
  const path = join(base, `${name}-${lines}`, 'hosts')
  fs.mkdirSync(dirname(path))
  fs.writeFileSync(path, LINE.repeat(lines))
  return path
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  const result: unknown = await work()
  const took = performance.now() - start
  if (typeof result === 'object' && result !== null && 'ok' in result && result.ok !== true) {
    throw new Error(`a benched call failed: ${JSON.stringify(result)}`)
  }
  return took
}

const shown = (ms: number): string => `${ms.toFixed(ms < 10 ? 2 : 0)} ms`
const size = (lines: number): string => `${lines.toLocaleString('en')} lines`
