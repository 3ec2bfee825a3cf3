/** The app on a computer that speaks Spanish: window, tray and menu; and another language, chosen while it runs. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type {} from '../../src/renderer/bridge.ts'
import { en } from '../../src/shared/words/en.ts'
import { es } from '../../src/shared/words/es.ts'
import { newFolder, quit, type App } from './app.ts'
import { test } from './fixtures.ts'
import { startTrayHost, type TrayHost } from './tray-host.ts'

let host: TrayHost
test.beforeEach(async () => {
  host = await startTrayHost()
})
test.afterEach(async () => host.stop())

/** Chromium reads them from here on Linux, whether the system has these locales or not. */
const mexican = () => ({ ...host.env, LANGUAGE: 'es_MX:en' })

const trayLabels = async () =>
  (await host.item()).menu.filter(({ kind }) => kind === 'entry').map(({ label }) => label)

const menuLabels = ({ electron }: App) =>
  electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? [])

const textsOf = (words: unknown): readonly string[] =>
  typeof words === 'string'
    ? [words]
    : typeof words === 'object' && words
      ? Object.values(words).flatMap(textsOf)
      : []

const spanish = new Set(textsOf(es))
const english = textsOf(en).filter((text) => !spanish.has(text))

/** What stands on the page, or is read out from it, in the very words of the English app. */
const leftInEnglish = async (page: Page): Promise<readonly string[]> => {
  const said = await page.evaluate(() => {
    const texts: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '')
    for (const each of document.querySelectorAll('[aria-label], [placeholder], [title]'))
      for (const name of ['aria-label', 'placeholder', 'title']) texts.push(each.getAttribute(name) ?? '')
    return texts.map((text) => text.trim())
  })
  return said.filter((text) => english.includes(text))
}

const narrow = ({ electron }: App) =>
  electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(360, 640))

/** What reaches out of the page on the right, by its text. */
const overflowing = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main, main *')]
      .filter((each) => each.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
      .map((each) => `${each.tagName} ${each.textContent}`),
  )

test('the first sight, the tray and the menu are in Spanish, and fit into the narrowest window', async ({
  openApp,
}) => {
  const app = await openApp({ env: mexican() })
  await expect(app.page.locator('html')).toHaveAttribute('lang', 'es')
  await expect(app.page.getByRole('heading', { level: 1 })).toContainText(/^¿.+\?$/)
  expect(await leftInEnglish(app.page)).toEqual([])
  expect(await trayLabels()).toEqual(
    expect.arrayContaining(['Abrir Breathing Room', 'Todavía sin configurar', 'Salir (los bloqueos siguen)']),
  )
  expect(await menuLabels(app)).toEqual(expect.arrayContaining(['Archivo', 'Editar', 'Ver']))
  await narrow(app)
  await expect.poll(() => overflowing(app.page)).toEqual([])
})

test('the number, with what an older version kept; English as soon as it is chosen, and at the next start', async ({
  openApp,
}) => {
  const folder = newFolder()
  const lastContact = { date: '2025-11-23', zone: 'Europe/Madrid' }
  const kept = { version: 1, person: { alias: 'K', lastContact }, seen: null }
  writeFileSync(join(folder, 'breathing-room.json'), JSON.stringify(kept))
  let app = await openApp({ folder, env: mexican() })
  const { page } = app
  await expect(page.getByText('sin contacto con K, desde el 23 de noviembre de 2025')).toBeVisible()
  await expect.poll(trayLabels).toContainEqual(expect.stringMatching(/^\d+ días sin contacto$/))
  await narrow(app)
  const rooms = page.getByRole('navigation').getByRole('button')
  expect(await rooms.count()).toBeGreaterThan(1)
  for (const room of await rooms.all()) {
    await room.click()
    const name = (await room.textContent()) ?? ''
    expect(await leftInEnglish(page), name).toEqual([])
    await expect.poll(() => overflowing(page), name).toEqual([])
  }
  await rooms.first().click()

  await page.evaluate(() => window.breathingRoom.setLanguage({ language: 'en' }))
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByText('without contact with K, since November 23, 2025')).toBeVisible()
  await expect.poll(trayLabels).toContain('Quit (locks stay)')
  expect(await menuLabels(app)).toContain('File')
  await quit(app)
  app = await openApp({ folder, env: mexican() })
  await expect(app.page.locator('html')).toHaveAttribute('lang', 'en')
  await app.page.evaluate(() => window.breathingRoom.setLanguage({ language: 'system' }))
  await expect(app.page.locator('html')).toHaveAttribute('lang', 'es')
})
