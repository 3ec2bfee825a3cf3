// After a crash: torn files are mended, other people's work is not, litter goes.

import * as fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { replaceFileDurably } from '../../../src/guard/hosts-etc/durable-file.ts'
import { writeInPlace } from '../../../src/guard/hosts-etc/in-place.ts'
import { hasJournal, readJournal, saveJournal } from '../../../src/guard/hosts-etc/journal.ts'
import { replaceFile } from '../../../src/guard/hosts-etc/replace.ts'
import { splice } from '../../../src/guard/hosts-etc/section.ts'
import { readTarget } from '../../../src/guard/hosts-etc/target.ts'
import { applyToFile, recover } from '../../../src/guard/hosts-etc/write.ts'
import { makePlace } from './places.ts'
import type { Place } from './places.ts'

const plain = Buffer.from('127.0.0.1 localhost\n93.184.215.14 host.example\n# end')
const locked = splice(plain, ['a.example', 'b.example'])
const journalOf = ({ stateDir }: Place) => join(stateDir, 'hosts-journal')
const begin = (place: Place, before: Buffer, after: Buffer) =>
  expect(saveJournal(place.stateDir, { path: place.path, before, after })).toEqual({ ok: true })
const recovered = (file: string, sweptTemps = 0) => ({ ok: true, value: { file, sweptTemps } })

/** The states between, in the order of the writer: grow, overwrite, cut. */
function between(before: Buffer, after: Buffer): Buffer[] {
  const states: Buffer[] = []
  for (let grown = before.length + 1; grown <= after.length; grown += 7) {
    states.push(Buffer.concat([before, after.subarray(before.length, grown)]))
  }
  const size = Math.min(before.length, after.length)
  const tail = (after.length > before.length ? after : before).subarray(size)
  for (let done = 1; done < size; done += 5) {
    states.push(Buffer.concat([after.subarray(0, done), before.subarray(done, size), tail]))
  }
  return states
}

describe('a write in place that was cut off', () => {
  it.each<[string, Buffer, Buffer]>([
    ['putting the section in', plain, locked],
    ['taking it out', locked, plain],
    ['changing it', locked, splice(plain, ['c.example'])],
    ['setting a line aside', plain, splice(plain, ['a.example', 'host.example'])],
    ['giving a line back', splice(plain, ['host.example', 'b.example']), locked],
  ])('%s is finished from every state that it can be in', async (_, before, after) => {
    const place = makePlace()
    const zeroed = Buffer.from(after)
    zeroed.fill(0, before.length)
    const states = [
      ...between(before, after),
      Buffer.alloc(0),
      before.subarray(0, 9),
      after.subarray(0, 9),
      zeroed,
    ]
    for (const state of states.filter((torn) => !torn.equals(before) && !torn.equals(after))) {
      begin(place, before, after)
      fs.writeFileSync(place.path, state)
      expect(await recover(place)).toEqual(recovered('restored'))
      expect(fs.readFileSync(place.path).equals(after)).toBe(true)
      expect(hasJournal(place.stateDir)).toBe(false)
    }
  })

  it.each<[string, Buffer]>([
    ['before', plain],
    ['after', locked],
  ])('is left as it is when the file is whole: %s', async (_, state) => {
    const place = makePlace()
    begin(place, plain, locked)
    fs.writeFileSync(place.path, state)
    expect(await recover(place)).toEqual(recovered('already-whole'))
    expect(fs.readFileSync(place.path).equals(state)).toBe(true)
    expect(hasJournal(place.stateDir)).toBe(false)
  })

  it.each<[string, Buffer]>([
    ['a line added below', Buffer.concat([locked, Buffer.from('\nx')])],
    ['a line added above', Buffer.concat([Buffer.from('x\n'), plain])],
    ['something else', Buffer.from('something else')],
  ])('leaves newer work of others alone: %s', async (_, state) => {
    const place = makePlace()
    begin(place, plain, locked)
    fs.writeFileSync(place.path, state)
    expect(await recover(place)).toEqual(recovered('left-alone'))
    expect(fs.readFileSync(place.path).equals(state)).toBe(true)
    expect(hasJournal(place.stateDir)).toBe(false)
  })

  it('leaves a file alone that is gone, or no file any more', async () => {
    const place = makePlace()
    begin(place, plain, locked)
    expect(await recover(place)).toEqual(recovered('left-alone'))
    expect(fs.existsSync(place.path)).toBe(false)
    begin(place, plain, locked)
    fs.symlinkSync('/etc/passwd', place.path)
    expect(await recover(place)).toEqual(recovered('left-alone'))
  })

  it('is finished by the next apply as well', async () => {
    const place = makePlace()
    begin(place, plain, locked)
    fs.writeFileSync(place.path, '')
    const result = await applyToFile({ ...place, names: ['a.example', 'b.example'], machineName: 'box' })
    expect(result).toEqual({ ok: true, value: { how: 'unchanged', before: 'intact', aside: 0 } })
    expect(fs.readFileSync(place.path).equals(locked)).toBe(true)
  })
})

describe('the journal', () => {
  it('is private, holds both versions, and keeps odd paths', () => {
    const place = { ...makePlace(), path: '/tmp/ö "x"\n' }
    begin(place, plain, locked)
    expect(fs.statSync(journalOf(place)).mode & 0o7777).toBe(0o600)
    expect(readJournal(place.stateDir)).toEqual({ path: place.path, before: plain, after: locked })
  })

  it('counts for nothing, and goes, when it is not whole', async () => {
    const place = makePlace()
    begin(place, plain, locked)
    const whole = fs.readFileSync(journalOf(place))
    fs.writeFileSync(place.path, '')
    const flipped = Buffer.from(whole)
    flipped[120] = (flipped[120] ?? 0) ^ 1
    const torn = [0, 1, 25, 85, 86, 120, whole.length - 1].map((length) => whole.subarray(0, length))
    for (const bytes of [...torn, flipped, Buffer.concat([whole, Buffer.from('x')])]) {
      fs.writeFileSync(journalOf(place), bytes)
      expect(await recover(place)).toEqual(recovered('nothing'))
      expect(fs.readFileSync(place.path, 'utf8')).toBe('')
      expect(hasJournal(place.stateDir)).toBe(false)
    }
  })
})

describe('a file that somebody changed after it was read', () => {
  it('is not overwritten', () => {
    const place = makePlace()
    fs.writeFileSync(place.path, plain)
    const reading = readTarget(place.path)
    if (!reading.ok || reading.value.found === null) throw new Error('unreadable')
    fs.appendFileSync(place.path, '\nnewer')
    expect(replaceFile(place.path, reading.value.found, [locked], 'linux')).toBe('changed')
    expect(writeInPlace(place.path, plain, locked, place.stateDir)).toMatchObject({ error: { code: 'busy' } })
    expect(fs.readFileSync(place.path, 'utf8')).toBe(`${plain.toString()}\nnewer`)
    expect(fs.readdirSync(place.folder)).toEqual(['hosts'])
    expect(hasJournal(place.stateDir)).toBe(false)
  })
})

describe('litter', () => {
  it('goes: temporary files of ours, and only those', async () => {
    const place = makePlace()
    fs.mkdirSync(place.stateDir)
    const link = join(place.folder, 'link')
    fs.symlinkSync('hosts', link)
    const ours = '.hosts-etc-0123456789abcdef.tmp'
    const kept = ['hosts', 'link', 'hosts.tmp', '.hosts-etc-x.tmp', '.hosts-etc-0123456789abcdef.tmp.bak']
    fs.writeFileSync(place.path, plain)
    for (const name of [...kept.slice(2), ours]) fs.writeFileSync(join(place.folder, name), '')
    fs.writeFileSync(join(place.stateDir, ours), '')
    expect(await recover({ ...place, path: link })).toEqual(recovered('nothing', 2))
    expect(fs.readdirSync(place.folder).sort()).toEqual([...kept].sort())
  })

  it('may be absent, and so may the folders', async () => {
    const place = makePlace()
    expect(await recover(place)).toEqual(recovered('nothing'))
    expect(await recover({ ...place, path: '/no/such/folder/hosts' })).toEqual(recovered('nothing'))
  })
})

describe('replaceFileDurably', () => {
  it('creates and replaces with an exact mode, and replaces links instead of following them', () => {
    const { folder } = makePlace()
    const path = join(folder, 'ledger')
    expect(replaceFileDurably(path, Buffer.from('one'), { mode: 0o600 })).toEqual({ ok: true })
    expect(replaceFileDurably(path, Buffer.from('two'), { mode: 0o666 })).toEqual({ ok: true })
    expect(fs.readFileSync(path, 'utf8')).toBe('two')
    expect(fs.statSync(path).mode & 0o7777).toBe(0o666)
    fs.symlinkSync('ledger', join(folder, 'link'))
    replaceFileDurably(join(folder, 'link'), Buffer.from('three'), { mode: 0o600 })
    expect(fs.readFileSync(path, 'utf8')).toBe('two')
    expect(fs.readdirSync(folder).sort()).toEqual(['ledger', 'link'])
  })

  it('fails with a code, and leaves nothing behind', () => {
    const { folder } = makePlace()
    fs.mkdirSync(join(folder, 'taken'))
    const result = replaceFileDurably(join(folder, 'taken'), Buffer.from('x'), { mode: 0o600 })
    expect(result).toMatchObject({ ok: false, error: { code: 'not-a-file', errno: 'EISDIR' } })
    expect(fs.readdirSync(folder)).toEqual(['taken'])
    expect(replaceFileDurably('/no/such/folder/x', Buffer.from('x'), { mode: 0o600 })).toMatchObject({
      error: { code: 'missing-folder' },
    })
  })
})
