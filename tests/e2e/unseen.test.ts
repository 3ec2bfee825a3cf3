/** What others can see: the name in lists of open windows, and a window that was hidden at once. */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { join } from 'node:path'
import { expect, type ElectronApplication } from '@playwright/test'
import { emptyUserData } from '../../src/shared/contract/user-data.ts'
import { usualPresence } from '../../src/shared/model/presence.ts'
import { en } from '../../src/shared/words/en.ts'
import { listenToGuard } from '../guard/listen-to-guard.ts'
import { newFolder } from './app.ts'
import { violations } from './axe.ts'
import { test } from './fixtures.ts'
import { goTo, press } from './story-steps.ts'
import { startTrayHost, type TrayHost } from './tray-host.ts'

let host: TrayHost
test.beforeEach(async () => {
  host = await startTrayHost()
})
test.afterEach(async () => host.stop())

const folderOfSomebody = (): string => {
  const folder = newFolder()
  const data = {
    ...emptyUserData,
    setup: { ...emptyUserData.setup, step: 'done' },
    person: { alias: 'Kim', lastContact: { date: '2025-01-01', zone: 'UTC' } },
    presence: { ...usualPresence, closeTold: true, quietHours: null },
  }
  writeFileSync(join(folder, 'breathing-room.json'), JSON.stringify(data))
  return folder
}

const windows = (electron: ElectronApplication) =>
  electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => ({
      id: String(window.getNativeWindowHandle().readUInt32LE(0)),
      bounds: window.getBounds(),
      isVisible: window.isVisible(),
    })),
  )

test('lists of open windows: told what they go on saying, and the window made anew is called as the rest; so back again @long', async ({
  openApp,
}) => {
  const { electron, page } = await openApp({ folder: folderOfSomebody(), env: host.env })
  const bounds = { x: 111, y: 77, width: 900, height: 700 }
  await electron.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to), bounds)
  const listed = async () => {
    const [window] = await windows(electron)
    return execFileSync('/usr/bin/xprop', ['-id', window?.id ?? '', 'WM_CLASS', '_NET_WM_NAME'], {
      env: { DISPLAY: process.env['DISPLAY'] ?? '' },
      encoding: 'utf8',
    })
  }
  const said = en.presence
  const turn = (shown: typeof page) =>
    shown.locator('label', { hasText: said.discreet(said.neutralName) }).click()
  await goTo(page, 'Settings')
  await turn(page)
  const notice = page.getByText(said.nameBefore('Breathing Room'))
  await expect(notice).toBeVisible()
  expect(await violations(page), 'told').toEqual([])
  expect(await listed()).toMatch(/WM_CLASS.*breathing-room/)
  // Thought better of it: there is nothing to say.
  await turn(page)
  await expect(notice).toBeHidden()
  await turn(page)

  const anew = electron.waitForEvent('window')
  await press(page, said.makeAnew)
  const again = await anew
  await expect(again.getByRole('heading', { name: 'Settings', level: 1 })).toBeFocused()
  await expect(again.getByText(said.nameBefore('Breathing Room'))).toBeHidden()
  await expect.poll(async () => (await windows(electron)).length).toBe(1)
  expect((await windows(electron))[0]).toMatchObject({ bounds, isVisible: true })
  expect(await listed()).not.toMatch(/breathing/i)
  const file = () => electron.evaluate(() => process.env['CHROME_DESKTOP'])
  expect(await file(), 'on Wayland').toBe('Week planner')
  // The new one is hidden and found again as the old one was.
  await host.click('Open Week planner')
  for (const key of ['Shift', 'Shift', 'Shift']) await again.keyboard.press(key)
  await expect.poll(async () => (await windows(electron))[0]?.isVisible).toBe(false)
  await host.click('Open Week planner')
  await expect.poll(async () => (await windows(electron))[0]?.isVisible).toBe(true)

  await turn(again)
  const last = electron.waitForEvent('window')
  await press(again, said.makeAnew)
  await expect((await last).getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
  // By this one desktops know its file.
  expect(await listed()).toMatch(/WM_CLASS.*"breathing-room", "breathing-room"/)
  expect(await file()).toBe('breathing-room.desktop')
})

test('hidden at once it stays hidden, also when somebody comes to a closed door: short words say so, and lead there @long', async ({
  openApp,
  startGuard,
}) => {
  test.setTimeout(120_000)
  await host.takeNotifications(['actions', 'body'], false)
  await startGuard()
  const { electron, page } = await openApp({ folder: folderOfSomebody(), env: host.env })
  const client = await listenToGuard()
  const request = {
    sites: ['doors.example'],
    duration: 600_000,
    release: { kind: 'none' as const },
  }
  const armed = await client.call('arm', request)
  expect(armed.ok, JSON.stringify(armed)).toBe(true)
  await page.waitForTimeout(11_000)
  for (const key of ['Shift', 'Shift', 'Shift']) await page.keyboard.press(key)
  const isVisible = async () => (await windows(electron))[0]?.isVisible
  await expect.poll(isVisible).toBe(false)
  const door = { host: '127.66.0.1', port: 80, headers: { Host: 'www.doors.example', Accept: 'text/html' } }
  await new Promise((done, fail) =>
    get(door, (answer) => answer.resume().once('end', done)).on('error', fail),
  )
  await expect
    .poll(async () => (await host.notifications()).map(({ body }) => body))
    .toEqual([en.news.plain.attempt])
  expect(await isVisible()).toBe(false)
  await host.press((await host.notifications())[0]?.id ?? 0, '0')
  await expect.poll(isVisible).toBe(true)
  await expect(page.getByRole('dialog')).toContainText('doors.example')
  client.close()
})
