/** What happened, the roads, the talk that must be, people and a past: quick, undone, and fit for everybody's hands. */
import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page } from '@playwright/test'
import { test } from './fixtures.ts'
import { choose, enterPerson, goTo, press } from './story-steps.ts'
import { daysAgo } from './there.ts'

const dialog = (page: Page): Locator => page.getByRole('dialog')
const inDialog = (page: Page, name: string | RegExp): Locator => dialog(page).getByRole('button', { name })

/** Every click and typed letter from now on, counted by the page itself. */
const counting = async (page: Page) => {
  await page.evaluate(() => {
    const counted = { clicks: 0, keys: 0 }
    Object.assign(globalThis, { counted })
    document.addEventListener('click', () => (counted.clicks += 1), true)
    document.addEventListener('keydown', () => (counted.keys += 1), true)
  })
  return () => page.evaluate(() => (globalThis as unknown as { counted: object }).counted)
}

/** Electron has no second page for axe to work in; React Aria reads out by a part that may be gone. */
const clean = async (page: Page, what: string) => {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .exclude('[data-live-announcer]')
    .analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    what,
  ).toEqual([])
}

test('something happened: four clicks are enough, nine do all of it, nothing is typed, and all of it is undone', async ({
  openApp,
}) => {
  const { page } = await openApp()
  await enterPerson(page, { lastContact: daysAgo(30) })
  const number = page.getByRole('heading', { level: 1 })
  const counted = await counting(page)

  await press(page, 'Something happened')
  await inDialog(page, 'I looked them up').click()
  await inDialog(page, 'Today').click()
  await expect(dialog(page).getByRole('status')).toContainText('Your days without contact stand')
  await dialog(page).getByRole('button', { name: 'Close' }).click()
  expect(await counted()).toEqual({ clicks: 4, keys: 0 })

  await press(page, 'Something happened')
  await inDialog(page, 'I wrote, called').click()
  await inDialog(page, 'Today').click()
  await inDialog(page, 'Go on').click()
  await inDialog(page, 'Text messages').click()
  await expect(dialog(page).getByRole('status')).toContainText('Noted as closed: Text messages')
  await inDialog(page, 'Go on').click()
  await inDialog(page, /go outside and walk/).click()
  await inDialog(page, 'Stretch for ten minutes').click()
  await clean(page, 'the next thing')
  await inDialog(page, 'Done').click()
  expect(await counted()).toEqual({ clicks: 4 + 9, keys: 0 })
  await expect(number).toHaveText('0 days')
  await expect(page.getByRole('region', { name: 'Today' })).toContainText('Stretch for ten minutes')
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect(number).toHaveText('30 days')
  // The plan that was made stays, and is there when it pulls.
  await press(page, 'I feel the pull')
  await expect(dialog(page)).toContainText('go outside and walk')
})

test('in a narrow window a note leaves the pull and the rooms in reach', async ({ openApp }) => {
  const { page, electron } = await openApp()
  await enterPerson(page, { lastContact: daysAgo(30) })
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(360, 640))
  await press(page, 'Something happened')
  await inDialog(page, 'I looked them up').click()
  await inDialog(page, 'Today').click()
  await page.keyboard.press('Escape')
  const note = await page.locator('.toast').boundingBox()
  const pull = await page.getByRole('button', { name: 'I feel the pull' }).boundingBox()
  if (!note || !pull) throw new Error('both must be in sight')
  expect(note.y + note.height).toBeLessThanOrEqual(pull.y)
  expect(note.y).toBeGreaterThan(320)
})

test('an episode that goes on is ended from the same place; a drift asks whether it was contact', async ({
  openApp,
}) => {
  const { page } = await openApp()
  await enterPerson(page, { lastContact: daysAgo(30) })
  const number = page.getByRole('heading', { level: 1 })
  await press(page, 'Something happened')
  await inDialog(page, 'I made us meet').click()
  await inDialog(page, 'Yesterday').click()
  await choose(page, 'It is not over yet')
  await inDialog(page, 'Go on').click()
  // Left in the middle: what was said is kept.
  await page.keyboard.press('Escape')
  await expect(page.getByRole('region', { name: 'Where you stand' })).toContainText('In contact.')
  await expect(page.getByText('until you say that it is over')).toBeVisible()
  await expect(number).toHaveText('0 days')
  await press(page, 'Something happened')
  await inDialog(page, 'It is over now').click()
  await inDialog(page, 'Yesterday').click()
  await expect(dialog(page).getByRole('status')).toContainText('You count again from that day.')
  await page.keyboard.press('Escape')
  await expect(number).toHaveText('1 day')
})

test('a window, what came of it, and a message that keeps to its purpose; each read by axe @long', async ({
  openApp,
}) => {
  const { page } = await openApp()
  await enterPerson(page, { lastContact: daysAgo(30) })
  await goTo(page, 'Clean-out')
  await clean(page, 'doors')
  await page.getByRole('tab', { name: 'Talk that must be' }).click()
  await press(page, 'Add a window')
  await clean(page, 'a new window')
  await press(page, 'Save')
  await press(page, 'We kept to it')
  await press(page, 'It drifted')
  await inDialog(page, 'Yes, that was contact').click()
  await page.getByLabel('Your message').fill('Hello. You always come late.')
  await expect(page.getByText('Name the one time, with its date.')).toBeVisible()
  await clean(page, 'the talk')
  await page.getByLabel('Your message').fill('Hello. The handover is at 18:00. Thank you.')
  await expect(page.getByText('Nothing was found in it')).toBeVisible()
  await page.getByRole('tab', { name: 'Ten steps' }).click()
  await expect(page.getByText('rules to live by')).toBeVisible()
  await clean(page, 'ten steps')
  await goTo(page, 'Today')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('0 days')
})

test('somebody else, and a past: previewed, bad lines named, taken in and taken back; why the numbers are so @long', async ({
  openApp,
}) => {
  const { page } = await openApp()
  await enterPerson(page, { lastContact: daysAgo(400) })
  await goTo(page, 'Clean-out')
  await press(page, 'People')
  await press(page, 'Add somebody')
  await page.getByLabel('A name for them').fill('M')
  await press(page, 'Save')
  await expect(dialog(page)).toContainText('Whose number does the tray show?')
  // The form is gone, and the keys still find the dialog.
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toBeHidden()
  await press(page, 'People')
  await press(page, 'Remove M')
  await page.keyboard.press('Control+z')
  await expect(inDialog(page, 'Remove M')).toBeVisible()
  await press(page, 'Bring in a past with K')
  await page.getByLabel('Days on which something happened').fill(daysAgo(500))
  await expect(dialog(page)).toContainText('1 of them was before the day it began')
  await page
    .getByLabel('Days on which something happened')
    .fill(`${daysAgo(200)}, called\nsoon\n${daysAgo(100)}`)
  await expect(dialog(page)).toContainText('2 events will be noted.')
  await expect(dialog(page)).toContainText('Line 2, “soon”: no date was found.')
  await clean(page, 'a past')
  await press(page, 'Note all 2')
  // What could not be read stays in the field.
  await expect(page.getByLabel('Days on which something happened')).toHaveValue('soon')
  await page.keyboard.press('Escape')
  await goTo(page, 'Looking back')
  await choose(page, 'K')
  await expect(page.getByText('199 days').first()).toBeVisible()
  await clean(page, 'counts')
  await page.getByRole('button', { name: 'Why this total?' }).first().click()
  await expect(dialog(page)).toContainText('2 days are left out')
  await clean(page, 'why')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Change “I called them”' }).click()
  await page.getByLabel('A note for yourself').fill('late')
  await press(page, 'Save')
  await expect(page.getByText('late', { exact: true })).toBeVisible()
  await page.locator('label', { hasText: 'One count for both' }).click()
  await expect(page.getByText('From tomorrow on there is one count.')).toBeVisible()
})
