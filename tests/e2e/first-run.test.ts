/** The first three minutes: how much they ask, that they can be left, and what they say to whom. */
import { expect, type Page } from '@playwright/test'
import { quit } from './app.ts'
import { test } from './fixtures.ts'
import { choose, goTo, press, typeDay } from './story-steps.ts'

const heading = (page: Page, name: string) =>
  expect(page.getByRole('heading', { level: 1, name })).toBeVisible()

/** Counts from now on what hands do: presses of the pointer, and characters typed. */
const countHands = (page: Page) =>
  page.evaluate(() => {
    const { dataset } = document.documentElement
    const add = (name: string) => (dataset[name] = String(Number(dataset[name] ?? 0) + 1))
    document.addEventListener('pointerdown', () => add('clicks'), true)
    document.addEventListener('keydown', ({ key }) => key.length === 1 && add('characters'), true)
  })

const hands = (page: Page) =>
  page.evaluate(() => {
    const { clicks = '0', characters = '0' } = document.documentElement.dataset
    return { clicks: Number(clicks), characters: Number(characters) }
  })

test('a first lock: so many clicks, so many characters', async ({ openApp, startGuard }) => {
  await startGuard()
  const { page } = await openApp()
  await countHands(page)
  const began = Date.now()
  await press(page, 'Only me')
  await choose(page, 'I want to let go')
  await press(page, 'Go on')
  await page.getByLabel('A name for them').click()
  await page.keyboard.type('K')
  await press(page, 'Go on')
  await typeDay(page, 'Day of the last contact', '2026-11-01')
  await press(page, 'Go on')
  await choose(page, 'Messenger apps')
  await press(page, 'Go on')
  await press(page, 'Instagram')
  await press(page, 'Go on')
  await page.getByRole('button', { name: 'Lock now' }).click({ timeout: 20_000 })
  await expect(page.getByText('The guard has just said so')).toBeVisible()
  const asked = await hands(page)
  console.log(
    `A first lock takes ${asked.clicks} clicks and ${asked.characters} typed characters (${Date.now() - began} ms by machine).`,
  )
  // Three seconds a click and one a character leave two of the three minutes for reading and thinking.
  expect(asked.clicks * 3 + asked.characters).toBeLessThanOrEqual(60)
})

test('it can be left at every step, and goes on there @long', async ({ openApp }) => {
  let app = await openApp()
  const { folder } = app
  const again = async (title: string) => {
    await heading(app.page, title)
    await quit(app)
    app = await openApp({ folder })
    await heading(app.page, title)
  }
  await press(app.page, 'Someone else too')
  await again('First, your safety')
  await press(app.page, 'Use locks all the same')
  await again('What do you hope for?')
  await choose(app.page, 'I want to feel better')
  await press(app.page, 'Go on')
  await again('What shall we call them?')
  await app.page.getByLabel('A name for them').fill('K')
  await press(app.page, 'Go on')
  await again('When were you last in touch?')
  await typeDay(app.page, 'Day of the last contact', '2026-11-01')
  await press(app.page, 'Go on')
  await again('Which roads are still open?')
  await press(app.page, 'Skip this')
  await again('What shall be closed?')
  await press(app.page, 'Instagram')
  await press(app.page, 'Go on')
  await again('Before this computer asks for a password')
  await expect(app.page.getByText('You chose')).toContainText('Instagram')
  await press(app.page, 'Back')
  await expect(app.page.getByRole('button', { name: 'Remove Instagram' })).toBeVisible()
  await press(app.page, 'Go on')
  await press(app.page, 'Skip this')
  await again('Three small things for this week')
})

test('a shared computer: safety first, and without locks there is no word of them', async ({ openApp }) => {
  const { page } = await openApp()
  await press(page, 'Someone else too')
  await heading(page, 'First, your safety')
  await expect(page.getByText('1-800-799-7233')).toBeVisible()
  await press(page, 'Leave the locks out')
  await press(page, 'Skip this')
  await page.getByLabel('A name for them').fill('K')
  await press(page, 'Go on')
  await typeDay(page, 'Day of the last contact', '2026-11-01')
  await press(page, 'Go on')
  await press(page, 'Go on')
  await heading(page, 'Three small things for this week')
  await press(page, 'Skip this')
  const rooms = page.getByRole('navigation')
  await expect(rooms.getByRole('button', { name: 'Today' })).toBeVisible()
  await expect(rooms.getByRole('button', { name: 'Locks' })).toHaveCount(0)
  // The way back is in the settings.
  await goTo(page, 'Settings')
  await choose(page, 'This app may lock sites here')
  await expect(rooms.getByRole('button', { name: 'Locks' })).toBeVisible()
})

test('afraid of them: the advocate comes before the locks', async ({ openApp }) => {
  const { page } = await openApp()
  await press(page, 'Only me')
  await press(page, 'Skip this')
  await page.getByLabel('A name for them').fill('K')
  await choose(page, 'I am afraid of them')
  await press(page, 'Go on')
  await heading(page, 'First, your safety')
  await expect(page.getByText('talk to someone who knows about this first')).toBeVisible()
})

test('to get them back: honest words, and the choice remains', async ({ openApp }) => {
  const { page } = await openApp()
  await press(page, 'Only me')
  await choose(page, 'I want them back')
  await expect(page.getByRole('status')).toContainText('cannot bring anyone back')
  await press(page, 'Go on')
  await heading(page, 'What shall we call them?')
})

test('children: one road stays open for them, and the status says so', async ({ openApp }) => {
  const { page } = await openApp()
  await press(page, 'Only me')
  await press(page, 'Skip this')
  await page.getByLabel('A name for them').fill('K')
  await choose(page, 'We have children together')
  await press(page, 'Go on')
  await press(page, 'It was today')
  await press(page, 'Go on')
  await page.getByRole('button', { name: /For the children/ }).click()
  await page.getByRole('option', { name: 'E-mail' }).click()
  await press(page, 'Go on')
  for (let skips = 0; skips < 3; skips += 1) {
    await press(page, 'Skip this')
    await page.waitForTimeout(200)
  }
  await expect(page.getByRole('region', { name: 'Where you stand' })).toContainText('Limited contact.')
})
