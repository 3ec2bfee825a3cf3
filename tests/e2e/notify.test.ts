/** Short words on a real session bus: what a desktop is asked to show, its buttons, and when nothing is asked. */
import { spawn, spawnSync } from 'node:child_process'
import { expect, test } from '@playwright/test'
import { openSessionBus, type SessionBus } from '../../src/main/adapters/bus/session-bus.ts'
import { busNotify } from '../../src/main/adapters/notify/bus-notify.ts'
import type { News } from '../../src/main/ports.ts'
import { startTrayHost, type TrayHost } from './tray-host.ts'

let host: TrayHost
let bus: SessionBus
test.beforeEach(async () => {
  host = await startTrayHost()
  bus = openSessionBus(host.env, process.getuid?.() ?? 0)
})
test.afterEach(async () => {
  bus.close()
  await host.stop()
})

const ran: string[] = []
const news = (body: string, more: Partial<News> = {}): News => ({
  kind: 'routine',
  from: 'Week planner',
  title: 'Week planner',
  body,
  passing: true,
  open: () => ran.push('open'),
  actions: [
    { label: 'Done', run: () => ran.push('done') },
    { label: 'Later', run: () => ran.push('later') },
  ],
  ...more,
})
const bodies = async () => (await host.notifications()).map(({ body }) => body)

/** What is asked on one line is answered in its order: by then whatever was wished has been shown, or never will be. */
const settled = async () => {
  const theirs = { destination: 'org.freedesktop.Notifications', path: '/org/freedesktop/Notifications' }
  for (let turn = 0; turn < 3; turn += 1)
    await bus.call({ ...theirs, interface: theirs.destination, member: 'GetCapabilities' })
}

test('says it quietly, with buttons that do what they say; a newer one takes the place of the older', async () => {
  await host.takeNotifications(['actions', 'body', 'body-markup'], null)
  const notify = busNotify(bus)
  notify.show(news('tea <3 & a walk'))
  await expect.poll(bodies).toEqual(['tea &lt;3 &amp; a walk'])
  const [first] = await host.notifications()
  expect(first).toMatchObject({
    name: 'Week planner',
    icon: '',
    actions: { default: 'Week planner', 0: 'Done', 1: 'Later' },
    hints: { urgency: 1, 'suppress-sound': true, transient: true },
  })
  notify.show(news('the next'))
  await expect.poll(bodies).toEqual(['the next'])
  await host.press(99, '0')
  await host.press(first?.id ?? 0, '1')
  await expect.poll(() => ran).toEqual(['later'])
  notify.show(news('another', { kind: 'attempt', passing: false }))
  await expect.poll(bodies).toContain('another')
  const other = (await host.notifications()).find(({ body }) => body === 'another')
  expect(other?.hints['transient']).toBe(false)
  await host.press(other?.id ?? 0, 'default')
  await expect.poll(() => ran).toEqual(['later', 'open'])
})

test('no buttons where the desktop has none; nothing where it is not to be disturbed, or nobody shows anything', async () => {
  const notify = busNotify(bus)
  notify.show(news('nobody is there'))
  await settled()
  await host.takeNotifications(['body'], false)
  notify.show(news('plain & simple'))
  await expect.poll(bodies).toEqual(['plain & simple'])
  expect((await host.notifications())[0]?.actions).toEqual({})
  notify.clear()
  await expect.poll(bodies).toEqual([])
  await host.takeNotifications(['body'], true)
  notify.show(news('not now'))
  await settled()
  expect(await bodies()).toEqual([])
})

test('a real daemon shows it, and keeps it to itself while it is paused @long', async () => {
  const env = { ...process.env, ...host.env }
  const daemon = spawn('/usr/bin/dunst', ['-conf', '/dev/null'], { env, stdio: 'ignore' })
  const count = (of: 'displayed' | 'waiting') =>
    Number(spawnSync('/usr/bin/dunstctl', ['count', of], { env, encoding: 'utf8' }).stdout || Number.NaN)
  try {
    await expect.poll(() => count('displayed')).toBe(0)
    const notify = busNotify(bus)
    notify.show(news('tea & a walk'))
    await expect.poll(() => count('displayed')).toBe(1)
    notify.show(news('the next'))
    await settled()
    expect(count('displayed'), 'in the place of the one before').toBe(1)
    notify.clear()
    await expect.poll(() => count('displayed')).toBe(0)
    spawnSync('/usr/bin/dunstctl', ['set-paused', 'true'], { env })
    notify.show(news('not now'))
    await expect.poll(() => count('waiting'), 'never so urgent that it breaks through').toBe(1)
    expect(count('displayed')).toBe(0)
  } finally {
    daemon.kill('SIGTERM')
  }
})

test('started again, a daemon counts from one: the words of another program are neither closed nor replaced @long', async () => {
  const env = { ...process.env, ...host.env }
  const begin = () => spawn('/usr/bin/dunst', ['-conf', '/dev/null'], { env, stdio: 'ignore' })
  const count = () =>
    Number(
      spawnSync('/usr/bin/dunstctl', ['count', 'displayed'], { env, encoding: 'utf8' }).stdout || Number.NaN,
    )
  const other = openSessionBus(host.env, process.getuid?.() ?? 0)
  let daemon = begin()
  try {
    await expect.poll(count).toBe(0)
    const notify = busNotify(bus)
    notify.show(news('tea & a walk'))
    await expect.poll(count).toBe(1)
    const gone = new Promise((done) => daemon.once('exit', done))
    daemon.kill('SIGTERM')
    await gone
    daemon = begin()
    await expect.poll(count).toBe(0)
    busNotify(other).show(news('somebody else’s'))
    await expect.poll(count).toBe(1)
    notify.clear()
    await settled()
    expect(count(), 'closed').toBe(1)
    notify.show(news('the next'))
    await expect.poll(count, 'replaced').toBe(2)
    // Hidden at once, also what is only about to come up.
    notify.show(news('too late'))
    notify.clear()
    await expect.poll(count, 'hidden').toBe(1)
    await settled()
    expect(count()).toBe(1)
  } finally {
    other.close()
    daemon.kill('SIGTERM')
  }
})
