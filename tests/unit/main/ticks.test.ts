/** When the app looks again: the quarters of an hour, waking up, an unlocked screen; and once, later, where it asked to. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeWake, onTick } from '../../../src/main/adapters/ticks.ts'
import { start } from '../../../src/main/start.ts'
import { powerMonitor } from '../../fakes/electron.ts'
import { fakeWorld } from '../../fakes/ports.ts'

const minute = 60_000

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-11-23T12:01:00Z') }))
afterEach(() => {
  vi.useRealTimers()
  powerMonitor.removeAllListeners()
})

test('every quarter of an hour, which is every zone’s midnight, and at nothing in between', async () => {
  const tick = vi.fn()
  onTick(tick)
  await vi.advanceTimersByTimeAsync(13 * minute)
  expect(tick).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(2 * minute)
  expect(tick).toHaveBeenCalledOnce()
  await vi.advanceTimersByTimeAsync(60 * minute)
  expect(tick).toHaveBeenCalledTimes(5)
})

test('a machine that wakes up or is unlocked after two days counts them at once, and what was missed only once', async () => {
  const { world, ports } = fakeWorld()
  const app = start({ ...ports, onTick })
  await app.savePerson({ alias: 'K', lastContact: '2026-11-13' })
  const number = () => world.faces.at(-1)?.number
  expect(number()).toBe('10')
  world.now += 2 * 24 * 60 * minute
  powerMonitor.emit('resume')
  expect(number()).toBe('12')
  expect(world.asked.at(-1)?.verb, 'the guard may have something new to say').toBe('status')
  const { data } = world
  powerMonitor.emit('unlock-screen')
  expect(world.data, 'the second of them finds nothing to do').toBe(data)
  world.now += 24 * 60 * minute
  powerMonitor.emit('unlock-screen')
  expect(number()).toBe('13')
})

test('it waits for the one moment that was asked for last, and no timer runs where nothing will change', async () => {
  const look = vi.fn()
  const wake = makeWake()
  wake(5 * minute, look)
  wake(10 * minute, look)
  expect(vi.getTimerCount()).toBe(1)
  await vi.advanceTimersByTimeAsync(10 * minute)
  expect(look, 'never before the words have changed').not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(100)
  expect(look).toHaveBeenCalledOnce()
  wake(30 * 24 * 60 * minute, look)
  await vi.advanceTimersByTimeAsync(24 * 60 * minute)
  expect(look, 'longer than a timer can wait: looked at in between').toHaveBeenCalledTimes(2)
  wake(minute, look)
  wake(null, look)
  expect(vi.getTimerCount()).toBe(0)
})
