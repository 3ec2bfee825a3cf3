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
test('happened', async ({ openApp }) => {
  const { page, electron } = await openApp()
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1100, 800))
  await enterPerson(page, { lastContact: daysAgo(30) })
  await press(page, 'Something happened')
  await shoot(page, 'h1-what')
  await page.getByRole('dialog').getByRole('button', { name: 'I wrote, called' }).click()
  await shoot(page, 'h2-when')
  await page.getByRole('dialog').getByRole('button', { name: 'Today' }).click()
  await shoot(page, 'h3-counting')
  await press(page, 'Go on')
  await shoot(page, 'h4-road')
  await page.getByRole('dialog').getByRole('button', { name: 'Text messages' }).click()
  await expect(page.getByText('Noted as closed')).toBeVisible()
  await press(page, 'Go on')
  await shoot(page, 'h5-ifthen')
  await page.getByRole('dialog').getByRole('button', { name: 'Then I go outside' }).click()
  await shoot(page, 'h6-next')
  await press(page, 'Done')
  await goTo(page, 'Clean-out')
  await shoot(page, 'c1')
})
