/** The main job, as one person lives it: a name, a day, a site, Lock; it holds; it ends by itself; nothing is left. */
import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { getent, guard, stopGuard } from '../guard/guard-process.ts'
import { hosts, originalHosts } from './machine.ts'
import { choose, chooseTime, enterPerson, goTo, inForce, press, pressLock, typeDay } from './story-steps.ts'
import { hasUsers, newFolder, nobody, quit, type App } from './app.ts'
import { test } from './fixtures.ts'

/** Over IPv4 it leads nowhere, or to the doorway where that is open. */
const isBlocked = async (name: string) =>
  ['0.0.0.0', '127.66.0.1'].includes(await getent('ahostsv4', name)) &&
  (await getent('ahostsv6', name)) === '::'

/** The whole story; `bringGuard` makes the guard run in the way that this user has. */
const liveTheStory = async ({ page }: App, bringGuard: () => Promise<void>) => {
  await press(page, 'Only me')
  await press(page, 'Skip this')
  await page.getByLabel('A name for them').fill('K')
  await press(page, 'Go on')
  // A day that has not come is refused.
  await typeDay(page, 'Day of the last contact', '2999-01-01')
  await expect(page.getByRole('alert')).toContainText('That day has not come yet')
  await typeDay(page, 'Day of the last contact', '2025-11-23')
  await press(page, 'Go on')
  await press(page, 'Skip this')

  await page.getByLabel('Find a site or app').fill('insta')
  await press(page, 'Instagram')
  await page.getByLabel('Find a site or app').fill('http://localhost:80/')
  await page.getByRole('button', { name: /^Add/ }).click()
  await expect(page.getByRole('alert')).toContainText('this computer itself')
  await page.getByLabel('Find a site or app').fill('Example.org')
  await page.getByLabel('Find a site or app').press('Enter')
  await expect(page.getByRole('button', { name: 'Remove example.org' })).toBeVisible()
  await chooseTime(page, '0.4', 'minutes')
  await choose(page, 'Not at all')
  await press(page, 'Go on')

  // What the guard is stands there before anything is asked; that it is not there yet is no alarm.
  await expect(page.getByText('It is not here yet')).toBeVisible()
  await expect(page.getByText('not answering')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Lock now' })).toHaveCount(0)
  await bringGuard()
  await expect(page.getByRole('button', { name: 'Lock now' })).toBeVisible({ timeout: 20_000 })
  expect(await isBlocked('www.instagram.com')).toBe(false)
  await press(page, 'Lock now')
  await expect(page.getByText('The guard has just said so')).toBeVisible()
  for (const name of ['instagram.com', 'www.instagram.com', 'www.example.org', 'example.org.'])
    expect(await isBlocked(name), name).toBe(true)
  await press(page, 'Go on')
  await press(page, 'Skip this')

  const days = await page.evaluate(() => {
    const today = new Date()
    return (
      (Date.UTC(today.getFullYear(), today.getMonth(), today.getDate()) - Date.UTC(2025, 10, 23)) / 86_400_000
    )
  })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${days} days`)
  await goTo(page, 'Locks')
  await expect(inForce(page)).toContainText(/The guard holds \d+ names/)
  await expect(inForce(page)).toContainText('Instagram')
  await expect(inForce(page)).toContainText('example.org')
  await expect(inForce(page)).toContainText('Nothing is locked.', { timeout: 40_000 })
  expect(readFileSync(hosts).equals(originalHosts)).toBe(true)
  expect(await isBlocked('www.instagram.com')).toBe(false)
}

test('a user without rights, with the sandbox on', async ({ openApp }) => {
  test.skip(!hasUsers, 'This private machine has one user only.')
  const app = await openApp({ asNobody: true })
  expect(
    await app.electron.evaluate(({ app: main }) => [
      process.getuid?.(),
      main.commandLine.hasSwitch('no-sandbox'),
    ]),
  ).toEqual([nobody, false])
  await liveTheStory(app, async () => {
    const command = (await app.page.locator('.command').textContent()) ?? ''
    expect(command).toBe(`sudo /run/checkout/out/guard/breathing-room-guard install --owner ${nobody}`)
    // What the person does with it, here as root already.
    const [file = '', ...args] = command.split(' ').slice(1)
    execFileSync(file, args)
  })
})

test('root: the app starts the guard itself', async ({ openApp }) => {
  const app = await openApp()
  await liveTheStory(app, async () => {
    await app.page.getByRole('button', { name: 'Start the guard' }).click()
  })
  // It is nobody's child: it goes on after the app is gone.
  await quit(app)
  expect((await guard('status')).out).toContain('Nothing is locked.')
})

test('when the guard dies, the window stops claiming; when it comes back, the lock is still there', async ({
  openApp,
  startGuard,
}) => {
  let running = await startGuard()
  const app = await openApp()
  const { page } = app
  await enterPerson(page)
  await goTo(page, 'Locks')
  await expect(inForce(page)).toContainText('Nothing is locked.')
  await press(page, 'Reddit')
  await pressLock(page)
  await expect(inForce(page)).toContainText(/The guard holds \d+ names/)
  await stopGuard(running, 'SIGKILL')
  await expect(inForce(page)).toContainText('The guard is not answering')
  await expect(inForce(page)).not.toContainText('holds')
  running = await startGuard()
  await expect(inForce(page)).toContainText(/The guard holds \d+ names/, { timeout: 20_000 })

  // Stopped without dying: its socket is open, but it says nothing any more.
  running.kill('SIGSTOP')
  await expect(inForce(page)).toContainText('The guard is not answering', { timeout: 20_000 })
  running.kill('SIGCONT')
  await expect(inForce(page)).toContainText(/The guard holds \d+ names/, { timeout: 30_000 })

  // The way out that was chosen: asked for, waited for, taken back.
  await page.getByRole('button', { name: 'Ask to be let out' }).click()
  await expect(page.getByRole('timer')).toHaveText(/^(1 day 00:00:00|23:59:\d\d)$/)
  await page.getByRole('button', { name: 'Stay locked after all' }).click()
  await expect(page.getByRole('button', { name: 'Ask to be let out' })).toBeVisible()
  await page.getByRole('button', { name: '+ 7 days' }).click()
  await expect(inForce(page)).toContainText('14 days left')
})

test('a lock with a code: shown once, wrong codes are refused, the right one opens', async ({
  openApp,
  startGuard,
}) => {
  await startGuard()
  const app = await openApp()
  const { page } = app
  await enterPerson(page)
  await goTo(page, 'Locks')
  await press(page, 'Reddit')
  await choose(page, 'With a code')
  await pressLock(page)
  const code = (await page.locator('p.code').textContent()) ?? ''
  expect(code.length).toBeGreaterThan(5)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.getByRole('button', { name: 'I have given it away' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.getByLabel('Code', { exact: true }).fill('wrong')
  await page.getByRole('button', { name: 'Open this lock' }).click()
  await expect(page.getByRole('alert')).toContainText('That is not the code')
  await page.getByLabel('Code', { exact: true }).fill(code)
  await page.getByRole('button', { name: 'Open this lock' }).click()
  await expect(inForce(page)).toContainText('Nothing is locked.', { timeout: 15_000 })
  expect(readFileSync(hosts).equals(originalHosts)).toBe(true)
})

test('remembers the person and the place of the window; a second start finds the first', async ({
  openApp,
}) => {
  const folder = newFolder()
  let app = await openApp({ folder })
  await enterPerson(app.page)
  await expect(app.page.getByRole('heading', { level: 1 })).toContainText('days')
  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 60, width: 500, height: 600 }),
  )
  await quit(app)
  app = await openApp({ folder })
  await expect(app.page.getByRole('heading', { level: 1 })).toContainText('days')
  const bounds = await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  )
  expect(bounds).toMatchObject({ width: 500, height: 600 })

  // Out of sight, as in the panel. A second start brings the window back, and ends itself.
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
  const isVisible = () =>
    app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())
  expect(await isVisible()).toBe(false)
  await expect(openApp({ folder })).rejects.toThrow()
  await expect.poll(isVisible).toBe(true)
})

test('a truncated data file: told, kept, and the app goes on with the copy before', async ({ openApp }) => {
  const folder = newFolder()
  let app = await openApp({ folder })
  await enterPerson(app.page)
  await goTo(app.page, 'Settings')
  await app.page.getByLabel('A name for them').fill('Kay')
  await press(app.page, 'Save')
  await goTo(app.page, 'Today')
  await expect(app.page.getByText('contact with Kay')).toBeVisible()
  await quit(app)
  const file = join(folder, 'breathing-room.json')
  writeFileSync(file, readFileSync(file, 'utf8').slice(0, 20))
  app = await openApp({ folder })
  await expect(app.page.getByRole('alert')).toContainText('could not be read')
  await expect(app.page.getByText('contact with K,')).toBeVisible()
  expect(existsSync(file)).toBe(true)
})

test('a door that somebody else has put there is not spoken to', async ({ openApp }) => {
  test.skip(!hasUsers, 'This private machine has one user only.')
  mkdirSync('/run/breathing-room', { recursive: true })
  chownSync('/run/breathing-room', nobody, nobody)
  let visits = 0
  const impostor = createServer((socket) => {
    visits += 1
    socket.destroy()
  })
  await new Promise<void>((done) => impostor.listen('/run/breathing-room/guard.sock', done))
  chownSync('/run/breathing-room/guard.sock', nobody, nobody)
  const app = await openApp({ asNobody: true })
  await enterPerson(app.page)
  await goTo(app.page, 'Locks')
  await expect(inForce(app.page)).toContainText('The guard is not answering')
  await app.page.waitForTimeout(2_000)
  expect(visits).toBe(0)
  impostor.close()
  rmSync('/run/breathing-room', { recursive: true })
})
