import { expect, test } from 'vitest'
import { advance, beginTimekeeping, type ClockReading } from '../../src/guard/lock/timekeeping.ts'

const hour = 3_600_000
const day = 24 * hour
const wall0 = Date.UTC(2026, 2, 1)
const read = (bootId: string, mono: number, wall: number, synchronised = false): ClockReading => ({
  bootId,
  mono,
  wall,
  synchronised: () => synchronised,
})
const begun = beginTimekeeping(read('a', 0, wall0))
const after = (...readings: ClockReading[]) => readings.reduce(advance, begun).elapsed

test.each<[string, number, ClockReading[]]>([
  ['steady time counts', hour, [read('a', hour, wall0 + hour)]],
  ['a clock moved 40 days ahead buys nothing', hour, [read('a', hour, wall0 + 40 * day)]],
  ['a clock moved back costs nothing in the same boot', hour, [read('a', hour, wall0 - day)]],
  [
    'a reboot credits the time between',
    3 * hour,
    [read('a', hour, wall0 + hour), read('b', 0, wall0 + 3 * hour)],
  ],
  [
    'moved ahead, then rebooted: only the true gap counts',
    2 * hour,
    [read('a', hour, wall0 + hour + 40 * day), read('b', 0, wall0 + 2 * hour + 40 * day)],
  ],
  [
    'moved ahead and put right before the reboot',
    2 * hour,
    [read('a', hour, wall0 + 40 * day), read('a', hour, wall0 + hour), read('b', 0, wall0 + 2 * hour)],
  ],
  [
    'moved ahead while it was off: a long gap waits',
    hour,
    [read('a', hour, wall0 + hour), read('b', 0, wall0 + 40 * day)],
  ],
  [
    'a waiting gap is served as uptime meanwhile',
    3 * hour,
    [read('a', hour, wall0 + hour), read('b', 0, wall0 + 40 * day), read('b', 2 * hour, wall0 + 41 * day)],
  ],
  [
    'a synchronised clock proves a long gap, once',
    40 * day,
    [
      read('a', hour, wall0 + hour),
      read('b', 0, wall0 + 40 * day - hour),
      read('b', hour, wall0 + 40 * day, true),
      read('b', hour, wall0 + 40 * day, true),
    ],
  ],
  ['a dead battery credits nothing', hour, [read('a', hour, wall0 + hour), read('b', 0, 0)]],
  ['a monotonic clock that falls counts as standing still', 0, [read('a', -5, wall0)]],
])('%s', (_name, expected, readings) => {
  expect(after(...readings)).toBe(expected)
})

test('a gap of 400 days, proven, counts in full', () => {
  expect(after(read('b', 0, wall0 + 400 * day, true))).toBe(400 * day)
})
