/** What counts as time passed: a table of what machines go through, and rules that hold whatever they go through. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { afterLateCredit, type Lock, type Locks } from '../../../src/guard/lock/locks.ts'
import {
  advance,
  beginTimekeeping,
  trustFromNow,
  type ClockReading,
  type Timekeeping,
} from '../../../src/guard/lock/timekeeping.ts'
import {
  anyStep,
  day,
  honestStep,
  hour,
  minute,
  seenStep,
  SimulatedMachine,
  start,
  type Step,
} from './simulated-machine.ts'

const run = (ms: number): Step => ({ do: 'run', ms })
const sleep = (ms: number): Step => ({ do: 'sleep', ms })
const set = (by: number): Step => ({ do: 'set', by })
const ntp: Step = { do: 'ntp' }
const off = (ms: number, how: { battery?: number; lie?: number } = {}): Step => ({
  do: 'reboot',
  off: ms,
  ...how,
})
/** From the boot to the guard's first look. */
const boot = 1_000

const keepBooks = (steps: readonly Step[], wrongBy = 0) => {
  const machine = new SimulatedMachine(wrongBy)
  let time = beginTimekeeping(machine.look())
  const first = time.elapsed
  for (const step of steps) {
    machine.take(step)
    time = advance(time, machine.look()).time
  }
  return { machine, time, elapsed: time.elapsed - first, waits: time.pending?.waits === true }
}

test.each<[string, Step[], number, boolean]>([
  ['steady time', [run(hour)], hour, false],
  ['asleep: counts, it is the same boot', [run(hour), sleep(9 * hour)], 10 * hour, false],
  ['asleep for 400 days', [sleep(400 * day)], 400 * day, false],
  ['clock moved 40 days ahead', [set(40 * day), run(hour)], hour, false],
  ['clock moved 40 days back', [set(-40 * day), run(hour)], hour, false],
  ['off for a night', [run(hour), off(9 * hour)], 10 * hour + boot, false],
  [
    'ahead, then off for a night: only the night',
    [set(40 * day), run(hour), off(9 * hour)],
    10 * hour + boot,
    false,
  ],
  [
    'ahead and put right, then off',
    [set(40 * day), set(-40 * day), run(hour), off(hour)],
    2 * hour + boot,
    false,
  ],
  ['back, then off: nothing for the night', [set(-40 * day), run(hour), off(9 * hour)], hour + boot, true],
  [
    'back, off, then synchronised: the night after all',
    [set(-40 * day), run(hour), off(9 * hour), ntp],
    10 * hour + boot,
    false,
  ],
  ['off for three days: waits, runs meanwhile', [off(3 * day), run(2 * hour)], 2 * hour + boot, true],
  [
    'off for three days, then synchronised',
    [off(3 * day), run(2 * hour), ntp],
    3 * day + 2 * hour + boot,
    false,
  ],
  ['moved 40 days ahead while off', [off(hour, { lie: 40 * day }), run(hour)], hour + boot, true],
  [
    'moved 40 days ahead while off, then synchronised',
    [off(hour, { lie: 40 * day }), ntp],
    hour + boot,
    false,
  ],
  ['400 days off', [off(400 * day)], boot, true],
  ['400 days off, then synchronised', [off(400 * day), ntp], 400 * day + boot, false],
  ['dead battery: nothing for the night', [run(hour), off(9 * hour, { battery: 0 })], hour + boot, true],
  [
    'dead battery, then synchronised',
    [run(hour), off(9 * hour, { battery: 0 }), run(minute), ntp],
    10 * hour + minute + boot,
    false,
  ],
  [
    'dead battery, set right by hand, off again: the second night',
    [off(9 * hour, { battery: 0 }), set(start + 9 * hour + boot), run(hour), off(8 * hour)],
    9 * hour + 2 * boot,
    true,
  ],
  [
    'two long gaps, one proof',
    [off(2 * day), run(hour), off(3 * day), ntp],
    5 * day + hour + 2 * boot,
    false,
  ],
])('%s', (_what, steps, elapsed, waits) => {
  expect(keepBooks(steps)).toMatchObject({ elapsed, waits })
})

test('a machine without a clock battery wakes up at the time of its last shutdown: its nights count once it is synchronised', () => {
  const night = 9 * hour
  const { elapsed } = keepBooks([run(hour), off(night, { lie: -night }), run(minute), ntp])
  expect(elapsed).toBe(hour + night + minute + boot)
})

test('a lock made while the clock stood 40 days back does not end 40 days early once it is right', () => {
  const putRight = keepBooks([run(hour), set(40 * day), off(2 * day), ntp], -40 * day)
  expect(putRight.elapsed).toBe(2 * day + hour + boot)
  const byTimeServer = keepBooks([run(hour), ntp, set(-40 * day), off(2 * day), ntp], -40 * day)
  expect(byTimeServer.elapsed).toBe(2 * day + hour + boot)
})

test('moved further ahead at every restart, while it is off: a day for each at most', () => {
  const { elapsed, machine } = keepBooks(Array.from({ length: 7 }, () => off(minute, { lie: 23 * hour })))
  expect(elapsed).toBeLessThanOrEqual(machine.truly + 7 * day)
})

const aLock: Lock = {
  id: 'abcdefabcdef',
  sites: [],
  beyond: null,
  release: { kind: 'none' },
  from: 0,
  required: day,
  askedAt: null,
  codeHash: null,
  wrongCodes: { count: 0, at: 0 },
}

/** More with PROPERTY_RUNS=20000. */
const sometimes = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 300) }
const ofLength = { maxLength: 14 } as const

test('never early, whatever is done to the clock while the guard looks, and whatever its battery does', () => {
  fc.assert(
    fc.property(fc.array(seenStep, ofLength), (steps) => {
      const { machine, elapsed } = keepBooks(steps)
      expect(elapsed).toBeLessThanOrEqual(machine.truly)
    }),
    sometimes,
  )
}, 600_000)

test('each lock for itself: whenever it was made, none ends early, and running time always counts for it', () => {
  const made = fc.option(fc.constant('lock' as const), { nil: null })
  fc.assert(
    fc.property(fc.array(fc.tuple(seenStep, made), ofLength), (steps) => {
      const machine = new SimulatedMachine()
      let time = beginTimekeeping(machine.look())
      let locks: Locks = []
      const begins: { truly: number; ranFor: number }[] = []
      for (const [step, lock] of steps) {
        machine.take(step)
        const { time: now, late } = advance(time, machine.look())
        time = now
        if (late) ({ locks } = afterLateCredit({ locks, ended: [] }, late))
        locks.forEach(({ from }, index) => {
          const begin = begins[index] ?? { truly: 0, ranFor: 0 }
          expect(time.elapsed - from).toBeLessThanOrEqual(machine.truly - begin.truly)
          expect(time.elapsed - from).toBeGreaterThanOrEqual(machine.ranFor - begin.ranFor)
        })
        if (lock === null) continue
        locks = [...locks, { ...aLock, from: time.elapsed }]
        begins.push({ truly: machine.truly, ranFor: machine.ranFor })
      }
    }),
    sometimes,
  )
}, 600_000)

test('never early by more than a day for each restart, even if the clock is moved while nobody looks', () => {
  fc.assert(
    fc.property(fc.array(anyStep, ofLength), (steps) => {
      const { machine, elapsed } = keepBooks(steps)
      expect(elapsed).toBeLessThanOrEqual(machine.truly + machine.reboots * day)
    }),
    sometimes,
  )
}, 600_000)

test('a clock that was ahead when the ledger began never makes a lock end early', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 * day }), fc.array(seenStep, ofLength), (ahead, steps) => {
      const { machine, elapsed } = keepBooks(steps, ahead)
      expect(elapsed).toBeLessThanOrEqual(machine.truly)
    }),
    sometimes,
  )
}, 600_000)

test('time never falls, and time with the guard running always counts: no lock is for ever', () => {
  fc.assert(
    fc.property(
      fc.array(anyStep, ofLength),
      fc.integer({ min: -400 * day, max: 400 * day }),
      (steps, wrongBy) => {
        const machine = new SimulatedMachine(wrongBy)
        let time = beginTimekeeping(machine.look())
        for (const step of steps) {
          machine.take(step)
          const before = time.elapsed
          time = advance(time, machine.look()).time
          expect(time.elapsed).toBeGreaterThanOrEqual(before)
          expect(time.elapsed).toBeGreaterThanOrEqual(machine.ranFor)
        }
      },
    ),
    sometimes,
  )
}, 600_000)

test('an honest machine is credited exactly: at once for gaps of up to a day, when synchronised for all', () => {
  fc.assert(
    fc.property(fc.array(honestStep, ofLength), (steps) => {
      const short = steps.filter((step) => step.do !== 'reboot' || step.off < day - boot)
      const unproven = keepBooks(short.filter((step) => step.do !== 'ntp'))
      expect(unproven).toMatchObject({ elapsed: unproven.machine.truly, waits: false })
      const proven = keepBooks([...steps, ntp])
      expect(proven).toMatchObject({ elapsed: proven.machine.truly, waits: false })
    }),
    sometimes,
  )
}, 600_000)

const reading = (bootId: string, mono: number, wall: number): ClockReading => ({
  bootId,
  mono,
  wall,
  synchronised: () => false,
})
const afterLooks = (...looks: ClockReading[]): number =>
  looks.reduce<Timekeeping>((time, look) => advance(time, look).time, beginTimekeeping(reading('a', hour, 0)))
    .elapsed

test('a steady clock that falls within a boot stands still, and goes on from there', () => {
  expect(afterLooks(reading('a', 5, 0), reading('a', 5 + minute, 0))).toBe(minute)
})

test('where boots cannot be told apart, only what the counter certainly ran is counted', () => {
  expect(afterLooks(reading('', minute, 9 * hour), reading('', 3 * minute, 9 * hour))).toBe(2 * minute)
  // Told again, in the same boot: no gap to believe in.
  expect(afterLooks(reading('', 2 * hour, 40 * day), reading('a', 3 * hour, 40 * day))).toBe(2 * hour)
  expect(advance(beginTimekeeping(reading('', hour, 0)), reading('a', 2 * hour, 9 * day)).time).toMatchObject(
    { bootId: 'a', elapsed: hour },
  )
})

test('a counter that goes on although the boot has another name is not counted twice', () => {
  expect(afterLooks(reading('b', 3 * hour, 2 * hour))).toBe(2 * hour)
  expect(afterLooks(reading('b', 3 * hour, -1))).toBe(2 * hour)
})

test('the system is asked whether its clock is synchronised only when that matters', () => {
  let asked = 0
  const look = (bootId: string, mono: number, wall: number): ClockReading => ({
    ...reading(bootId, mono, wall),
    synchronised: () => {
      asked += 1
      return true
    },
  })
  let time = beginTimekeeping(look('a', 0, 0))
  for (let n = 1; n < 100; n += 1) time = advance(time, look('a', n, n)).time
  expect(asked).toBe(0)
  for (let n = 1; n < 100; n += 1) time = advance(time, look('b', n, 100 + n)).time
  expect(asked).toBe(1)
})

test('a clock set back by hand that the system still calls synchronised does not make the next gap longer', () => {
  const look = (bootId: string, mono: number, wall: number): ClockReading => ({
    ...reading(bootId, mono, wall),
    synchronised: () => true,
  })
  const steps = [look('a', hour, hour - 40 * day), look('b', 1_000, 2 * hour)]
  const { elapsed } = steps.reduce(
    (time, step) => advance(time, step).time,
    beginTimekeeping(look('a', 0, 0)),
  )
  expect(elapsed).toBe(2 * hour)
})

test('what was before the first lock does not matter: trust begins anew, and time does not fall', () => {
  const time = keepBooks([run(hour), off(40 * day), set(-3 * day)]).time
  const anew = trustFromNow(time, reading('c', 7, 9 * day))
  expect(anew).toMatchObject({ elapsed: time.elapsed, lastTrustedWall: 9 * day, pending: null })
})

test('a counter that is told in whole seconds once, lower than before, is not counted twice', () => {
  const wall = Date.UTC(2026, 2, 1)
  const at = (mono: number) => ({ bootId: 'a', mono, wall: wall + mono, synchronised: () => false })
  const looks = [at(10_700), at(10_000), at(10_900)]
  const { elapsed } = looks.reduce((time, now) => advance(time, now).time, beginTimekeeping(at(0)))
  expect(elapsed).toBe(10_900)
})
