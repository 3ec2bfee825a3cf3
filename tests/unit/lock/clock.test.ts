/** The clocks of the three systems: real here, recorded answers for macOS and Windows. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Machine } from '../../../src/guard/lock/clock-parts.ts'
import { clockOf, thisMachine } from '../../../src/guard/lock/clock.ts'

type Answers = Readonly<Record<string, string | Error>>

const machineOf = (answers: Answers) => {
  const asked: string[] = []
  const now = { mono: 5_000, wall: 1_000_000 }
  const machine: Machine = {
    run: (file, args) => {
      const command = [file, ...args].join(' ')
      asked.push(command)
      const answer = current[command] ?? new Error(`not there: ${command}`)
      if (answer instanceof Error) throw answer
      return answer
    },
    readText: (path) => {
      throw new Error(`not there: ${path}`)
    },
    uptime: () => now.mono,
    hrtime: () => now.mono + 7,
    wall: () => now.wall,
    systemRoot: String.raw`D:\Win`,
  }
  let current = answers
  return {
    machine,
    asked,
    pass: (ms: number, wallToo = true) => {
      now.mono += ms
      if (wallToo) now.wall += ms
    },
    setWall: (by: number) => (now.wall += by),
    answer: (more: Answers) => (current = { ...current, ...more }),
  }
}

test('macOS: the boot session, the steady clock that goes on asleep, and never more trust than can be proven', () => {
  const sysctl = '/usr/sbin/sysctl -n kern.bootsessionuuid'
  const { machine, asked } = machineOf({ [sysctl]: '6B3C7E4A-5C0E-4B8B-9C4D-2C1B6A1E7F10\n' })
  const clock = clockOf('darwin', machine)
  const look = clock()
  expect(look).toMatchObject({ bootId: '6B3C7E4A-5C0E-4B8B-9C4D-2C1B6A1E7F10', mono: 5_007, wall: 1_000_000 })
  expect(look.synchronised()).toBe(false)
  clock()
  expect(asked).toEqual([sysctl])
})

const reg = String.raw`D:\Win\System32\reg.exe query HKLM\SYSTEM\CurrentControlSet\Control\Session Manager\Memory Management\PrefetchParameters /v BootId`
const w32tm = String.raw`D:\Win\System32\w32tm.exe /query /status`
const bootId57 = [
  '',
  String.raw`HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Control\Session Manager\Memory Management\PrefetchParameters`,
  '    BootId    REG_DWORD    0x39',
  '',
  '',
].join('\r\n')
const follows = [
  'Leap Indicator: 0(no warning)',
  'Stratum: 4 (secondary reference - syncd by (S)NTP)',
  'Precision: -23 (119.209ns per tick)',
  'Root Delay: 0.0321450s',
  'Source: time.windows.com,0x8',
  'Poll Interval: 10 (1024s)',
].join('\r\n')
const unset = [
  'Leap Indicator: 3(not synchronized)',
  'Stratum: 0 (unspecified)',
  'Source: Local CMOS Clock',
].join('\r\n')

test('Windows: the boot number and the uptime, each program by its whole path, the boot looked up once', () => {
  const { machine, asked } = machineOf({ [reg]: bootId57, [w32tm]: follows })
  const clock = clockOf('win32', machine)
  expect(clock()).toMatchObject({ bootId: '39', mono: 5_000, wall: 1_000_000 })
  expect(clock().synchronised()).toBe(true)
  expect(asked).toEqual([reg, w32tm])
})

test.each<[string, string | Error, boolean]>([
  ['English, follows', follows, true],
  ['English, does not', unset, false],
  [
    'German, follows',
    'Sprungindikator: 0(keine Warnung)\r\nStratum: 3 (Sekundärreferenz - synchr. über (S)NTP)',
    true,
  ],
  ['German, does not', 'Sprungindikator: 3(nicht synchronisiert)\r\nStratum: 0 (nicht angegeben)', false],
  ['French, follows', 'Indicateur de dérive : 0(aucun avertissement)\r\nCouche : 4', true],
  ['a leap second is near', 'Leap Indicator: 1(last minute has 61 seconds)', true],
  [
    'an error in its place',
    'The following error occurred: The service has not been started. (0x80070426)',
    false,
  ],
  ['nothing', '', false],
  ['the program fails', new Error('exit 1'), false],
])('Windows says whether its clock is set (%s)', (_what, answer, expected) => {
  const { machine } = machineOf({ [reg]: bootId57, [w32tm]: answer })
  expect(clockOf('win32', machine)().synchronised()).toBe(expected)
})

test.each([
  ['no such value', new Error('ERROR: The system was unable to find the specified registry key or value.')],
  ['something else', '    BootId    REG_SZ    first'],
])('Windows without a boot number (%s): boots cannot be told apart', (_what, answer) => {
  expect(clockOf('win32', machineOf({ [reg]: answer }).machine)().bootId).toBe('')
})

test('Windows: a yes that outlived a clock set by hand does not count; a time server that set the clock does', () => {
  const byHand = machineOf({ [reg]: bootId57, [w32tm]: follows })
  const clock = clockOf('win32', byHand.machine)
  expect(clock().synchronised()).toBe(true)
  byHand.setWall(40 * 86_400_000)
  expect(clock().synchronised()).toBe(false)
  byHand.pass(60_000)
  byHand.answer({ [w32tm]: unset })
  expect(clock().synchronised()).toBe(false)
  byHand.pass(60_000)
  byHand.answer({ [w32tm]: follows })
  byHand.setWall(-40 * 86_400_000)
  expect(clock().synchronised()).toBe(true)
})

test('after a no it is not asked at every look, and a clock that moves while it is asked proves nothing', () => {
  const at = machineOf({ [reg]: bootId57, [w32tm]: unset })
  const clock = clockOf('win32', at.machine)
  for (let second = 0; second < 600; second += 1) {
    clock().synchronised()
    at.pass(1_000)
  }
  expect(at.asked.length).toBeGreaterThan(8)
  expect(at.asked.length).toBeLessThan(16)
  at.pass(60_000)
  at.answer({ [w32tm]: follows })
  const look = clock()
  at.setWall(5_000)
  expect(look.synchronised()).toBe(false)
})

test.runIf(process.platform === 'linux')(
  'Linux, for real: this boot, time since it, and an answer about the clock',
  () => {
    const clock = clockOf('linux')
    const first = clock()
    expect(first.bootId).toBe(readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim())
    expect(first.mono / 1_000).toBeCloseTo(Number(readFileSync('/proc/uptime', 'utf8').split(' ')[0]), 0)
    expect(Math.abs(first.wall - Date.now())).toBeLessThan(1_000)
    expect(typeof first.synchronised()).toBe('boolean')
    expect(clock().mono).toBeGreaterThanOrEqual(first.mono)
  },
)

test.each<[string, boolean]>([
  ['yes\n', true],
  ['no\n', false],
  ['', false],
])('Linux: timedatectl says %j', (answer, expected) => {
  const command = '/usr/bin/timedatectl show --property=NTPSynchronized --value'
  expect(clockOf('linux', machineOf({ [command]: answer }).machine)().synchronised()).toBe(expected)
  expect(clockOf('linux', { ...thisMachine, run: machineOf({}).machine.run })().synchronised()).toBe(false)
})
