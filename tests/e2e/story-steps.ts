/** The steps of the main job, as tests and the tour take them. */
import type { Locator, Page } from '@playwright/test'

export const enterPerson = async (page: Page, alias = 'K', lastContact = '2025-11-23'): Promise<void> => {
  await page.getByLabel('A name for them').fill(alias)
  await page.getByLabel('Day of the last contact').fill(lastContact)
  await page.getByRole('button', { name: 'Begin' }).click()
}

export const chooseTime = async (page: Page, number: string, unit: string): Promise<void> => {
  await page.getByLabel('Another time').first().check()
  await page.getByLabel('How many').fill(number)
  await page.getByRole('combobox').selectOption({ label: unit })
}

export const inForce = (page: Page): Locator => page.getByRole('region', { name: 'In force now' })

export const pressLock = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Lock', exact: true }).click()
