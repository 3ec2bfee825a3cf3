/** Short words beside the window: said or not, and how little they say. */
import { expect, test } from 'vitest'
import { tell } from '../../../src/main/use-cases/tell.ts'
import { emptyUserData } from '../../../src/shared/contract/user-data.ts'
import { languages } from '../../../src/shared/words/languages.ts'
import { fakeWorld } from '../../fakes/ports.ts'

const open = () => undefined

test('says it in the words of the language, under the name of the app, with buttons that run', () => {
  const { world, ports } = fakeWorld()
  const ran: string[] = []
  const actions = [{ label: 'later', run: () => ran.push('later') }] as const
  expect(tell(ports, { kind: 'routine', open, actions })).toBe(true)
  expect(world.news[0]).toMatchObject({ kind: 'routine', from: 'Breathing Room', passing: false })
  expect(world.news[0]?.actions.map(({ label }) => label)).toEqual(['In ten minutes'])
  world.news[0]?.actions[0]?.run()
  expect(ran).toEqual(['later'])
})

test('discreet: another name, words that say less, and kept in no list', () => {
  const { world, ports } = fakeWorld({ ...emptyUserData, presence: { discreet: true }, language: 'es' })
  tell(ports, { kind: 'attempt', open })
  expect(world.news[0]).toMatchObject({
    from: 'Planificador semanal',
    title: 'Planificador semanal',
    body: 'Hay una nota esperando.',
    passing: true,
  })
})

test('nothing in quiet hours, by the wall of now and not of yesterday, and nothing where nothing is wanted', () => {
  const { world, ports } = fakeWorld()
  world.now = Date.parse('2026-11-23T21:30:00Z')
  expect(tell(ports, { kind: 'routine', open })).toBe(false)
  world.zone = 'America/Lima'
  expect(tell(ports, { kind: 'routine', open })).toBe(true)
  world.data = { ...world.data, presence: { news: false, quietHours: null } }
  expect(tell(ports, { kind: 'routine', open })).toBe(false)
  expect(world.news).toHaveLength(1)
})

test('the words are fixed texts: nothing can be put into them', () => {
  for (const { words } of languages)
    for (const said of [words.news.plain, words.news.discreet])
      for (const text of Object.values(said)) expect(text).toMatch(/^[^{}$!]+\.$/u)
})
