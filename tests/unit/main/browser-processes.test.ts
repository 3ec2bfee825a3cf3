/** Browsers among real processes: found by their program, asked to close, never forced, opened again as they were. */
import { spawn, type ChildProcess } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { linuxBrowsers } from '../../../src/main/adapters/browsers/linux.ts'
import { findBrowsers, isStill } from '../../../src/main/adapters/browsers/processes.ts'

const uid = process.getuid?.() ?? -1
let folder = ''
let program = ''
let loop = ''

/** This test's own: whoever runs it may have real browsers open. */
const mine = () => findBrowsers(uid).filter(({ exe }) => exe.startsWith(folder))
const startedWith = (pid: number) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(1, -1)

/** A shell that stands where LibreWolf would; `-P` is the switch that both of them know. */
const run = async (script: string): Promise<ChildProcess> => {
  writeFileSync(loop, script)
  const child = spawn(program, ['-P', loop, 'https://example.org'], {
    stdio: 'ignore',
    env: { PATH: '/usr/bin:/bin', MARK: folder },
  })
  while (mine().length === 0) await wait(20)
  await wait(100)
  return child
}

/** A real LibreWolf is never restarted by a test. */
const isInUse = process.platform === 'linux' && findBrowsers(uid).some(({ id }) => id === 'librewolf')

describe.skipIf(process.platform !== 'linux' || isInUse)('on Linux', () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'browsers-'))
    mkdirSync(join(folder, 'librewolf'))
    program = join(folder, 'librewolf/librewolf')
    loop = join(folder, 'loop.sh')
    copyFileSync('/bin/bash', program)
  })
  afterEach(() => {
    for (const { pid } of mine()) process.kill(pid, 'SIGKILL')
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const patience = { closing: 1_500, opening: 3_000, staying: 300 }
  const forever = 'while :; do sleep 0.1; done'

  it('one is found once, with its age, and not among those of another user', async () => {
    const child = await run(`( ${forever} ) & ${forever}`)
    expect(mine()).toMatchObject([{ id: 'librewolf', pid: child.pid }])
    const [found] = mine()
    if (!found) throw new Error('it is gone')
    await wait(500)
    expect(mine()[0]?.age).toBeGreaterThan(400)
    expect(mine()[0]?.age).toBeLessThan(20_000)
    expect(findBrowsers(uid + 1).filter(({ exe }) => exe.startsWith(folder))).toEqual([])
    // The same number at another time is another process.
    expect(isStill(found, uid)).toBe(true)
    expect(isStill({ ...found, started: found.started + 1 }, uid)).toBe(false)
    expect(isStill({ ...found, exe: '/usr/bin/other' }, uid)).toBe(false)
    expect(isStill(found, uid + 1)).toBe(false)
  })

  it('closes when asked, and is opened again with its profile and its environment, without the address', async () => {
    const child = await run(forever)
    expect(await linuxBrowsers(uid, patience).restart('librewolf')).toEqual({ ok: true, value: null })
    expect(child.signalCode).toBe('SIGTERM')
    const [again] = mine()
    expect(again?.pid).not.toBe(child.pid)
    expect(startedWith(again?.pid ?? 0)).toEqual(['-P', loop])
    expect(readFileSync(`/proc/${again?.pid}/environ`, 'utf8')).toContain(`MARK=${folder}`)
  })

  it('one that does not close is not forced: it goes on, and this is told', async () => {
    const child = await run(`trap '' TERM; ${forever}`)
    expect(await linuxBrowsers(uid, patience).restart('librewolf')).toMatchObject({
      error: { code: 'browser-stays', params: { name: 'LibreWolf' } },
    })
    expect(child.signalCode).toBeNull()
    expect(mine()).toMatchObject([{ pid: child.pid }])
  })

  it('one that does not come back is told', async () => {
    await run(forever)
    writeFileSync(loop, 'exit 1')
    expect(await linuxBrowsers(uid, patience).restart('librewolf')).toMatchObject({
      error: { code: 'browser-not-started' },
    })
  })
})
