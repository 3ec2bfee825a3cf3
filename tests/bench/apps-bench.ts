// What the watch over apps needs: from the start of an app to its end, and how much of the processor meanwhile, among
// five hundred and two thousand processes. Beside it a Node that has an empty timer as often, and one that only waits.

import { spawn, type ChildProcess } from 'node:child_process'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { openLinuxWatcher } from '../../src/guard/apps/linux.ts'
import { catalogue } from '../../src/shared/model/services.ts'
import { median, type Row } from './row.ts'

const RUNS = 40
const REST_MS = 40_000
const CROWDS = [500, 2_000]
const TICK_MS = 250

/** Needs a private machine, whose processes are ended with it. */
export async function benchApps(): Promise<Row[]> {
  if (process.env['BREATHING_ROOM_PRIVATE_MACHINE'] !== '1') throw new Error('Run through npm run bench.')
  const home = fs.mkdtempSync('/var/tmp/br-apps-bench-')
  const rows: Row[] = []
  try {
    const bare = await processorOf(() => () => undefined)
    const timer = await processorOf(() => {
      const empty = setInterval(() => undefined, TICK_MS)
      return () => clearInterval(empty)
    })
    for (const size of CROWDS) {
      const crowd = await makeCrowd(size)
      try {
        const used = await processorOf(() => {
          const watcher = watch(home)
          return watcher.close
        })
        rows.push(rest(size, used, timer, bare), await closings(home, size))
      } finally {
        if (crowd.pid !== undefined) process.kill(-crowd.pid, 'SIGKILL')
      }
    }
    return rows
  } finally {
    fs.rmSync(home, { recursive: true, force: true })
  }
}

const watch = (home: string) => {
  const watcher = openLinuxWatcher({
    uid: process.getuid?.() ?? 0,
    home: () => home,
    catalogue,
    stateDir: home,
    onClosed: () => undefined,
  })
  watcher.hold(['telegram', 'whatsapp', 'signal', 'discord'])
  return watcher
}

/** Waits until there are at least so many processes on this machine. */
async function makeCrowd(size: number): Promise<ChildProcess> {
  const missing = Math.max(0, size - count())
  const script = `for n in $(seq ${missing}); do sleep 900 & done; wait`
  const crowd = spawn('/bin/sh', ['-c', script], { stdio: 'ignore', detached: true })
  for (const end = Date.now() + 60_000; count() < size && Date.now() < end;) await pause(200)
  await pause(2_000)
  return crowd
}
const count = (): number => fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name)).length

/** The part of a processor that this very process took, to the nanosecond, while something ran in it. */
async function processorOf(run: () => () => void): Promise<number> {
  const stop = run()
  await pause(6_000)
  const before = ranFor()
  await pause(REST_MS)
  const used = (ranFor() - before) / (REST_MS * 1e6)
  stop()
  return used
}
const ranFor = (): number =>
  fs
    .readdirSync('/proc/self/task')
    .map((task) => Number(fs.readFileSync(`/proc/self/task/${task}/schedstat`, 'utf8').split(' ')[0]))
    .reduce((sum, each) => sum + each, 0)

/** Each time at another moment of the watch’s own time. */
async function closings(home: string, size: number): Promise<Row> {
  const app = join(home, 'Telegram')
  if (!fs.existsSync(app)) {
    fs.copyFileSync('/bin/sleep', app)
    fs.appendFileSync(app, 'an app')
  }
  const watcher = watch(home)
  await pause(3_000)
  const [ours, bare]: [number[], number[]] = [[], []]
  for (let run = 0; run < RUNS; run += 1) {
    await pause(300 + ((run * 37) % TICK_MS))
    ours.push(await lifeOf(app))
    bare.push(await lifeOf('/bin/true'))
  }
  watcher.close()
  return {
    what: `an app is started → it is gone, at ${size} processes`,
    ours: ms(median(ours)),
    baseline: `${ms(median(bare))} a program that ends by itself`,
    ratio: '',
    note: `median of ${RUNS}; ${ms(Math.min(...ours))} to ${ms(Math.max(...ours))}`,
  }
}
const lifeOf = (file: string): Promise<number> =>
  new Promise((done) => {
    const begun = performance.now()
    const child = spawn(file, ['60'], { stdio: 'ignore' })
    child.once('exit', () => done(performance.now() - begun))
  })

const pause = (time: number): Promise<void> => new Promise((done) => setTimeout(done, time))
const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`
const percent = (part: number): string => `${(part * 100).toFixed(3)} %`
const rest = (size: number, used: number, timer: number, bare: number): Row => ({
  what: `processor of the watch over apps at rest, at ${size} processes`,
  ours: percent(used),
  baseline: `${percent(timer)} an empty timer of ${TICK_MS} ms; ${percent(bare)} none`,
  ratio: `${(used / timer).toFixed(1)}×`,
  note: `over ${REST_MS / 1_000} s, by the kernel’s own count`,
})
