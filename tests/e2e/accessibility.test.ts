/** Every screen and dialog, light and dark: nothing that axe can find; all of it by keyboard; nothing cut off. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { appName } from '../../src/shared/words/app-name.ts'
import { en } from '../../src/shared/words/en.ts'
import { guard } from '../guard/guard-process.ts'
import { violations } from './axe.ts'
import { test } from './fixtures.ts'
import { choose, enterPerson, goTo, inForce, press, pressLock, typeDay } from './story-steps.ts'
import { startTrayHost } from './tray-host.ts'

const rooms = ['Today', 'Locks', 'Clean-out', 'Week', 'Looking back', 'Settings']

test('axe finds nothing in the first run @long', async ({ openApp, startGuard }) => {
  test.setTimeout(180_000)
  const { page } = await openApp()
  const clean = async () =>
    expect(await violations(page), await page.getByRole('heading', { level: 1 }).innerText()).toEqual([])
  await clean()
  await press(page, 'Someone else too')
  await clean()
  await press(page, 'Use locks all the same')
  await choose(page, 'I want them back')
  await clean()
  await press(page, 'Go on')
  await press(page, 'Go on')
  await expect(page.getByRole('alert')).toBeVisible()
  await clean()
  await page.getByLabel('A name for them').fill('K')
  await choose(page, 'We have children together')
  await press(page, 'Go on')
  await typeDay(page, 'Day of the last contact', '2999-01-01')
  await clean()
  await press(page, 'It was today')
  await press(page, 'Go on')
  await clean()
  await press(page, 'Go on')
  await press(page, 'Instagram')
  await choose(page, 'With a code')
  await clean()
  await press(page, 'Go on')
  await clean()
  await startGuard()
  await page.getByRole('button', { name: 'Lock now' }).click({ timeout: 20_000 })
  await expect(page.getByRole('dialog')).toBeVisible()
  await clean()
  await press(page, 'I have given it away')
  await clean()
  await press(page, 'Go on')
  await clean()
})

test('axe finds nothing in any room or dialog @long', async ({ openApp, startGuard }) => {
  test.setTimeout(180_000)
  await startGuard()
  const { page } = await openApp()
  await enterPerson(page)
  await goTo(page, 'Locks')
  await press(page, 'Reddit')
  await pressLock(page)
  await expect(inForce(page)).toContainText(/holds \d+ names/)
  await goTo(page, 'Looking back')
  await page.getByLabel('A reason').fill('I sleep better.')
  await press(page, 'Keep it')
  // The wait, the proof and what is out of sight until asked for are looked at too.
  const brief = await guard('arm', '--site', 'example.org', '--for', '10s')
  expect(brief.code, brief.err).toBe(0)
  await goTo(page, 'Locks')
  await page.getByRole('button', { name: 'Ask to be let out' }).first().click()
  await expect(page.getByRole('button', { name: 'Remove from the list: example.org' })).toBeVisible({
    timeout: 20_000,
  })
  await press(page, 'What a lock can and cannot do')
  await press(page, 'Check now')
  await expect(inForce(page)).toContainText('Checked just now')
  expect(await violations(page), 'a lock that is waited for').toEqual([])
  await press(page, 'Add more')
  expect(await violations(page), 'Add more').toEqual([])
  await page.keyboard.press('Escape')
  for (const room of rooms) {
    await goTo(page, room)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await violations(page), room).toEqual([])
  }
  for (const open of ['I feel the pull', 'Something happened', 'Delete everything']) {
    await press(page, open)
    await expect(
      page.getByRole(/dialog/.test(open) ? 'dialog' : 'heading', { level: 2 }).first(),
    ).toBeVisible()
    expect(await violations(page), open).toEqual([])
    await page.keyboard.press('Escape')
  }
  await page.keyboard.press('Control+k')
  expect(await violations(page), 'palette').toEqual([])
  await page.keyboard.press('Escape')
  await goTo(page, 'Week')
  await page
    .getByRole('button', { name: /^Add something on/ })
    .first()
    .click()
  expect(await violations(page), 'add to the week').toEqual([])
})

test('axe finds nothing in what the settings say of being there, nor before the first closing, without a panel and once one has come @long', async ({
  openApp,
}) => {
  test.setTimeout(120_000)
  const host = await startTrayHost()
  try {
    // The desktop has no panel, one of the keys is somebody else's, and it is called by its other name.
    await host.leave()
    const { page, electron, folder } = await openApp({ env: host.env })
    await electron.evaluate(({ globalShortcut }) => {
      globalShortcut.register = () => false
    })
    await enterPerson(page)
    await goTo(page, 'Settings')
    await expect(page.getByText(en.presence.noPanel)).toBeVisible()
    await page.getByLabel(en.presence.hideKeys).click()
    await page.getByRole('option').nth(1).click()
    await expect(page.getByText(en.presence.keysTaken)).toBeVisible()
    expect(await violations(page), 'no panel, no keys').toEqual([])
    await choose(page, en.presence.discreet(en.presence.neutralName))
    await expect(page.getByText(en.presence.styleDiscreet(en.presence.neutralName))).toBeVisible()
    await choose(page, en.presence.news)
    await choose(page, en.presence.atLogin)
    const entry = join(folder, '.config/autostart/breathing-room.desktop')
    await expect.poll(() => existsSync(entry)).toBe(true)
    expect(readFileSync(entry, 'utf8')).toMatch(/^Name=Week planner\nExec=.*"--hidden"$/m)
    await expect(page.getByLabel(en.presence.quietFrom)).toHaveCount(0)
    expect(await violations(page), 'discreet, nothing pops up').toEqual([])
    await choose(page, en.presence.discreet(en.presence.neutralName))
    const close = () => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    await close()
    await expect(page.getByRole('dialog')).toContainText(en.presence.ends)
    expect(await violations(page), 'closing ends it').toEqual([])
    await press(page, en.presence.stay)
    await host.come()
    await expect(page.getByText(en.presence.noPanel), 'the panel is there').toHaveCount(0)
    await close()
    const isVisible = () =>
      electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())
    await expect.poll(isVisible, 'told once, it goes').toBe(false)
    await host.item()
    await host.click(`Open ${appName}`)
    await expect.poll(isVisible).toBe(true)
  } finally {
    await host.stop()
  }
})

test('nothing is wider than the narrowest window, also at twice the size of letters', async ({ openApp }) => {
  const { page, electron } = await openApp()
  await enterPerson(page, { alias: 'A name without any place to break it', lastContact: '2025-01-01' })
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(360, 640))
  for (const factor of [1, 2]) {
    await electron.evaluate(
      ({ BrowserWindow }, zoom) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(zoom),
      factor,
    )
    for (const room of rooms) {
      await goTo(page, room)
      await page.waitForTimeout(100)
      const over = await page.evaluate(() => {
        const wide = [document.documentElement, document.getElementById('room')]
        return wide.map((each) => (each ? each.scrollWidth - each.clientWidth : 0))
      })
      expect(Math.max(...over), `${room} at zoom ${factor}`).toBeLessThanOrEqual(0)
    }
  }
})

test('the whole job by keyboard alone, and where one is, is read out', async ({ openApp, startGuard }) => {
  await startGuard()
  const { page } = await openApp()
  const focused = () =>
    page.evaluate(() => {
      const { activeElement } = document
      if (activeElement === null || activeElement === document.body) return ''
      const labelled = activeElement.getAttribute('aria-label')
      const labels = [...((activeElement as HTMLInputElement).labels ?? [])].map((label) => label.textContent)
      return labelled || labels.join(' ') || activeElement.textContent
    })
  const tabTo = async (text: string) => {
    for (let steps = 0; steps < 120; steps += 1) {
      if ((await focused()).includes(text)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`${text} cannot be reached by Tab; the focus is on ${await focused()}`)
  }
  const pressByKey = async (text: string, key = 'Enter') => {
    await tabTo(text)
    await page.keyboard.press(key)
  }
  const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
  await pressByKey('Only me')
  await heading('What do you hope for?')
  expect(await focused()).toBe('What do you hope for?')
  await pressByKey('Skip this')
  await heading('What shall we call them?')
  await tabTo('A name for them')
  await page.keyboard.type('K')
  await page.keyboard.press('Enter')
  await heading('When were you last in touch?')
  await pressByKey('It was today')
  await pressByKey('Go on')
  await heading('Which roads are still open?')
  await pressByKey('Messenger apps', 'Space')
  await pressByKey('Go on')
  await heading('What shall be closed?')
  await pressByKey('Instagram', 'Space')
  await tabTo('1 week')
  await page.keyboard.press('ArrowUp')
  await tabTo('I ask, and wait')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await pressByKey('Go on')
  await heading('Before this computer asks for a password')
  await pressByKey('Lock now')
  await heading('The first lock')
  await pressByKey('Go on')
  await heading('Three small things for this week')
  await pressByKey('Stretch for ten minutes', 'Space')
  await pressByKey('Done')
  await page.getByRole('navigation').waitFor()
  for (const [at, room] of rooms.entries()) {
    if (at === 0) continue
    await page.keyboard.press(`Control+${at + 1}`)
    await expect(page).toHaveTitle(`${room} · Breathing Room`)
    expect(await focused()).toBe(room)
  }
  await page.keyboard.press('Control+k')
  await page.keyboard.type('pull')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toContainText('You do not have to do anything')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('screen readers are told the names: the tree of what is read out', async ({ openApp }) => {
  const { page } = await openApp()
  await enterPerson(page)
  await expect(page.locator('#root')).toMatchAriaSnapshot(`
    - navigation "Rooms":
      - list:
        - listitem:
          - button "Today"
        - listitem:
          - button "Locks"
        - listitem:
          - button "Clean-out"
        - listitem:
          - button "Week"
        - listitem:
          - button "Looking back"
        - listitem:
          - button "Settings"
    - main:
      - region /days/:
        - heading /days/ [level=1]
      - region "Where you stand"
      - region "Today"
      - region "Why"
    - button "I feel the pull"
    - button "Something happened"
  `)
})
