/** The steps of the main job, as tests and the tour take them. */
import type { Locator, Page } from '@playwright/test'

/** One of a list of radio buttons or ticks, by its words: the label is what people press. */
export const choose = (page: Page, words: string): Promise<void> =>
  page.locator('label', { hasText: words }).first().click()

export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click()

/** Types a day into a date field, in the order of British English. */
export const typeDay = async (page: Page, label: string, date: string): Promise<void> => {
  const [year = '', month = '', day = ''] = date.split('-')
  await page.getByRole('group', { name: label }).getByRole('spinbutton').first().click()
  await page.keyboard.type(`${day}${month}${year}`)
}

type Story = { readonly alias?: string; readonly lastContact?: string }

/** The first run as far as the name and the day; the rest is skipped. */
export const enterPerson = async (page: Page, { alias = 'K', lastContact = '2025-11-23' }: Story = {}) => {
  await press(page, 'Only me')
  await press(page, 'Skip this')
  await page.getByLabel('A name for them').fill(alias)
  await press(page, 'Go on')
  await typeDay(page, 'Day of the last contact', lastContact)
  await press(page, 'Go on')
  for (const title of ['Which roads', 'What shall be closed', 'Before this computer', 'Three small things']) {
    await page.getByRole('heading', { name: title }).waitFor()
    await press(page, 'Skip this')
  }
  await page.getByRole('navigation').waitFor()
}

export const goTo = (page: Page, room: string): Promise<void> =>
  page.getByRole('navigation').getByRole('button', { name: room }).click()

export const chooseTime = async (page: Page, number: string, unit: string): Promise<void> => {
  await choose(page, 'Another time')
  await page.getByLabel('How many').fill(number)
  await page.getByRole('button', { name: /Another time/ }).click()
  await page.getByRole('option', { name: unit }).click()
}

export const inForce = (page: Page): Locator => page.getByRole('region', { name: 'In force now' })

export const pressLock = (page: Page): Promise<void> => press(page, 'Lock')
