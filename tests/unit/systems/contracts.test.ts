/**
 * What differs on Windows and macOS, as a contract with their commands. The answers are written down from the
 * commands’ manuals and known outputs: nobody has run them on those systems for this project yet. tests/wine runs the
 * Windows parts for real, as far as Wine has them.
 */
import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isPathTooLong, isProved } from '../../../src/guard/door/entrance.ts'
import { unixEntrance } from '../../../src/guard/door/unix.ts'
import { windowsEntrance } from '../../../src/guard/door/windows.ts'
import { examine } from '../../../src/guard/doctor.ts'
import { startOf } from '../../../src/guard/only-one.ts'
import { makeOwnFolder } from '../../../src/guard/own-folder.ts'
import { findOwner, orGone, whoAsks } from '../../../src/guard/owner.ts'
import { placesOf } from '../../../src/guard/places.ts'
import { greetingSchema, type GuardStatus } from '../../../src/shared/contract/guard-wire.ts'
import { note } from '../../../src/shared/model/note.ts'
import { idleStatus } from '../../fakes/ports.ts'

const annaSid = 'S-1-5-21-3623811015-3361044348-30300820-1013'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'br-systems-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Answers as recorded, and fails for whatever nobody recorded, as a program that is not there. */
const recorded = (answers: Record<string, string>) => (file: string, args: readonly string[]) => {
  const answer = answers[[file, ...args].join(' ')]
  if (answer === undefined) throw new Error('ENOENT')
  return answer
}

/** Says yes to everything, and remembers what was asked. */
const listening = () => {
  const asked: string[] = []
  const run = (file: string, args: readonly string[]) => {
    asked.push([file.split('\\').at(-1), ...args].join(' '))
    return ''
  }
  return { asked, run }
}

test('macOS: its own folders, and the socket where it is cleared at a restart', () => {
  expect(placesOf({ platform: 'darwin', env: {} })).toEqual({
    hosts: '/etc/hosts',
    state: '/Library/Application Support/Breathing Room',
    socket: '/var/run/breathing-room/guard.sock',
    policies: '/Library/Managed Preferences',
  })
})

test('Windows: its folders as it says itself, unless what it says is no plain folder', () => {
  const env = { SystemRoot: 'D:\\Windows', ProgramData: 'D:\\Program Data' }
  const { hosts, state, socket } = placesOf({ platform: 'win32', env })
  expect(hosts).toBe('D:\\Windows\\System32\\drivers\\etc\\hosts')
  expect(state).toBe('D:\\Program Data\\Breathing Room')
  expect(socket).toBe('\\\\.\\pipe\\breathing-room-guard')
  for (const SystemRoot of ['', '\\\\server\\share', 'windows', 'C:\\', 'C:\\a\\..\\b" & calc', 'C:/x'])
    expect(placesOf({ platform: 'win32', env: { SystemRoot } }).hosts, SystemRoot).toMatch(/^C:\\Windows\\/)
})

test('macOS: the owner’s group from id, which says no with an error', () => {
  const run = recorded({ '/usr/bin/id -g 501': '20\n' })
  expect(findOwner('501', 'darwin', run)).toEqual({ uid: 501, gid: 20 })
  for (const who of ['4711', 'anna', '-1', '501 502', ''])
    expect(findOwner(who, 'darwin', run), who).toBeNull()
})

test('Windows: the owner is who started it, by number; never a group', () => {
  const answer = `"desktop-7f\\anna","${annaSid}"\r\n`
  const run = recorded({ 'C:\\Windows\\System32\\whoami.exe /user /fo csv /nh': answer })
  expect(whoAsks({}, 'win32', run)).toBe(annaSid)
  expect(whoAsks({}, 'win32', recorded({}))).toBe('')
  expect(findOwner(annaSid, 'win32')).toEqual({ sid: annaSid })
  expect(findOwner('S-1-12-1-1111111111-2222222222-3333333333-444444444', 'win32')).not.toBeNull()
  // Everyone, SYSTEM, administrators, users, a word more than a number.
  for (const who of ['S-1-1-0', 'S-1-5-18', 'S-1-5-32-544', 'S-1-5-32-545', `${annaSid}:(F)`, 'anna', ''])
    expect(findOwner(who, 'win32'), who).toBeNull()
})

test('a user who is gone is still the owner by number, where users are numbers', () => {
  expect(orGone('4711', 'linux')).toEqual({ uid: 4711, gid: 4711 })
  expect(orGone('anna', 'linux')).toBeNull()
  expect(orGone('4711', 'win32')).toBeNull()
})

test('macOS: doctor does not wait for a clock that is proven right, which never comes there', async () => {
  const status = {
    version: '1',
    hosts: { state: 'idle' as const, names: 0, note: null },
    rules: { browsers: [], changedAgo: null },
    apps: { state: 'idle' as const, services: [], closed: [], note: null },
    doorway: { state: 'idle' as const, note: null },
    locks: [],
    ended: [],
    clockPending: true,
    notices: [],
    survivesRestart: true,
  } satisfies GuardStatus
  const clockOn = async (platform: NodeJS.Platform) =>
    (await examine(placesOf({ platform, env: {} }), status, [], platform)).find(
      ({ what }) => what === 'clock',
    )
  const onMac = await clockOn('darwin')
  expect(onMac?.found).toBe('unchecked')
  expect(onMac?.words).toMatch(/time with the computer on/)
  expect(onMac?.words).not.toMatch(/waits/)
  expect(await clockOn('linux')).toMatchObject({ found: 'WRONG', words: /waits for a synchronised clock/ })
})

test('doctor finds nothing wrong in a browser that takes no rules; it says so and leaves it unchecked', async () => {
  const browsers = (['rules-none-taken', 'rules-fought-over'] as const).map((code, at) => ({
    browser: at === 0 ? ('opera' as const) : ('chromium' as const),
    state: 'degraded' as const,
    entries: 0,
    note: note(code),
  }))
  const status = { ...idleStatus, rules: { browsers, changedAgo: null } }
  const findings = await examine(placesOf({ platform: 'linux', env: {} }), status, [], 'linux')
  const of = (name: string) => findings.find(({ what }) => what === `rules of ${name}`)?.found
  expect([of('Opera'), of('Chromium')]).toEqual(['unchecked', 'WRONG'])
})

test('macOS: a process is known by when it was started', () => {
  const run = recorded({ '/bin/ps -o lstart= -p 812': 'Mon Nov 23 18:00:07 2026    \n' })
  expect(startOf('812', 'darwin', run)).toBe('Mon Nov 23 18:00:07 2026')
  expect(startOf('813', 'darwin', run)).toBeNull()
})

test('a socket’s path may be as long as the system takes it; a pipe has no such bound', () => {
  expect(isPathTooLong('/'.repeat(107), 'linux')).toBe(false)
  expect(isPathTooLong('/'.repeat(108), 'linux')).toBe(true)
  expect(isPathTooLong('/'.repeat(103), 'darwin')).toBe(false)
  expect(isPathTooLong('/'.repeat(104), 'darwin')).toBe(true)
  expect(isPathTooLong('x'.repeat(200), 'win32')).toBe(false)
})

test('Unix: the file that a visitor makes has to be the owner’s or root’s, and nothing but a file', () => {
  const me = process.getuid?.() ?? 0
  const entrance = unixEntrance(join(folder, 'run', 'guard.sock'), { uid: me, gid: me })
  entrance.prepare()
  expect(statSync(entrance.proofs).mode & 0o7777).toBe(0o1733)
  const proof = join(entrance.proofs, 'a')
  expect(isProved(proof, entrance)).toBe(false)
  writeFileSync(proof, '')
  expect(isProved(proof, entrance)).toBe(true)
  expect(isProved(proof, entrance), 'it is gone').toBe(false)
  symlinkSync('/etc/hostname', proof)
  expect(isProved(proof, entrance)).toBe(false)
})

test('Windows: the guard’s folder is taken over and shut; one that leads elsewhere, or cannot be shut, is refused', () => {
  const { asked, run } = listening()
  makeOwnFolder(join(folder, 'own'), 'win32', run)
  const own = `icacls.exe ${join(folder, 'own')}`
  expect(asked).toEqual([
    `${own} /setowner *S-1-5-32-544 /q`,
    `${own} /reset /q`,
    `${own} /inheritance:r /grant:r *S-1-5-18:(OI)(CI)F *S-1-5-32-544:(OI)(CI)F /q`,
  ])
  symlinkSync(folder, join(folder, 'elsewhere'))
  expect(() => makeOwnFolder(join(folder, 'elsewhere'), 'win32', run)).toThrow('leads elsewhere')
  expect(() => makeOwnFolder(join(folder, 'own'), 'win32', recorded({}))).toThrow()
})

test('Windows: in the folder for proofs the owner may make a file, and nothing that lay there before stays', () => {
  const { asked, run } = listening()
  const places = { ...placesOf({ platform: 'win32', env: {} }), state: folder }
  const entrance = windowsEntrance(places, { sid: annaSid }, run)
  mkdirSync(join(folder, 'proof'))
  writeFileSync(join(folder, 'proof', 'planted'), '')
  entrance.prepare()
  expect(asked).toEqual([`icacls.exe ${join(folder, 'proof')} /grant *${annaSid}:(WD) /q`])
  expect(isProved(join(entrance.proofs, 'planted'), entrance)).toBe(false)
  expect(entrance.listen).toEqual({ path: places.socket, readableAll: true, writableAll: true })
})

test('whoever greets as a guard cannot make a client create any file but a proof', () => {
  const greets = (proof: string) =>
    greetingSchema.safeParse({ greeting: 'breathing-room-guard', wire: 1, proof }).success
  const nonce = 'a'.repeat(32)
  expect(greets(`C:\\ProgramData\\Breathing Room\\proof\\${nonce}`)).toBe(true)
  expect(greets(`/run/breathing-room/proof/${nonce}`)).toBe(true)
  for (const proof of [
    '/home/anna/.bashrc',
    `/home/anna/${nonce}`,
    `/run/proof/${nonce}/x`,
    `/run/proof/../${nonce}`,
  ])
    expect(greets(proof), proof).toBe(false)
})
