/** The tray, as a panel gets it over D-Bus: number, words, menu; and quitting from it leaves the lock. */
import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { getent, stopGuard } from '../guard/guard-process.ts'
import { test } from './fixtures.ts'
import { enterPerson, goTo, inForce, press, pressLock } from './story-steps.ts'
import { startTrayHost, type TrayHost } from './tray-host.ts'

let host: TrayHost
test.beforeEach(async () => {
  host = await startTrayHost()
})
test.afterEach(async () => host.stop())

const labels = async () =>
  (await host.item()).menu.filter(({ kind }) => kind === 'entry').map(({ label }) => label)

test('shows the same number as the window, says what the guard said, and opens the window again', async ({
  openApp,
  startGuard,
}) => {
  const { page, electron } = await openApp({ env: host.env })
  expect(await labels()).toEqual(['Open Breathing Room', 'Not set up yet', 'Quit (locks stay)'])
  const plain = (await host.item()).icon
  await enterPerson(page)
  const days = (await page.locator('.day-number').textContent()) ?? ''
  await expect.poll(labels).toContain(`${days} days of no contact`)
  const numbered = await host.item()
  expect(numbered.tooltip).toContain(`${days} days of no contact`)
  expect(numbered.icon.width).toBeGreaterThanOrEqual(16)
  expect(numbered.icon.rgba.equals(plain.rgba), 'the number is drawn into the icon').toBe(false)

  const guard = await startGuard()
  await expect.poll(labels, { timeout: 20_000 }).toContain('Nothing is locked')
  await goTo(page, 'Locks')
  await press(page, 'Reddit')
  await pressLock(page)
  await expect(inForce(page)).toContainText(/holds \d+ names/)
  await expect.poll(labels).toContain('1 lock is in force')

  await host.click('I feel the pull')
  await expect(page.getByRole('dialog')).toContainText('You do not have to do anything about it')
  await press(page, 'Not now')

  await host.click('Quit (locks stay)')
  await expect(page.getByRole('dialog')).toContainText('Before it ends')
  await expect(page.getByRole('dialog')).toContainText('Locks are kept by the guard, with or without')
  await press(page, 'Leave it open')

  const isVisible = () =>
    electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())
  const close = () => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await close()
  await expect(page.getByRole('dialog')).toContainText('the app stays next to the clock')
  await expect(page.getByRole('dialog')).toContainText('Locks are kept by the guard')
  await press(page, 'Close the window')
  await expect.poll(isVisible).toBe(false)
  await host.click('Open Breathing Room')
  await expect.poll(isVisible).toBe(true)
  // Once is enough.
  await close()
  await expect.poll(isVisible).toBe(false)
  await host.activate()
  await expect.poll(isVisible).toBe(true)
  for (const press of [1, 2, 3]) await page.keyboard.press('Shift', { delay: press })
  await expect.poll(isVisible).toBe(false)

  const gone = electron.waitForEvent('close')
  await host.click('Quit (locks stay)')
  await gone
  await expect.poll(host.isShown).toBe(false)
  expect(['0.0.0.0', '127.66.0.1']).toContain(await getent('ahostsv4', 'www.reddit.com'))
  await stopGuard(guard)
  expect(readFileSync('/etc/hosts', 'utf8')).toContain('reddit.com')
})
