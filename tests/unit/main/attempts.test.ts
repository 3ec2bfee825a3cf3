/** A closed door that somebody came to: the window is told, not too often, and nothing is written down. */
import { expect, test } from 'vitest'
import { start } from '../../../src/main/start.ts'
import { fakeWorld } from '../../fakes/ports.ts'

const begin = async () => {
  const { world, ports } = fakeWorld()
  const app = start(ports)
  await app.savePerson({ alias: 'K', lastContact: '2026-11-03' })
  await app.saveSetup({ step: 'done' })
  return { world, app }
}

test('the window is told, and the data stays as it was', async () => {
  const { world } = await begin()
  const before = world.data
  world.attempt({ by: 'site', id: 'instagram' })
  expect(world.doors).toEqual([{ by: 'site', id: 'instagram' }])
  expect(world.data).toBe(before)
})

test('a site and its app in one breath are one moment; later it is another', async () => {
  const { world } = await begin()
  world.attempt({ by: 'app', id: 'telegram' })
  world.attempt({ by: 'site', id: 'telegram' })
  expect(world.doors).toHaveLength(1)
  world.steady += 31_000
  world.attempt({ by: 'site', id: 'instagram' })
  expect(world.doors).toHaveLength(2)
})

test('during the first questions nothing interrupts', async () => {
  const { world, app } = await begin()
  await app.saveSetup({ step: 'lock' })
  world.attempt({ by: 'site', id: 'instagram' })
  expect(world.doors).toEqual([])
})
