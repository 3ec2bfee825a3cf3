/** A closed door that somebody came to: the window is told, not too often, and nothing is written down. */
import { expect, test } from 'vitest'
import { start } from '../../../src/main/start.ts'
import type { GuardStatus } from '../../../src/shared/contract/guard-wire.ts'
import { fakeWorld, idleStatus } from '../../fakes/ports.ts'

const lock: GuardStatus['locks'][number] = {
  id: 'abcdefabcdef',
  sites: ['instagram'],
  beyond: null,
  release: { kind: 'none' },
  remaining: 1_000,
  required: 1_000,
  coolingLeft: null,
}

const begin = async () => {
  const { world, ports } = fakeWorld()
  const app = start(ports)
  await app.savePerson({ alias: 'K', lastContact: '2026-11-03' })
  await app.saveSetup({ step: 'done' })
  world.steady += 60_000
  const come = async (by: 'site' | 'page' | 'app', id: string) => {
    world.attempt({ by, id })
    await new Promise(setImmediate)
  }
  const hold = (...locks: GuardStatus['locks']) => {
    world.account = { kind: 'answering', status: { ...idleStatus, locks } }
    world.tell()
  }
  return { world, app, come, hold }
}

test('the window is told, and the data stays as it was', async () => {
  const { world, come } = await begin()
  const before = world.data
  await come('site', 'instagram')
  expect(world.doors).toEqual([{ by: 'site', id: 'instagram' }])
  expect(world.data).toBe(before)
})

test('a site and its app in one breath are one moment; later it is another', async () => {
  const { world, come } = await begin()
  await come('app', 'telegram')
  await come('site', 'telegram')
  expect(world.doors).toHaveLength(1)
  world.steady += 31_000
  await come('site', 'instagram')
  expect(world.doors).toHaveLength(2)
})

test('during the first questions nothing interrupts', async () => {
  const { world, app, come } = await begin()
  await app.saveSetup({ step: 'lock' })
  await come('site', 'instagram')
  expect(world.doors).toEqual([])
})

test('right after the start of the app nobody has come to a door: a session comes back', async () => {
  const { world, come } = await begin()
  world.steady -= 55_000
  await come('site', 'instagram')
  await come('app', 'signal')
  expect(world.doors).toEqual([])
  world.steady += 10_000
  await come('app', 'signal')
  expect(world.doors).toHaveLength(1)
})

test('right after a lock began or grew, open pages ask by themselves; an app that is started is somebody', async () => {
  const { world, come, hold } = await begin()
  hold(lock)
  await come('page', 'instagram')
  expect(world.doors).toEqual([])
  world.steady += 10_000
  await come('page', 'instagram')
  expect(world.doors).toHaveLength(1)
  world.steady += 60_000
  // The same again, or a guard that is silent for a moment, is no growth.
  world.account = { kind: 'connecting' }
  world.tell()
  hold({ ...lock, remaining: 500 })
  await come('site', 'instagram')
  expect(world.doors).toHaveLength(2)
  world.steady += 60_000
  hold({ ...lock, sites: ['instagram', 'tiktok'] })
  await come('site', 'tiktok')
  expect(world.doors).toHaveLength(2)
  await come('app', 'signal')
  expect(world.doors).toHaveLength(3)
})

test('a browser that was just started brings its tabs back; apps are another matter', async () => {
  const { world, come } = await begin()
  world.browsers = [
    { id: 'firefox', age: 900_000 },
    { id: 'chromium', age: 4_000 },
  ]
  await come('site', 'instagram')
  expect(world.doors).toEqual([])
  await come('app', 'signal')
  expect(world.doors).toHaveLength(1)
  world.steady += 31_000
  world.browsers = [{ id: 'chromium', age: 10_000 }]
  await come('site', 'instagram')
  expect(world.doors).toHaveLength(2)
})

test('where there is no window short words say it, that lead to it; in quiet hours nothing does', async () => {
  const { world, come } = await begin()
  world.hasWindow = false
  await come('app', 'signal')
  expect(world.doors).toEqual([])
  expect(world.news.map(({ kind }) => kind)).toEqual(['attempt'])
  expect(world.news[0]?.body).not.toContain('ignal')
  world.news[0]?.actions[0]?.run()
  expect(world.doors).toEqual([{ by: 'app', id: 'signal' }])
  world.news = []
  world.steady += 60_000
  world.now = Date.parse('2026-11-23T23:30:00Z')
  await come('app', 'signal')
  expect(world.news).toEqual([])
})
