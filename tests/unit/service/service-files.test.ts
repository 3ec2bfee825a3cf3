/** The three systems' service files and commands, read back by parsers that are not ours. Only systemd's ever ran for real. */
import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { launchd } from '../../../src/guard/service/launchd.ts'
import type { Service } from '../../../src/guard/service/service.ts'
import { systemd } from '../../../src/guard/service/systemd.ts'
import { windowsTask } from '../../../src/guard/service/windows-task.ts'

const python = '/usr/bin/python3'
const readWith = (script: string, input: Buffer): unknown =>
  JSON.parse(execFileSync(python, ['-I', '-c', `import json,sys\n${script}`], { input, encoding: 'utf8' }))

/** A path with all that XML could stumble over. */
const odd = '/Applications/Tom & "Jo" <x>/guard'

test('the launchd daemon is a property list: starts with the computer, and again whenever it ends', () => {
  const list = readWith(
    'import plistlib\nprint(json.dumps(plistlib.loads(sys.stdin.buffer.read())))',
    launchd.bytes(odd, 501),
  )
  expect(list).toMatchObject({
    Label: 'breathing-room.guard',
    ProgramArguments: [odd, 'run', '--service', '--owner', '501'],
    RunAtLoad: true,
    KeepAlive: true,
    Umask: 0o022,
  })
  expect(launchd.file).toBe('/Library/LaunchDaemons/breathing-room.guard.plist')
  expect(launchd.start).toEqual([
    ['/bin/launchctl', 'enable', 'system/breathing-room.guard'],
    ['/bin/launchctl', 'bootstrap', 'system', launchd.file],
    ['/bin/launchctl', 'kickstart', '-k', 'system/breathing-room.guard'],
  ])
  expect(launchd.stop).toEqual([['/bin/launchctl', 'bootout', 'system/breathing-room.guard']])
})

test('the Windows task runs as SYSTEM from the start, without a longest time, and again after a failure', () => {
  const bytes = windowsTask.bytes(String.raw`C:\Program Files\Tom & Jo\guard.exe`, 1_000)
  expect([...bytes.subarray(0, 2)]).toEqual([0xff, 0xfe])
  const found = readWith(
    [
      'import xml.etree.ElementTree as tree',
      'root = tree.fromstring(sys.stdin.buffer.read())',
      'space = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"',
      'assert root.tag == space + "Task"',
      'print(json.dumps([[e.tag.replace(space, ""), e.text] for e in root.iter() if len(e) == 0]))',
    ].join('\n'),
    bytes,
  )
  expect(found).toEqual(
    expect.arrayContaining([
      ['Enabled', 'true'],
      ['UserId', 'S-1-5-18'],
      ['RunLevel', 'HighestAvailable'],
      ['StopIfGoingOnBatteries', 'false'],
      ['DisallowStartIfOnBatteries', 'false'],
      ['ExecutionTimeLimit', 'PT0S'],
      ['Interval', 'PT1M'],
      ['Command', String.raw`"C:\Program Files\Tom & Jo\guard.exe"`],
      ['Arguments', 'run --service --owner 1000'],
    ]),
  )
  const schtasks = String.raw`C:\Windows\System32\schtasks.exe`
  const name = String.raw`\Breathing Room\Guard`
  expect(windowsTask.start.slice(1)).toEqual([
    [schtasks, '/Create', '/TN', name, '/XML', windowsTask.file, '/F'],
    [schtasks, '/Run', '/TN', name],
  ])
  expect(windowsTask.stop).toEqual([
    [schtasks, '/End', '/TN', name],
    [schtasks, '/Delete', '/TN', name, '/F'],
  ])
})

test('the systemd service starts the program for its owner, and names what it may do', () => {
  const text = systemd.bytes('/usr/local/lib/breathing-room/breathing-room-guard', 1_000).toString()
  const lines = text.split('\n')
  expect(lines).toContain(
    'ExecStart=/usr/local/lib/breathing-room/breathing-room-guard run --service --owner 1000',
  )
  for (const line of [
    'Restart=always',
    'StartLimitIntervalSec=0',
    'NoNewPrivileges=yes',
    'ReadWritePaths=/etc',
  ])
    expect(lines).toContain(line)
  // Node cannot run with it.
  expect(text).not.toMatch(/^MemoryDenyWriteExecute/m)
})

test.each<[string, Service]>([
  ['systemd', systemd],
  ['launchd', launchd],
  ['Windows', windowsTask],
])('%s: every program is named by its whole path, and nothing is said of anybody', (_name, service) => {
  for (const [program] of [...service.start, ...service.stop, ...service.forget])
    expect(program).toMatch(/^(?:\/bin\/|C:\\Windows\\System32\\)[\w.]+$/)
  expect(service.bytes(service.program, 1_000).toString()).not.toMatch(/\bex\b|contact/i)
})
