/** Setting up and taking away where no service system runs; and what root refuses to run. */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { connect } from 'node:net'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { serviceWords } from '../../../src/shared/words/en/service.ts'
import {
  guard,
  guardAs,
  guardFile,
  node,
  outcomeOf,
  packedGuard,
  until,
  type Outcome,
} from '../guard-process.ts'
import { hasStrangers, hosts, isBlocked, nobody, original, useMachine } from '../machine.ts'

useMachine()

const program = '/usr/local/lib/breathing-room/breathing-room-guard'
const book = '/var/lib/breathing-room'
const owner = hasStrangers ? nobody : 0
const install = (...args: string[]): Promise<Outcome> =>
  outcomeOf(packedGuard, ['install', ...(args.length ? args : ['--owner', String(owner)])])
const installed = (...args: string[]): Promise<Outcome> => outcomeOf(program, args)
const remove = (...args: string[]): Promise<Outcome> =>
  outcomeOf(existsSync(program) ? program : packedGuard, ['uninstall', ...args])
const withWords = ['--words', serviceWords.removal]

/** Everything where a guard leaves something: of the folders that are the real machine's, which do change, the names. */
const listing = (): string => {
  const find = (...args: readonly string[]) => spawnSync('/usr/bin/find', args, { encoding: 'utf8' }).stdout
  const own = find('/etc', '-printf', '%y %m %U:%G %s %p -> %l\\n')
  const others = find('/run', '/var/lib', '/usr/local/lib', '-maxdepth', '1', '-printf', '%y %p\\n')
  return `${own}${others}${readFileSync(hosts).toString('hex')}`
}
const lock = async (): Promise<void> => {
  expect((await installed('arm', '--site', 'example.org', '--for', '1h', '--release', 'none')).out).toMatch(
    /^Locked\./,
  )
  expect(await isBlocked('example.org')).toBe(true)
}
/** Whether somebody listens where locked names lead, over HTTP and over HTTPS. */
const doors = (): Promise<readonly boolean[]> =>
  Promise.all(
    [80, 443].map(
      (port) =>
        new Promise<boolean>((done) => {
          const visitor = connect(port, '127.66.0.1', () => done(true))
          visitor.on('connect', () => visitor.destroy()).on('error', () => done(false))
        }),
    ),
  )
const pidOfGuard = (): number => Number(readFileSync(`${book}/guard.pid`, 'utf8').split(' ')[0])

// Earlier tests had their door there.
beforeAll(() => rmSync('/run/breathing-room', { recursive: true, force: true }))
afterEach(async () => {
  vi.unstubAllEnvs()
  await remove(...withWords)
  expect(existsSync(book)).toBe(false)
})

test('one command sets it up and starts it, once more changes nothing, one removes it: nothing is left', async () => {
  const before = listing()
  const first = await install()
  expect(first.err).toBe('')
  expect(first.out).toContain('a restart of the computer ends it')
  expect(execFileSync('/usr/bin/stat', ['-c', '%a %u:%g', program]).toString()).toBe('755 0:0\n')
  expect(readFileSync(program).equals(readFileSync(packedGuard))).toBe(true)
  await lock()
  expect(await doors()).toEqual([true, true])
  expect((await installed('install', '--owner', String(owner))).code).toBe(0)
  expect(await isBlocked('example.org')).toBe(true)
  expect(await doors()).toEqual([true, true])
  expect((await installed('status')).out).toContain('3 names are in force')

  for (const refused of [await remove(), await remove('--words', 'please let me out')]) {
    expect(refused.code).toBe(1)
    expect(refused.err).toMatch(/I need this removed now|nothing was changed/)
    expect(await isBlocked('example.org')).toBe(true)
  }
  const removed = await remove('--words', '  I NEED this removed now. ')
  expect(removed.err).toBe('')
  for (const what of [hosts, program, book, '/run/breathing-room']) expect(removed.out).toContain(what)
  expect(readFileSync(hosts).equals(original)).toBe(true)
  expect(await isBlocked('example.org')).toBe(false)
  expect(await doors(), 'the doorway is shut').toEqual([false, false])
  expect(listing()).toBe(before)
})

test('without a lock no words are asked for; with nothing there it says so', async () => {
  await install()
  expect((await remove()).code).toBe(0)
  const again = await remove()
  expect(again.out).toContain(serviceWords.nothingThere)
  expect(again.code).toBe(0)
})

test.each<[string, () => void]>([
  ['dead', () => process.kill(pidOfGuard(), 'SIGKILL')],
  ['hung', () => process.kill(pidOfGuard(), 'SIGSTOP')],
  ['without its pid file', () => rmSync(`${book}/guard.pid`)],
  [
    'of a book that is damaged',
    () => (process.kill(pidOfGuard(), 'SIGKILL'), writeFileSync(`${book}/ledger.json`, '{')),
  ],
])('a guard that is %s asks for the words, and is removed with them', async (_how, spoil) => {
  const before = listing()
  await install()
  await lock()
  const pid = pidOfGuard()
  spoil()
  expect((await remove()).code).toBe(1)
  expect(await isBlocked('example.org')).toBe(true)
  const removed = await remove(...withWords)
  expect(removed).toMatchObject({ code: 0, err: '' })
  expect(listing()).toBe(before)
  await until(() => !existsSync(`/proc/${pid}/exe`))
  expect(await doors()).toEqual([false, false])
})

test('rules that stand in browsers go too, also when the guard hangs: every file is as it was', async () => {
  const before = listing()
  await install()
  const page = ['--page', 'https://people.example/jane_doe', '--rules']
  const armed = await installed('arm', ...page, '--for', '1h', '--release', 'none')
  expect(armed.out, armed.err).toMatch(/^Locked\./)
  const standing = spawnSync('/bin/grep', ['-rl', 'jane_doe', '/etc'], { encoding: 'utf8' }).stdout
  expect(standing).toContain('/etc/chromium/policies/managed/')
  process.kill(pidOfGuard(), 'SIGSTOP')
  expect((await remove()).code).toBe(1)
  const removed = await remove(...withWords)
  expect(removed).toMatchObject({ code: 0, err: '' })
  expect(listing()).toBe(before)
})

test('where the book is gone but the names stand, the words are asked for', async () => {
  await install()
  await lock()
  process.kill(pidOfGuard(), 'SIGKILL')
  rmSync(book, { recursive: true })
  expect((await remove()).code).toBe(1)
  expect((await remove(...withWords)).code).toBe(0)
  expect(readFileSync(hosts).equals(original)).toBe(true)
})

test('lines that others added stay, byte for byte', async () => {
  await install()
  await lock()
  const foreign = Buffer.from('192.0.2.9 scanner\r\n', 'latin1')
  writeFileSync(hosts, Buffer.concat([foreign, readFileSync(hosts)]))
  expect((await remove(...withWords)).code).toBe(0)
  expect(readFileSync(hosts).equals(Buffer.concat([foreign, original]))).toBe(true)
})

test('a hosts file that cannot be written is told, all else goes, and a second time finishes', async () => {
  await install()
  await lock()
  process.kill(pidOfGuard(), 'SIGKILL')
  execFileSync('/bin/mount', ['--bind', hosts, hosts])
  execFileSync('/bin/mount', ['-o', 'remount,bind,ro', hosts])
  const stuck = await remove(...withWords)
  execFileSync('/bin/umount', [hosts])
  expect(stuck.code).toBe(1)
  expect(stuck.err).toContain(`Not removed:\n  ${hosts}: `)
  expect(stuck.err).toContain('run this again')
  expect(existsSync('/run/breathing-room')).toBe(false)
  expect((await installed('uninstall', ...withWords)).code).toBe(0)
  expect(readFileSync(hosts).equals(original)).toBe(true)
})

test('at a terminal the sentence is asked for, and typing it is enough', async () => {
  await install()
  await lock()
  const type = (input: string) =>
    spawnSync('/usr/bin/script', ['-qec', `${program} uninstall`, '/dev/null'], { input, encoding: 'utf8' })
  const other = type('let me out\n')
  expect(other.stdout).toContain('you never have to wait')
  expect(other.status).toBe(1)
  expect(await isBlocked('example.org')).toBe(true)
  expect(type(`${serviceWords.removal}\n`).status).toBe(0)
  expect(readFileSync(hosts).equals(original)).toBe(true)
})

test('where there is no hosts file at all, removal works, and makes none', async () => {
  await install()
  rmSync(hosts)
  expect((await remove()).code).toBe(0)
  expect(existsSync(hosts)).toBe(false)
})

test('a guard that was started by hand makes way, and its lock is kept', async () => {
  const byHand = spawn(node, [guardFile, 'run'], { stdio: 'ignore' })
  await until(async () => (await guard('status')).code === 0)
  await guard('arm', '--site', 'example.org', '--for', '1h', '--release', 'none')
  expect((await install()).code).toBe(0)
  expect(byHand.exitCode ?? byHand.signalCode).not.toBe(null)
  expect((await installed('status')).out).toContain('example.org')
})

test('what does not work to the end is taken back, and a guard that made way is told of', async () => {
  const before = listing()
  const byHand = spawn(node, [guardFile, 'run'], { stdio: 'ignore' })
  await until(async () => (await guard('status')).code === 0)
  // Where its door would be stands something that cannot be taken away like a file.
  rmSync('/run/breathing-room/guard.sock')
  mkdirSync('/run/breathing-room/guard.sock/x', { recursive: true })
  const failed = await install()
  expect(failed.code).toBe(1)
  expect(failed.err).toMatch(/starting the service did not work \(.*door.*\).*no guard runs now/)
  expect(byHand.exitCode ?? byHand.signalCode).not.toBe(null)
  for (const folder of ['/run/breathing-room', book]) rmSync(folder, { recursive: true })
  expect(listing()).toBe(before)
})

test.each<[string, string[], number, RegExp]>([
  ['without an owner', ['--json'], 2, /--owner NUMBER/],
  ['for nobody who is known', ['--owner', '4711'], 2, /no user “4711”/],
  ['for what is no number', ['--owner', 'ann'], 2, /no user/],
])('%s nothing is set up', async (_what, args, code, words) => {
  const before = listing()
  vi.stubEnv('SUDO_UID', undefined)
  const refused = await install(...args)
  expect(refused.code).toBe(code)
  expect(refused.err).toMatch(words)
  expect(listing()).toBe(before)
})

test('who asked through sudo or the password prompt is the owner; root is only when it is said', async () => {
  vi.stubEnv('SUDO_UID', '0')
  expect((await install('--json')).err).toContain('Whose locks')
  vi.stubEnv('SUDO_UID', '4711')
  expect((await install('--json')).err).toContain('4711')
  vi.stubEnv('PKEXEC_UID', '4712')
  expect((await install('--json')).err).toContain('4712')
  expect((await install('--owner', '0')).out).toContain(serviceWords.ownerIsRoot)
})

test('only what is packed can be installed', async () => {
  expect((await guard('install', '--owner', String(owner))).err).toContain('Only the packed guard')
})

test.skipIf(!hasStrangers)('only the administrator sets up or removes', async () => {
  for (const verb of ['install', 'uninstall'])
    expect((await guardAs(nobody, verb)).err).toContain('Only the administrator')
})

test.skipIf(!hasStrangers)(
  'root runs nothing that others can change, and installs nothing where they can',
  async () => {
    const folder = '/run/of-somebody'
    mkdirSync(folder)
    const file = `${folder}/guard.cjs`
    copyFileSync(guardFile, file)
    chownSync(folder, nobody, nobody)
    const run = await outcomeOf(node, [file, 'run'])
    expect(run.code).toBe(1)
    expect(run.err).toContain(`others than the administrator can change ${folder}`)
    // Whoever is not root has nothing that others could take over.
    const asNobody = ['--reuid=65534', '--regid=65534', '--clear-groups', node, file, 'run']
    expect((await outcomeOf('/usr/bin/setpriv', asNobody)).err).toContain('cannot keep its book')
    rmSync(folder, { recursive: true })

    mkdirSync('/usr/local/lib/breathing-room')
    chmodSync('/usr/local/lib/breathing-room', 0o777)
    const refused = await install()
    expect(refused.code).toBe(1)
    expect(refused.err).toContain('others than the administrator can change /usr/local/lib/breathing-room')
    expect(existsSync(program)).toBe(false)
    rmSync('/usr/local/lib/breathing-room', { recursive: true })
  },
)

test.skipIf(!hasStrangers)(
  'root does not go on under variables that make Node run something else',
  async () => {
    vi.stubEnv('NODE_OPTIONS', '--no-warnings')
    for (const refused of [await guard('run'), await guard('run', '--detach'), await install()]) {
      expect(refused.code).toBe(1)
      expect(refused.err).toContain('env -u NODE_OPTIONS')
    }
  },
)
