/** A walk through the real app, with the real guard, that leaves a picture of every place. */
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { test } from './fixtures.ts'
import { enterPerson, inForce, pressLock } from './story-steps.ts'

const folder = resolve('docs/tour')

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)

test('the tour', async ({ openApp, startGuard }) => {
  mkdirSync(folder, { recursive: true })
  const { page, electron } = await openApp()
  const size = (width: number, height: number) =>
    electron.evaluate(
      ({ BrowserWindow }, bounds) =>
        BrowserWindow.getAllWindows()[0]?.setContentSize(bounds.width, bounds.height),
      { width, height },
    )
  let step = 0
  const picture = async (name: string) => {
    step += 1
    await shoot(page, `${String(step).padStart(2, '0')}-${name}`)
  }

  await size(880, 760)
  await picture('welcome')
  await enterPerson(page, 'K', '2999-01-01')
  await expect(page.getByRole('alert')).toBeVisible()
  await picture('a-day-that-has-not-come')
  await enterPerson(page, 'K', daysAgo(12))
  await expect(inForce(page)).toContainText('not answering')
  await picture('without-the-guard')

  await startGuard()
  await expect(inForce(page)).toContainText('Nothing is locked.', { timeout: 20_000 })
  await page.getByRole('button', { name: 'Instagram', exact: true }).click()
  await page.getByLabel('Find a site or app').fill('their-band.example.com')
  await page.getByLabel('Find a site or app').press('Enter')
  await picture('making-a-lock')
  await pressLock(page)
  await expect(inForce(page)).toContainText(/holds \d+ names/)
  await picture('locked')
  await page.emulateMedia({ colorScheme: 'dark' })
  await picture('locked-dark')

  await page.getByRole('button', { name: 'Ask to be let out' }).click()
  await expect(inForce(page)).toContainText('That is possible in')
  await size(360, 700)
  await picture('asked-to-be-let-out-narrow-dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await size(880, 760)
  await page.getByRole('button', { name: 'Reddit' }).click()
  await page.getByLabel('With a code').check()
  await pressLock(page)
  await expect(page.getByRole('dialog')).toBeVisible()
  await picture('a-code-shown-once')
  await page.getByRole('button', { name: 'I have given it away' }).click()
})

const shoot = async (page: Page, name: string): Promise<void> => {
  await page.mouse.move(0, 0)
  await page.screenshot({
    path: `${folder}/${name}.png`,
    animations: 'disabled',
    fullPage: name.includes('making'),
  })
}
