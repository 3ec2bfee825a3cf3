/** The room of locks: made stronger, the wait and its reason, the proof, the history, and a guard that goes silent. */
import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { guard, guardFile, stopGuard, until } from '../guard/guard-process.ts'
import { hasUsers, newFolder, quit } from './app.ts'
import { test } from './fixtures.ts'
import { choose, chooseTime, enterPerson, goTo, inForce, press, pressLock } from './story-steps.ts'

const pastLocks = (page: Page) => page.getByRole('region', { name: 'Past locks' })

const arm = async (site: string, time: string, release: string): Promise<void> => {
  const armed = await guard('arm', '--site', site, '--for', time, '--release', release)
  expect(armed.code, armed.err).toBe(0)
}

const writeReason = async (page: Page, reason: string): Promise<void> => {
  await goTo(page, 'Looking back')
  await page.getByLabel('A reason').fill(reason)
  await press(page, 'Keep it')
  await expect(page.getByText(reason)).toBeVisible()
}

/** The same guard on a computer that has slept for so long: the clock that counts sleep is ahead, and it is the same boot. */
const startAfterSleep = async (seconds: number): Promise<ChildProcess> => {
  const guardArgs = [process.execPath, guardFile, 'run', '--state', '/run/state']
  const unshare = ['--time', '--boottime', String(seconds), '--fork', '--kill-child', '--', ...guardArgs]
  const child = spawn('/usr/bin/unshare', unshare, { stdio: 'ignore' })
  await until(async () => (await guard('status')).code === 0)
  return child
}

test('a lock made elsewhere: more sites, a wait with one’s reason in sight, staying after all, and out when it is over', async ({
  openApp,
  startGuard,
}) => {
  test.skip(!hasUsers, 'Only real root can let this machine sleep.')
  const awake = await startGuard()
  const { page } = await openApp()
  await enterPerson(page)
  await writeReason(page, 'I sleep better.')
  await arm('reddit', '7d', 'wait:1h')
  await goTo(page, 'Locks')
  await expect(inForce(page)).toContainText('Reddit')
  await expect(inForce(page)).toContainText('holds until the computer restarts')

  await press(page, 'Ask to be let out')
  await expect(inForce(page)).toContainText('I sleep better.')
  const countdown = page.getByRole('timer')
  await expect(countdown).toHaveText(/^(01:00:00|00:59:\d\d)$/)
  const first = await countdown.innerText()
  await expect(countdown).not.toHaveText(first)
  await expect(page.getByRole('button', { name: 'Open this lock' })).toHaveCount(0)
  await press(page, 'Stay locked after all')
  await expect(page.getByText('You stay with what you decided.')).toBeVisible()
  await expect(countdown).toHaveCount(0)

  // What makes it stronger is done at once, and ends a wait.
  await press(page, 'Ask to be let out')
  await press(page, 'Add more')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('ends that wait')
  await expect(dialog.getByRole('button', { name: 'Reddit', exact: true })).toHaveCount(0)
  await dialog.getByLabel('Find a site or app').fill('example.org')
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Add to the lock' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(inForce(page)).toContainText('example.org')
  await press(page, '+ 7 days')
  await expect(inForce(page)).toContainText('14 days left')

  await press(page, 'Ask to be let out')
  await stopGuard(awake)
  const slept = await startAfterSleep(2 * 3_600)
  await expect(inForce(page)).toContainText('The wait is over.', { timeout: 20_000 })
  await press(page, 'Open this lock')
  await expect(inForce(page)).toContainText('Nothing is locked.')
  await expect(pastLocks(page)).toContainText('Opened after the wait')
  await expect(pastLocks(page)).toContainText('For 14 days')
  await press(page, 'Remove from the list: Reddit, example.org')
  await expect(pastLocks(page)).toContainText('None yet')
  await press(page, 'Undo')
  await expect(pastLocks(page)).toContainText('example.org')
  // unshare passes no gentler signal on.
  await stopGuard(slept, 'SIGKILL')
})

test('locks that ended while the app was closed are told when it opens, with and without their sites @long', async ({
  openApp,
  startGuard,
}) => {
  await startGuard()
  const folder = newFolder()
  let app = await openApp({ folder })
  await enterPerson(app.page)
  await goTo(app.page, 'Locks')
  await press(app.page, 'Reddit')
  await chooseTime(app.page, '0.2', 'minutes')
  await choose(app.page, 'Not at all')
  await pressLock(app.page)
  await expect(inForce(app.page)).toContainText(/holds \d+ names/)
  await quit(app)
  await arm('example.org', '10s', 'none')
  await until(async () => (await guard('status')).out.includes('Nothing is locked.'), 30_000)
  app = await openApp({ folder })
  await goTo(app.page, 'Locks')
  const entries = pastLocks(app.page).getByRole('listitem').filter({ hasText: 'Ended in its time' })
  await expect(entries).toHaveCount(2)
  await expect(entries.filter({ hasText: 'Reddit' })).toContainText('For 12 seconds')
  await expect(entries.filter({ hasText: 'A lock made outside this window' })).toHaveCount(1)
})

test('the proof is of now: whole, then not, then gone with the guard’s word; without an answer nobody claims', async ({
  openApp,
  startGuard,
}) => {
  let running = await startGuard()
  const { page } = await openApp()
  await enterPerson(page)
  await goTo(page, 'Locks')
  await press(page, 'Instagram')
  await pressLock(page)
  await press(page, 'Check now')
  await expect(inForce(page)).toContainText(
    /All \d+ names lead nowhere on this computer\.\s*Checked just now\./,
  )

  // The file is whole, but this computer asks somebody else first: only looking a name up can find that.
  const sources = '/etc/nsswitch.conf'
  const before = readFileSync(sources, 'utf8')
  writeFileSync(sources, before.replace(/^hosts:.*$/m, 'hosts: myhostname'))
  await press(page, 'Check again')
  await expect(inForce(page)).toContainText('was not found at all', { timeout: 20_000 })
  await expect(inForce(page)).not.toContainText('lead nowhere')
  writeFileSync(sources, before)
  await press(page, 'Check again')
  await expect(inForce(page)).toContainText('lead nowhere')

  await stopGuard(running, 'SIGKILL')
  await expect(inForce(page)).toContainText('What the guard wrote stays written')
  await expect(inForce(page)).not.toContainText(/lead nowhere|holds|left/)
  await expect(page.getByRole('button', { name: /^Check/ })).toHaveCount(0)
  await expect(pastLocks(page)).toContainText('None yet')
  running = await startGuard()
  await expect(inForce(page)).toContainText(/holds \d+ names/, { timeout: 20_000 })
  await expect(inForce(page)).not.toContainText('lead nowhere')
  await expect(page.getByRole('button', { name: 'Check now' })).toBeVisible()
})

test('without locks by choice, a lock that holds keeps its room, and the way to ask', async ({
  openApp,
  startGuard,
}) => {
  const running = await startGuard()
  const { page } = await openApp()
  await enterPerson(page)
  await arm('reddit', '1d', 'wait:1h')
  await goTo(page, 'Settings')
  await choose(page, 'This app may lock sites here')
  await goTo(page, 'Locks')
  await expect(page.getByRole('heading', { name: 'Lock something' })).toHaveCount(0)
  await press(page, 'Ask to be let out')
  await expect(page.getByRole('timer')).toBeVisible()
  // Also while nobody answers: the lock may still stand.
  await stopGuard(running, 'SIGKILL')
  await expect(inForce(page)).toContainText('What the guard wrote stays written')
  await startGuard()
  await expect(page.getByRole('timer')).toBeVisible({ timeout: 20_000 })
})
