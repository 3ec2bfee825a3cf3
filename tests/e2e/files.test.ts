/** The files that do the work, taken from the screen to the disk; a mail to nobody; a guide that is ticked. */
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { test } from './fixtures.ts'
import { choose, enterPerson, goTo, press } from './story-steps.ts'

test('rules for mail are saved where the person says, a card too; a mail opens to nobody; a tick stays @long', async ({
  openApp,
}) => {
  const { electron, page, folder } = await openApp()
  await enterPerson(page)
  await goTo(page, 'Clean-out')
  await page.getByRole('tab', { name: 'Files that help' }).click()

  await choose(page, 'Keep their mail away')
  await page.getByLabel('Their mail addresses').fill('Sam <sam.doe@example.org>\nnonsense')
  await expect(page.getByRole('alert')).toContainText('“nonsense” does not look like a mail address')
  await page.getByLabel('Their mail addresses').fill('Sam <sam.doe@example.org>')
  await page.getByRole('button', { name: /Your mail/ }).click()
  await page.getByRole('option', { name: 'A provider with Sieve' }).click()
  await choose(page, 'Kept unread, in a folder of its own')
  await expect(page.getByText('Mail from 1 address goes unread into the folder “Set aside”')).toBeVisible()
  const path = join(folder, 'rules.sieve')
  // The system's own dialog cannot be clicked from here: it answers as a person would.
  const answer = (filePath: string) =>
    electron.evaluate(({ dialog }, chosen) => {
      dialog.showSaveDialog = async () => ({ canceled: chosen === '', filePath: chosen })
    }, filePath)
  await answer('')
  await press(page, 'Save the file')
  await answer(path)
  await press(page, 'Save the file')
  await expect(page.getByText(`Saved: ${path}`)).toBeVisible()
  expect(readFileSync(path, 'utf8')).toContain('fileinto :create "Set aside";')
  expect(statSync(path).mode & 0o777).toBe(0o600)
  await answer('/proc/no/such.sieve')
  await press(page, 'Save the file')
  await expect(page.getByRole('alert')).toContainText('could not be written there')

  await choose(page, 'Block on the phone')
  await page.getByLabel('Their phone numbers').fill('+34 600 11 22 33')
  await page.getByLabel('Their mail addresses').fill('sam.doe@example.org')
  await expect(page.getByText('A card with 1 number and 1 address.')).toBeVisible()
  const card = join(folder, 'card.vcf')
  await answer(card)
  await press(page, 'Save the file')
  await expect(page.getByText(`Saved: ${card}`)).toBeVisible()
  expect(readFileSync(card, 'utf8')).toContain('FN:Do not answer\r\nTEL;TYPE=CELL:+34600112233\r\n')

  await electron.evaluate(({ shell }) => {
    const opened: string[] = []
    shell.openExternal = async (url: string) => void opened.push(url)
    Object.assign(globalThis, { opened })
  })
  await choose(page, 'Ask friends for no news')
  await choose(page, 'Firm')
  await expect(page.getByLabel('Your message')).toHaveValue(
    /I have ended all contact with K\..*if it is about my safety/s,
  )
  await press(page, 'Open in my mail program')
  await expect
    .poll(() => electron.evaluate(() => (globalThis as unknown as { opened: string[] }).opened))
    .toEqual([expect.stringMatching(/^mailto:\?subject=A%20small%20request&body=I%20have%20ended/)])
  await page.getByRole('button', { name: 'Copy', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await electron.evaluate(({ clipboard }) => clipboard.readText())).toContain(
    'ended all contact with K',
  )

  await choose(page, 'Close an app or phone')
  await page.getByRole('combobox', { name: 'App, phone or account' }).fill('WhatsApp')
  await page.getByRole('option', { name: 'WhatsApp' }).click()
  await expect(page.getByText('0 of 8 done')).toBeVisible()
  await page.getByRole('checkbox', { name: 'Block them: Done' }).click({ force: true })
  await expect(page.getByText('1 of 8 done')).toBeVisible()
})
