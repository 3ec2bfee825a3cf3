/** Opens the built gallery: the primitives under the app's own policy, without the app around them. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, expect, test as base, type ElectronApplication, type Page } from '@playwright/test'

export type Gallery = {
  readonly electron: ElectronApplication
  readonly page: Page
  /** What the page complained about in its console: refused styles and scripts among it. */
  readonly complaints: readonly string[]
}

const openGallery = async (): Promise<Gallery> => {
  expect(process.env['BREATHING_ROOM_PRIVATE_MACHINE'], 'run through npm test').toBe('1')
  const root = resolve('.')
  const electron = await _electron.launch({
    executablePath: join(root, 'node_modules/electron/dist/electron'),
    args: [
      join(root, 'out/gallery/main/index.cjs'),
      `--user-data-dir=${mkdtempSync(join(tmpdir(), 'gallery-'))}`,
    ],
    cwd: '/',
    env: {
      PATH: '/usr/bin:/bin',
      LANG: 'en_GB.UTF-8',
      TZ: 'Europe/Madrid',
      DISPLAY: process.env['DISPLAY'] ?? '',
    },
  })
  const page = await electron.firstWindow()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', ({ message }) => complaints.push(message))
  // Once more, listening from the first line on.
  await page.reload()
  await page.waitForSelector('main')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  return { electron, page, complaints }
}

export const resize = async ({ electron, page }: Gallery, width: number, height: number): Promise<void> => {
  await electron.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  )
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width)
}

/** The whole page by day, by night, or side by side. */
export const show = (page: Page, appearance: 'Light' | 'Dark' | 'Both'): Promise<void> =>
  page.getByRole('radiogroup', { name: 'Appearance' }).getByText(appearance, { exact: true }).click()

// oxlint-disable no-empty-pattern -- Playwright reads from the pattern which fixtures it must bring first.
export const test = base.extend<{ readonly gallery: Gallery }>({
  gallery: async ({}, use) => {
    const gallery = await openGallery()
    await use(gallery)
    await gallery.electron.close()
  },
})
