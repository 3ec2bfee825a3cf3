/** The app's clock: which steady clock counts on which system, the one that goes on while the machine sleeps. */
import { expect, test, vi } from 'vitest'
import { openClock } from '../../../src/main/adapters/clock.ts'

/** Seconds since the start of this machine, as the system would say. */
const machine = vi.hoisted(() => ({ up: 5 }))
vi.mock('node:os', () => ({ uptime: () => machine.up }))

test.each(['linux', 'win32'] as const)('%s: the time since the start', (platform) => {
  machine.up = 5
  const clock = openClock(platform)
  expect(clock.steady()).toBe(5_000)
  machine.up = 65
  expect(clock.steady()).toBe(65_000)
})

test('macOS: not the time since the start, which follows the wall clock and would bear out any setting of it', () => {
  machine.up = 5
  const clock = openClock('darwin')
  const before = clock.steady()
  machine.up = 86_400
  expect(clock.steady() - before).toBeLessThan(60_000)
  expect(clock.steady()).toBeGreaterThanOrEqual(before)
})

test('a clock that nobody has touched is agreed with', () => {
  const clock = openClock(process.platform)
  const before = clock.now()
  const agreed = clock.agreed()
  expect(agreed).toBeGreaterThanOrEqual(before)
  expect(agreed).toBeLessThanOrEqual(clock.now())
})
