/** A picture of every primitive in every state, by day and by night, to be looked at; `npm run tour` keeps them. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { resize, show, test, type Gallery } from './gallery.ts'

const sections = ['ground', 'buttons', 'fields', 'choices', 'lists', 'dates', 'states', 'structure']
/** As tall as the tallest section, so that each fits into the window whole. */
const tall = 2400

const shootSection = async (page: Page, id: string, path: string) => {
  const box = await page.locator(`#${id} .pane`).boundingBox()
  if (!box) throw new Error(`There is no section ${id}.`)
  await page.screenshot({
    path,
    animations: 'disabled',
    fullPage: true,
    clip: { ...box, y: box.y + (await page.evaluate(() => scrollY)) },
  })
}

/** What opens above the page: how it is opened there, and what is then on the picture. */
const overlays: readonly (readonly [name: string, by: (page: Page) => Locator, typed?: string])[] = [
  ['dialog', (page) => page.getByRole('button', { name: 'Rename' })],
  ['toast', (page) => page.getByRole('button', { name: 'Delete a letter' })],
  ['menu', (page) => page.getByRole('button', { name: 'More for this letter' })],
  ['select', (page) => page.getByRole('button', { name: /Time unit/ })],
  ['combo-box', (page) => page.getByRole('combobox', { name: 'Site or app' }), 'in'],
  ['calendar', (page) => page.getByRole('group', { name: 'Day of the last contact' }).getByRole('button')],
]

const shootOverlays = async ({ page }: Gallery, pathOf: (name: string) => string) => {
  for (const [name, by, typed] of overlays) {
    const opener = by(page)
    await opener.evaluate((each) => {
      each.scrollIntoView()
      scrollBy(0, -120)
    })
    await opener.click()
    if (typed) await page.keyboard.type(typed)
    await page.waitForTimeout(100)
    await page.screenshot({ path: pathOf(`open-${name}`), animations: 'disabled' })
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+z')
  }
}

test('pictures @long', async ({ gallery }, { config }) => {
  test.setTimeout(180_000)
  // A run of the tests leaves the kept ones alone.
  const folder = resolve(String(config.metadata['gallery'] ?? '.cache/gallery-pictures'))
  mkdirSync(folder, { recursive: true })
  const { page, electron } = gallery
  for (const theme of ['light', 'dark'] as const) {
    await show(page, theme === 'light' ? 'Light' : 'Dark')
    await resize(gallery, 960, tall)
    await page.mouse.move(0, 0)
    for (const id of sections) await shootSection(page, id, `${folder}/${theme}-${id}.png`)
    await resize(gallery, 640, 720)
    await shootOverlays(gallery, (name) => `${folder}/${theme}-${name}.png`)
  }
  await show(page, 'Light')
  await resize(gallery, 360, tall)
  for (const id of ['fields', 'choices', 'dates'])
    await shootSection(page, id, `${folder}/light-narrow-${id}.png`)
  await resize(gallery, 360, 900)
  await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2),
  )
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(180)
  await page.getByRole('heading', { name: 'Radio group' }).evaluate((each) => each.scrollIntoView())
  await page.waitForTimeout(500)
  // Playwright reckons without zoom.
  const picture = await electron.evaluate(async ({ BrowserWindow }) =>
    (await BrowserWindow.getAllWindows()[0]?.webContents.capturePage())?.toPNG().toString('base64'),
  )
  writeFileSync(`${folder}/light-narrow-twice-choices.png`, picture ?? '', 'base64')
})
