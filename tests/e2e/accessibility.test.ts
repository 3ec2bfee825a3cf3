/** Every screen, light and dark, wide and narrow: no violations that axe can find, and all of it by keyboard. */
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { test } from './fixtures.ts'
import { enterPerson, inForce, pressLock } from './story-steps.ts'

const violations = async (page: Page) => {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    // Electron has no second page for axe to work in.
    const { violations: broken } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    found.push(
      ...broken.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    )
  }
  return found
}

test('axe finds nothing on any screen', async ({ openApp, startGuard }) => {
  const app = await openApp()
  const { page } = app
  expect(await violations(page)).toEqual([])
  await enterPerson(page, 'K', '2999-01-01')
  expect(await violations(page)).toEqual([])
  await enterPerson(page)
  await expect(inForce(page)).toContainText('not answering')
  expect(await violations(page)).toEqual([])
  await startGuard()
  await expect(inForce(page)).toContainText('Nothing is locked.', { timeout: 20_000 })
  await page.getByRole('button', { name: 'Instagram', exact: true }).click()
  await page.getByLabel('With a code').check()
  expect(await violations(page)).toEqual([])
  await pressLock(page)
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'I have given it away' }).click()
  expect(await violations(page)).toEqual([])
})

test('nothing is wider than the narrowest window, also at twice the size of letters', async ({ openApp }) => {
  const app = await openApp()
  const { page, electron } = app
  await enterPerson(page, 'A name without any place to break it', '2025-01-01')
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(360, 640))
  for (const factor of [1, 2]) {
    await electron.evaluate(
      ({ BrowserWindow }, zoom) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(zoom),
      factor,
    )
    await page.waitForTimeout(200)
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      `zoom ${factor}`,
    ).toBeLessThanOrEqual(0)
  }
})

test('the whole job by keyboard alone', async ({ openApp, startGuard }) => {
  await startGuard()
  const app = await openApp()
  const { page } = app
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const focused = () =>
    page.evaluate(() => {
      const { activeElement } = document
      if (activeElement === null || activeElement === document.body) return ''
      return activeElement.textContent || (activeElement as HTMLInputElement).name
    })
  const tabTo = async (text: string) => {
    for (let steps = 0; steps < 80; steps += 1) {
      if ((await focused()).includes(text)) return
      await press('Tab')
    }
    throw new Error(`${text} cannot be reached by Tab`)
  }
  await page.keyboard.type('K')
  await press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('0')
  await expect(inForce(page)).toContainText('Nothing is locked.')
  await tabTo('Instagram')
  await press('Space')
  await tabTo('duration')
  await press('ArrowUp')
  await tabTo('release')
  await press('ArrowDown', 'ArrowDown')
  await press('Enter')
  await expect(inForce(page)).toContainText('Stays until its time is over')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('in-force')
})
