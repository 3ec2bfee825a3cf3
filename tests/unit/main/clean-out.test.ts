/** Ticks of the clean-out, files and mails, as the window asks for them. */
import { expect, test } from 'vitest'
import { answerWith } from '../../../src/main/ipc/answer.ts'
import { start } from '../../../src/main/start.ts'
import { fakeWorld } from '../../fakes/ports.ts'

test('a step is ticked once, for one person, and unticked', async () => {
  const { world, ports } = fakeWorld()
  const app = start(ports)
  await app.saveOther({ alias: 'M', lastContact: '2026-11-01' })
  const person = world.data.others?.[0]?.id ?? ''
  await app.tickCleanOut({ key: 'instagram.block', isDone: true })
  await app.tickCleanOut({ key: 'instagram.block', isDone: true, person })
  world.now += 1_000
  await app.tickCleanOut({ key: 'instagram.block', isDone: true })
  expect(world.data.ticks).toEqual([
    { key: 'instagram.block', said: world.now - 1_000, person },
    { key: 'instagram.block', said: world.now },
  ])
  expect(world.pushed.at(-1)?.records.ticks).toEqual(world.data.ticks)
  await app.tickCleanOut({ key: 'instagram.block', isDone: false, person })
  expect(world.data.ticks).toEqual([{ key: 'instagram.block', said: world.now }])
  expect(await app.tickCleanOut({ key: 'a.b', isDone: true, person: 'nobody' })).toMatchObject({
    error: { code: 'person-unknown' },
  })
})

test('a file is saved under a bare name; a path, and a mail that is too long, do not get past the gate', async () => {
  const { world, ports } = fakeWorld()
  const answer = answerWith(start(ports))
  expect(await answer('saveText', { name: 'mail-rules.sieve', text: 'keep;' })).toEqual({
    ok: true,
    value: { path: '/home/ann/mail-rules.sieve' },
  })
  expect(await answer('writeMail', { subject: 'Hello', body: 'Words.' })).toEqual({ ok: true, value: null })
  for (const name of ['../evil', '/etc/passwd', 'a/b', 'a\\b', '', '.bashrc', 'a\nb', 'C:evil'])
    expect(await answer('saveText', { name, text: '' }), name).toMatchObject({ ok: false })
  expect(await answer('writeMail', { subject: '', body: 'x'.repeat(3_000) })).toMatchObject({ ok: false })
  expect(await answer('writeMail', { subject: '', body: '', to: 'a@b.org' })).toMatchObject({ ok: false })
  expect(world.saved).toHaveLength(1)
  expect(world.mails).toEqual([{ subject: 'Hello', body: 'Words.' }])
})
