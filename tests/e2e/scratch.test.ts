import { mkdirSync } from 'node:fs'
import { expect } from '@playwright/test'
import { test } from './fixtures.ts'
import { enterPerson, goTo, press } from './story-steps.ts'
const folder = '/tmp/reachui-shots'
test('shots', async ({ openApp, startGuard }) => {
  test.setTimeout(120_000)
  mkdirSync(folder, { recursive: true })
  await startGuard()
  const app = await openApp()
  const { page } = app
  const size = (width: number, height: number) =>
    app.electron.evaluate(({ BrowserWindow }, b) => BrowserWindow.getAllWindows()[0]?.setContentSize(b.width, b.height), { width, height })
  const shoot = async (name: string) => { await page.waitForTimeout(400); await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled' }) }
  await size(1100, 1500)
  await enterPerson(page)
  await goTo(page, 'Locks')
  await shoot('1-empty')
  const field = page.getByLabel('Their page, name, number or mail address')
  await field.fill('janedoe')
  await shoot('2-which')
  await page.getByRole('button', { name: 'Instagram', exact: true }).first().click()
  await field.fill('https://www.facebook.com/jane.doe.5?ref=x')
  await shoot('3-understood')
  await field.press('Enter')
  await field.fill('Jane Doe')
  await field.press('Enter')
  await field.fill('+34 600 123 456')
  await field.press('Enter')
  await field.fill('https://www.instagram.com/explore/')
  await field.press('Enter')
  await shoot('4-known')
  await field.fill('')
  for (const kind of ['Their pages', 'Searches for them', 'Apps']) {
    await page.getByRole('button', { name: new RegExp(`^${kind}`) }).click()
    await shoot(`5-${kind}`)
  }
  await page.getByRole('button', { name: 'Signal', exact: true }).click()
  await press(page, 'Lock')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.waitForTimeout(500)
  await shoot('6-preview')
  await page.getByRole('dialog').getByRole('button', { name: 'I agree, lock it' }).click()
  await page.waitForTimeout(2500)
  await shoot('7-locked')
  await page.keyboard.press('Escape')
  await press(page, 'Make a list')
  await shoot('8-list')
  await page.keyboard.press('Escape')
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.send('pushed:attempt', { by: 'site', id: 'instagram' }))
  await size(1100, 800)
  await shoot('9-blocked')
})
