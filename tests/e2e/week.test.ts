/** The week planned by somebody who is tired: a few clicks from empty to a week that stands, and one to come back. */
import { expect } from '@playwright/test'
import { test } from './fixtures.ts'
import { enterPerson, goTo, press } from './story-steps.ts'

test('from empty to a good week in four clicks; undone at once; with filters, a set time and a rhythm', async ({
  openApp,
}) => {
  const { page, electron } = await openApp()
  await enterPerson(page)
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1200, 900))
  await goTo(page, 'Week')
  await page.evaluate(() => {
    const count = () =>
      (document.body.dataset['clicks'] = String(Number(document.body.dataset['clicks'] ?? 0) + 1))
    addEventListener('click', count, true)
  })
  await press(page, 'Plan my week')
  await press(page, 'Waking up')
  await press(page, 'Evenings')
  await press(page, 'Make the plan')
  await expect(page.getByText(/things are planned\./)).toBeVisible()
  expect(Number(await page.evaluate(() => document.body.dataset['clicks']))).toBeLessThanOrEqual(4)
  const planned = page.locator('.week-item')
  expect(await planned.count()).toBeGreaterThan(1)
  await press(page, 'Undo')
  await expect(planned).toHaveCount(0)

  await page
    .getByRole('columnheader', { name: /^Today/ })
    .getByRole('button')
    .click()
  const dialog = page.getByRole('dialog')
  for (const filter of ['15 minutes at most', 'Little strength', 'With a child', 'Costs nothing'])
    await press(page, filter)
  await press(page, 'Surprise me')
  await expect(dialog.locator('.idea')).toHaveCount(1)
  await page.getByText('At a set time').click()
  await press(page, 'How often, how long, reminder')
  await dialog.getByRole('button', { name: /^Once/ }).click()
  await page.getByRole('option', { name: 'Every day' }).click()
  await page.getByLabel('Your own words').fill('Walk')
  await press(page, 'Add it')
  await expect(page.getByRole('button', { name: /^Walk 18:00/ }).first()).toBeVisible()
  await press(page, 'The week after')
  await expect(page.locator('.week-item')).toHaveCount(7)
  await page.locator('.week-item-open').nth(2).click()
  await press(page, 'Take out of the plan')
  await page.getByRole('menuitem', { name: 'On this day only' }).click()
  await expect(page.locator('.week-item')).toHaveCount(6)
})
