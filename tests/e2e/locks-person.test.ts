/** One person, closed completely: pasted, previewed, agreed to, held, proven, met at the door, and gone without a trace. */
import { spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { newFolder } from './app.ts'
import { test } from './fixtures.ts'
import { hosts, originalHosts } from './machine.ts'
import { choose, enterPerson, goTo, inForce, press, pressLock } from './story-steps.ts'

const policies = '/etc/chromium/policies/managed'
const policyFiles = (): readonly string[] => (existsSync(policies) ? readdirSync(policies) : [])

const countClicks = (page: Page) =>
  page.evaluate(() => {
    const { dataset } = document.documentElement
    document.addEventListener(
      'pointerdown',
      () => (dataset['clicks'] = String(Number(dataset['clicks'] ?? 0) + 1)),
      true,
    )
  })
const clicks = (page: Page) => page.evaluate(() => Number(document.documentElement.dataset['clicks'] ?? 0))

test('a profile pasted, a name, an app: asked before rules are written, held, checked, met, and gone', async ({
  openApp,
  startGuard,
}) => {
  const before = policyFiles()
  await startGuard()
  const folder = newFolder()
  const menu = join(folder, '.local/share/applications')
  mkdirSync(menu, { recursive: true })
  mkdirSync(join(folder, 'Signal'))
  copyFileSync('/bin/sleep', join(folder, 'Signal/signal-desktop'))
  writeFileSync(
    join(menu, 'signal-desktop.desktop'),
    `[Desktop Entry]\nType=Application\nName=Signal\nExec="${folder}/Signal/signal-desktop" %U\n`,
  )
  const { page, electron } = await openApp({ folder })
  const opened = Date.now()
  await enterPerson(page)
  await goTo(page, 'Looking back')
  await page.getByLabel('A reason').fill('I sleep better.')
  await press(page, 'Keep it')
  await goTo(page, 'Locks')
  await choose(page, 'With a code')
  await countClicks(page)

  await electron.evaluate(({ clipboard }) =>
    clipboard.writeText('https://www.instagram.com/jane.doe/?igsh=MTIz'),
  )
  await page.getByLabel('Their page, name, number or mail address').click()
  await page.keyboard.press('Control+V')
  await expect(page.getByRole('button', { name: 'Remove jane.doe' })).toBeVisible()
  await page.keyboard.type('Jane Doe')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Remove Jane Doe' })).toBeVisible()
  await page.getByRole('button', { name: /^Apps/ }).click()
  await page
    .getByRole('list', { name: 'Found on this computer' })
    .getByRole('button', { name: 'Signal' })
    .click()
  await pressLock(page)
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('chrome://policy')
  await expect(dialog).toContainText(`${policies}/`)
  await expect(dialog).toContainText('Holds in part')
  // Everything by its name, and the app among it.
  await expect(dialog.getByRole('region', { name: 'Apps that are closed when they start' })).toContainText(
    'Signal',
  )
  await dialog.getByRole('button', { name: 'Each by its name' }).press('Enter')
  await expect(dialog).toContainText('Page of jane.doe (Instagram)')
  await expect(dialog).toContainText(/“Jane Doe” at .*Google/)
  expect(policyFiles(), 'nothing is written before the yes').toEqual(before)
  await press(page, 'I agree, lock it')
  await expect(page.getByText('It is shown only this once')).toBeVisible({ timeout: 20_000 })
  const asked = await clicks(page)
  console.log(`One person, closed completely, takes ${asked} clicks.`)
  expect(asked).toBeLessThanOrEqual(6)
  const code = (await page.locator('p.code').textContent()) ?? ''
  await press(page, 'I have given it away')

  await expect(inForce(page)).toContainText(/\d+ rules stand in Chromium\./)
  await expect(inForce(page)).toContainText('Page of jane.doe (Instagram)')
  await expect(inForce(page)).toContainText('Signal app')
  const written = policyFiles().filter((name) => !before.includes(name))
  expect(readFileSync(join(policies, written[0] ?? ''), 'utf8')).toContain('instagram.com/jane.doe')
  await press(page, 'Check now')
  await expect(inForce(page)).toContainText('Checked just now.', { timeout: 20_000 })
  await expect(inForce(page)).toContainText(/Every rule for .*Chromium.* stands as it should/)
  await expect(inForce(page)).toContainText('None of these apps is running: Signal.')

  // In the first ten seconds of the app nobody is at a door yet: on a quick machine all that came before takes less.
  await page.waitForTimeout(Math.max(0, 10_000 - (Date.now() - opened)))
  // A real program of that name is closed, and the calm screen says so.
  mkdirSync('/run/apps', { recursive: true })
  copyFileSync('/bin/sleep', '/run/apps/signal-desktop')
  const app = spawn('/run/apps/signal-desktop', ['60'], { stdio: 'ignore' })
  const ended = new Promise((done) => app.once('exit', done))
  await expect(dialog).toContainText('Signal was closed again.', { timeout: 20_000 })
  await ended
  await expect(dialog).toContainText('I sleep better.')
  await expect(dialog.getByRole('button', { name: 'Not now' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(inForce(page)).toContainText(/Lately: Signal/)

  await page.getByLabel('Code', { exact: true }).fill(code)
  await press(page, 'Open this lock')
  await expect(inForce(page)).toContainText('Nothing is locked.')
  expect(policyFiles()).toEqual(before)
  expect(readFileSync(hosts).equals(originalHosts)).toBe(true)
  await expect(page.getByRole('region', { name: 'Past locks' })).toContainText('Page of jane.doe (Instagram)')
})
