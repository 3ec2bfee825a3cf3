import { mkdirSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { test } from './fixtures.ts'
import { enterPerson, goTo, press } from './story-steps.ts'
const folder = '/tmp/shots'
const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
const shoot = async (page: Page, name: string) => {
  mkdirSync(folder, { recursive: true })
  await page.mouse.move(0, 0)
  await page.waitForTimeout(300)
  await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled' })
}
test('cleanout', async ({ openApp }) => {
  const { page, electron } = await openApp()
  const size = (w: number, h: number) =>
    electron.evaluate(
      ({ BrowserWindow }, b) => BrowserWindow.getAllWindows()[0]?.setContentSize(b[0], b[1]),
      [w, h] as [number, number],
    )
  await size(1100, 1000)
  await enterPerson(page, { lastContact: daysAgo(30) })
  await goTo(page, 'Clean-out')
  await shoot(page, 'c1')
  for (const n of [0, 1, 2, 3]) {
    await page
      .getByRole('button', { name: /^Close this one/ })
      .nth(n === 3 ? 2 : 0)
      .click()
    await page.waitForTimeout(250)
  }
  await page.getByRole('button', { name: /^Change: Social/ }).click()
  await page.getByLabel(/Which network/).fill('someone.else')
  await page.locator('label', { hasText: 'A lock on this computer' }).first().click()
  await shoot(page, 'c2-road')
  await page.getByLabel('Which site or app?').fill('Instagram')
  await page.keyboard.press('Escape')
  await press(page, 'Save')
  await page.waitForTimeout(300)
  await shoot(page, 'c3')
  await page.emulateMedia({ colorScheme: 'dark' })
  await shoot(page, 'c3-dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await page.getByRole('tab', { name: 'Talk that must be' }).click()
  await press(page, 'Add a window')
  await shoot(page, 't1-window')
  await press(page, 'Save')
  await press(page, 'A greeting')
  await press(page, 'The fact')
  await page.getByLabel('Your message').fill('Hello. You always come late. Do you remember our place?')
  await shoot(page, 't2')
  await press(page, 'People')
  await press(page, 'Add somebody')
  await page.getByLabel('A name for them').fill('M')
  await press(page, 'Save')
  await shoot(page, 'p1')
  await press(page, 'Bring in a past with K')
  await page
    .getByLabel('Days on which something happened')
    .fill('3/4/2026\n5/6/2026, called\nsoon\n2026-07-01')
  await shoot(page, 'p2')
  await page.keyboard.press('Escape')
  await size(360, 800)
  await page.getByRole('tab', { name: 'Roads' }).click()
  await shoot(page, 'c4-narrow')
})
