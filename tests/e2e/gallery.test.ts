/** The primitives as a person meets them: what axe finds, what keys do, and that they fit the smallest window. */
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { resize, show, test } from './gallery.ts'

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

test('axe finds nothing, by day or by night, and the policy has refused nothing @long', async ({
  gallery,
}) => {
  const { page, complaints } = gallery
  for (const appearance of ['Light', 'Dark'] as const) {
    await show(page, appearance)
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    expect(
      violations.map(({ id, nodes }) => `${appearance} ${id}: ${nodes.map(({ html }) => html).join('\n')}`),
    ).toEqual([])
  }
  expect(complaints).toEqual([])
})

test('nothing is wider than the narrowest window, also at twice the size of letters', async ({ gallery }) => {
  const { page, electron } = gallery
  await show(page, 'Light')
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(360, 640))
  for (const factor of [1, 2]) {
    await electron.evaluate(
      ({ BrowserWindow }, zoom) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(zoom),
      factor,
    )
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(360 / factor)
    expect(
      await page.evaluate(() =>
        [...document.querySelectorAll('main *')]
          .filter((each) => each.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
          .map(({ outerHTML }) => outerHTML.slice(0, 120)),
      ),
      `zoom ${factor}`,
    ).toEqual([])
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBeLessThanOrEqual(0)
  }
})

test('a toast can be reached and undone by keyboard, and the focus goes back', async ({ gallery }) => {
  const { page } = gallery
  await show(page, 'Light')
  const remove = page.getByRole('button', { name: 'Delete a letter' })
  const letters = (count: number) => expect(page.getByText(`${count} letters`)).toBeVisible()
  await letters(3)

  await remove.focus()
  await press(page, 'Enter')
  await letters(2)
  await expect(page.getByRole('alert').filter({ hasText: 'Letter deleted.' })).toBeVisible()
  await press(page, 'F6', 'Tab', 'Tab', 'Enter')
  await letters(3)
  await expect(page.getByText('Letter deleted.')).toBeHidden()
  await expect(remove).toBeFocused()

  await press(page, 'Enter', 'Enter')
  await letters(1)
  await press(page, 'Control+z')
  await letters(2)
  await press(page, 'Control+z')
  await letters(3)

  await press(page, 'Enter', 'F6', 'Tab', 'Escape')
  await expect(page.getByText('Letter deleted.')).toBeHidden()
  await letters(2)
})

test('undo of what is being typed stays undo of what is being typed', async ({ gallery }) => {
  const { page } = gallery
  await show(page, 'Light')
  await page.getByRole('button', { name: 'Delete a letter' }).click()
  await page.getByLabel('A name for them').first().click()
  await press(page, 'K', 'Control+z')
  await expect(page.getByText('Letter deleted.')).toBeVisible()
  await expect(page.getByText('2 letters')).toBeVisible()
})

test('a dialog keeps the focus, closes with Esc, and gives the focus back', async ({ gallery }) => {
  const { page } = gallery
  await show(page, 'Light')
  const rename = page.getByRole('button', { name: 'Rename' })
  await rename.focus()
  await press(page, 'Enter')
  const dialog = page.getByRole('dialog', { name: 'What should it be called?' })
  await expect(dialog.getByLabel('Name')).toBeFocused()
  for (let steps = 0; steps < 6; steps += 1) {
    await press(page, 'Tab')
    expect(await dialog.evaluate((sheet) => sheet.contains(document.activeElement))).toBe(true)
  }
  await press(page, 'Escape')
  await expect(dialog).toBeHidden()
  await expect(rename).toBeFocused()

  await page.getByRole('button', { name: 'Show the code' }).click()
  const held = page.getByRole('dialog', { name: 'The code' })
  await press(page, 'Escape')
  await page.mouse.click(5, 5)
  await expect(held).toBeVisible()
  await held.getByRole('button', { name: 'I have given it away' }).click()
  await expect(held).toBeHidden()
})

test('a combo box is narrowed, chosen from and emptied by keyboard', async ({ gallery }) => {
  const { page } = gallery
  await show(page, 'Light')
  const field = page.getByRole('combobox', { name: 'Site or app' })
  await field.focus()
  await page.keyboard.type('ger')
  await expect(page.getByRole('option')).toHaveCount(1)
  await press(page, 'ArrowDown', 'Enter')
  await expect(field).toHaveValue('Messenger')
  await press(page, 'Control+a')
  await page.keyboard.type('zzz')
  await expect(page.getByText('Nothing of that name.')).toBeVisible()
  await press(page, 'Escape')
  await expect(page.getByRole('option')).toHaveCount(0)
})

test('a day is typed part by part; one that has not come is refused in words', async ({ gallery }) => {
  const { page } = gallery
  await show(page, 'Light')
  const day = page.getByRole('group', { name: 'Day of the last contact' })
  const words = page.getByRole('alert').filter({ hasText: 'That day has not come yet.' })
  await expect(words).toHaveCount(1)
  await day.getByRole('spinbutton').first().focus()
  await page.keyboard.type('24122026')
  await expect(words).toHaveCount(2)
  await day.getByRole('spinbutton').first().focus()
  await page.keyboard.type('23112026')
  await expect(words).toHaveCount(1)

  await day.getByRole('button').click()
  const month = page.getByRole('application')
  await expect(month.getByRole('button', { name: /23 November 2026/ })).toBeVisible()
  await expect(month.getByRole('button', { name: /24 November 2026/ })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await press(page, 'ArrowUp', 'Enter')
  await expect(day).toContainText('16/11/2026')
})

test('a button that waits keeps the focus, takes no second press and says what it waits for', async ({
  gallery,
}) => {
  const { page } = gallery
  await show(page, 'Light')
  await resize(gallery, 1000, 800)
  const waiting = page.getByRole('button', { name: 'Locking…' }).first()
  await waiting.focus()
  await expect(waiting).toBeFocused()
  await expect(waiting).toHaveAttribute('aria-disabled', 'true')
})
