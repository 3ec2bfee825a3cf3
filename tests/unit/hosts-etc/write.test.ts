// The writer on real files: what it writes, keeps, refuses and leaves behind.

import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { renderSection, splice } from '../../../src/guard/hosts-etc/section.ts'
import { MAX_FILE } from '../../../src/guard/hosts-etc/fault.ts'
import { applyToFile, removeFromFile } from '../../../src/guard/hosts-etc/write.ts'
import type { ApplyOptions } from '../../../src/guard/hosts-etc/write.ts'
import { makePlace } from './places.ts'
import type { Place } from './places.ts'

const names = ['a.example', 'b.example']
const original = '127.0.0.1 localhost\n# note'
const section = renderSection(names).toString()

const apply = (place: Place, more: Partial<ApplyOptions> = {}) =>
  applyToFile({ ...place, names, machineName: 'box', patienceMs: 0, ...more })
const remove = (place: Place) => removeFromFile({ ...place, patienceMs: 0 })
const text = (path: string) => fs.readFileSync(path, 'latin1')
const wrote = (how: string, before: string) => ({ ok: true, value: { how, before, aside: 0 } })
const failed = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) })

describe('apply and remove', () => {
  it('put the section in, change it, take it out', async () => {
    const place = makePlace()
    fs.writeFileSync(place.path, original)
    expect(await apply(place)).toEqual(wrote('replaced', 'absent'))
    expect(text(place.path)).toBe(section + original)
    expect(await apply(place, { v4: '127.66.0.1' })).toEqual(wrote('replaced', 'altered'))
    expect(text(place.path)).toContain('\n127.66.0.1 a.example ')
    expect(await apply(place, { names: ['C.example'] })).toEqual(wrote('replaced', 'altered'))
    expect(text(place.path)).toBe(renderSection(['c.example']).toString() + original)
    expect(await remove(place)).toEqual(wrote('replaced', 'altered'))
    expect(text(place.path)).toBe(original)
    expect(fs.readdirSync(place.folder)).toEqual(['hosts'])
  })

  it('write nothing where nothing is to change', async () => {
    const place = makePlace()
    fs.writeFileSync(place.path, original)
    expect(await remove(place)).toEqual(wrote('unchanged', 'absent'))
    await apply(place)
    const before = fs.statSync(place.path, { bigint: true })
    expect(await apply(place, { names: [...names].reverse() })).toEqual(wrote('unchanged', 'intact'))
    const after = fs.statSync(place.path, { bigint: true })
    expect([after.ino, after.mtimeNs, after.ctimeNs]).toEqual([before.ino, before.mtimeNs, before.ctimeNs])
    expect(fs.existsSync(place.stateDir)).toBe(false)
  })

  it('set aside a line that leads one of the names somewhere, count it, and give it back', async () => {
    const place = makePlace()
    const foreign = `${original}\n1.2.3.4 b.example nas.lan\n5.6.7.8 a.example`
    fs.writeFileSync(place.path, foreign)
    expect(await apply(place)).toMatchObject({ ok: true, value: { how: 'replaced', aside: 2 } })
    expect(await apply(place)).toMatchObject({ ok: true, value: { how: 'unchanged', aside: 2 } })
    expect(text(place.path)).toContain('1.2.3.4 nas.lan #')
    expect(await apply(place, { names: ['a.example'] })).toMatchObject({ ok: true, value: { aside: 1 } })
    expect(text(place.path)).toContain('\n1.2.3.4 b.example nas.lan\n')
    expect(await remove(place)).toMatchObject({ ok: true, value: { aside: 0 } })
    expect(text(place.path)).toBe(foreign)
  })

  it('report tampering, repair it, and keep what others wrote meanwhile', async () => {
    const place = makePlace()
    fs.writeFileSync(place.path, original)
    await apply(place)
    fs.writeFileSync(place.path, `first\n${section.replace('0.0.0.0', '127.0.0.1')}${original}\nlast`)
    expect(await apply(place)).toEqual(wrote('replaced', 'altered'))
    expect(text(place.path)).toBe(`${section}first\n${original}\nlast`)
    fs.writeFileSync(place.path, '')
    expect(await apply(place)).toEqual(wrote('replaced', 'absent'))
    expect(text(place.path)).toBe(section)
    await remove(place)
    expect(text(place.path)).toBe('')
  })

  it.each<[string, Buffer]>([
    ['binary', Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256))],
    ['5 MB', Buffer.from('93.184.215.14 host.example # x\r\n'.repeat(160_000))],
  ])('give a %s file back byte for byte', async (_, bytes) => {
    const place = makePlace()
    fs.writeFileSync(place.path, bytes)
    await apply(place)
    expect(fs.readFileSync(place.path).equals(splice(bytes, names))).toBe(true)
    await remove(place)
    expect(fs.readFileSync(place.path).equals(bytes)).toBe(true)
  })
})

describe('a missing file', () => {
  it('is created, readable by all, and removed again', async () => {
    const place = makePlace()
    const umask = process.umask(0o077)
    const created = await apply(place)
    process.umask(umask)
    expect(created).toEqual(wrote('created', 'absent'))
    expect(fs.statSync(place.path).mode & 0o7777).toBe(0o644)
    expect(fs.statSync(place.stateDir).mode & 0o7777).toBe(0o700)
    expect(text(place.path)).toBe(section)
    expect(await remove(place)).toEqual(wrote('deleted', 'altered'))
    expect(fs.existsSync(place.path)).toBe(false)
    expect(fs.readdirSync(place.stateDir)).toEqual([])
    expect(await remove(place)).toEqual(wrote('unchanged', 'absent'))
  })

  it('stays once somebody has added to it, or has made it anew', async () => {
    const place = makePlace()
    await apply(place)
    fs.appendFileSync(place.path, 'x')
    expect(await remove(place)).toEqual(wrote('replaced', 'altered'))
    expect(text(place.path)).toBe('x')

    fs.unlinkSync(place.path)
    await apply(place)
    fs.writeFileSync(place.path, '')
    await apply(place)
    expect(await remove(place)).toEqual(wrote('replaced', 'altered'))
    expect(text(place.path)).toBe('')
  })
})

describe('what belongs to the file', () => {
  it('a link is followed and stays', async () => {
    const place = makePlace()
    const real = join(place.folder, 'real')
    fs.writeFileSync(real, original)
    fs.symlinkSync('real', place.path)
    expect(await apply(place)).toEqual(wrote('replaced', 'absent'))
    expect(fs.readlinkSync(place.path)).toBe('real')
    expect(text(real)).toBe(section + original)
  })

  it('a hard link stays one, by writing in place', async () => {
    const place = makePlace()
    const other = join(place.folder, 'other')
    fs.writeFileSync(place.path, original)
    fs.linkSync(place.path, other)
    expect(await apply(place)).toEqual(wrote('in-place', 'absent'))
    expect(text(other)).toBe(section + original)
    expect(fs.statSync(other).nlink).toBe(2)
    expect(fs.readdirSync(place.stateDir)).toEqual([])
    expect(await remove(place)).toEqual(wrote('in-place', 'altered'))
    expect(text(other)).toBe(original)
  })

  it('mode and owner stay', async () => {
    const place = makePlace()
    fs.writeFileSync(place.path, original)
    fs.chmodSync(place.path, 0o640)
    const root = process.getuid?.() === 0
    if (root) fs.chownSync(place.path, 1234, 4321)
    await apply(place)
    const { mode, uid, gid } = fs.statSync(place.path)
    expect(mode & 0o7777).toBe(0o640)
    if (root) expect([uid, gid]).toEqual([1234, 4321])
  })

  it('extended attributes and ACLs stay, in one rename', async ({ skip }) => {
    const place = makePlace()
    fs.writeFileSync(place.path, original)
    const set = `
import os, struct, sys
entries = [(1, 6, -1), (2, 4, 65534), (4, 4, -1), (16, 4, -1), (32, 4, -1)]
acl = struct.pack('<I', 2) + b''.join(struct.pack('<HHi', *entry) for entry in entries)
os.setxattr(sys.argv[1], 'user.note', b'kept')
os.setxattr(sys.argv[1], 'system.posix_acl_access', acl)`
    const get =
      'import os, sys; print([(k, os.getxattr(sys.argv[1], k)) for k in sorted(os.listxattr(sys.argv[1]))])'
    const python = (script: string) => spawnSync('python3', ['-c', script, place.path], { encoding: 'utf8' })
    const read = () => python(get).stdout.trim()
    // Twice: first on a file that was seen to carry nothing.
    await apply(place, { names: ['z.example'] })
    if (python(set).status !== 0) skip('needs python3 and a file system with extended attributes and ACLs')
    const before = read()
    expect(before).toContain('user.note')
    expect(before).toContain('posix_acl_access')
    expect(await apply(place)).toEqual(wrote('replaced', 'altered'))
    expect(read()).toBe(before)
    expect(await remove(place)).toEqual(wrote('replaced', 'altered'))
    expect(read()).toBe(before)
    expect(text(place.path)).toBe(original)
  })
})

describe('refusals', () => {
  it.each<[string, string, (path: string) => void]>([
    ['a folder', 'not-a-file', (path) => fs.mkdirSync(path)],
    ['a pipe', 'not-a-file', (path) => spawnSync('mkfifo', [path])],
    ['a link to a device', 'not-a-file', (path) => fs.symlinkSync('/dev/null', path)],
    ['a link to nowhere', 'not-a-file', (path) => fs.symlinkSync('nowhere', path)],
    ['a link to itself', 'not-a-file', (path) => fs.symlinkSync('hosts', path)],
    ['a huge file', 'too-big', (path) => fs.writeFileSync(path, '') ?? fs.truncateSync(path, MAX_FILE + 1)],
    ['a file just below the limit', 'too-big', (path) => fs.writeFileSync(path, Buffer.alloc(MAX_FILE))],
  ])('%s: %s', async (_, code, make) => {
    const place = makePlace()
    make(place.path)
    const before = fs.lstatSync(place.path, { bigint: true })
    expect(await apply(place)).toEqual(failed(code))
    expect(fs.lstatSync(place.path, { bigint: true }).mtimeNs).toBe(before.mtimeNs)
    expect(fs.readdirSync(place.folder)).toEqual(['hosts'])
  })

  it('a folder that is not there', async () => {
    const place = makePlace()
    expect(await apply({ ...place, path: join(place.folder, 'no', 'hosts') })).toEqual(
      failed('missing-folder'),
    )
  })

  it('a bad name: all or nothing', async () => {
    const place = makePlace()
    fs.writeFileSync(place.path, original)
    expect(await apply(place, { names: ['a.example', 'localhost'] })).toEqual(failed('bad-name'))
    expect(await apply(place, { names: ['own.example'], machineName: 'own.example' })).toEqual(
      failed('bad-name'),
    )
    expect(text(place.path)).toBe(original)
  })

  it('an address that is not loopback is a bug of the caller', async () => {
    const place = makePlace()
    await expect(apply(place, { v4: '93.184.215.14' })).rejects.toThrow(TypeError)
  })
})

describe('the Windows way, tried on this platform', () => {
  it('writes in place through the journal, with CR LF in a file that has no line end', async () => {
    const place = makePlace()
    fs.writeFileSync(place.path, 'x')
    const { ino } = fs.statSync(place.path)
    expect(await apply(place, { platform: 'win32' })).toEqual(wrote('in-place', 'absent'))
    expect(text(place.path)).toBe(renderSection(names, { eol: '\r\n' }).toString() + 'x')
    expect(fs.statSync(place.path).ino).toBe(ino)
    expect(fs.readdirSync(place.stateDir)).toEqual([])
  })

  it('waits for a file that another program holds', async ({ skip }) => {
    const place = makePlace()
    fs.writeFileSync(place.path, original)
    const lockFile = (flag: string) => spawnSync('chattr', [flag, place.path]).status === 0
    if (!lockFile('+i')) skip('needs chattr, root and a file system with the immutable flag')
    // Else a failure would leave a folder that cannot be deleted.
    onTestFinished(() => void lockFile('-i'))
    const waiting = apply(place, { platform: 'win32', patienceMs: 5_000 })
    await pause(200)
    lockFile('-i')
    expect(await waiting).toEqual(wrote('in-place', 'absent'))
    lockFile('+i')
    const refused = await apply(place, { platform: 'win32', names: ['c.example'], patienceMs: 120 })
    lockFile('-i')
    expect(refused).toEqual(failed('not-permitted'))
    expect(text(place.path)).toBe(section + original)
  })
})
