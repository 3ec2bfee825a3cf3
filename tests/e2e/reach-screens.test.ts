/** The screens of the reach at their fullest: forty pages and every service, in Spanish, by night, on the narrowest window. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { emptyUserData } from '../../src/shared/contract/user-data.ts'
import { es } from '../../src/shared/words/es.ts'
import { listenToGuard } from '../guard/listen-to-guard.ts'
import { newFolder } from './app.ts'
import { violations } from './axe.ts'
import { test } from './fixtures.ts'
import { goTo, press } from './story-steps.ts'

const pictures = process.env['REACH_PICTURES']

const known = {
  profiles: [
    { service: 'tumblr', text: 'janedoe' },
    ...Array.from({ length: 39 }, (_, at) => ({
      service: null,
      text: `https://una-red-con-nombre-largo-${at}.example/personas/jane.doe.con.un.nombre.muy.largo.${at}`,
    })),
  ],
  phones: ['+34600123456'],
  mails: ['jane.doe@example.org'],
  names: ['Jane Doe', 'Juana de los Ángeles Fernández de la Torre y Martínez'],
}
const person = {
  ...emptyUserData,
  language: 'es',
  person: { alias: 'K', lastContact: { date: '2025-11-01', zone: 'Europe/Madrid' } },
  setup: { ...emptyUserData.setup, step: 'done' },
  reasons: [{ id: 'a', text: 'Duermo mejor cuando no miro.', at: 1 }],
  appearance: 'dark',
  knownBy: known,
}

test(
  'preview, account, list for devices, companion and past locks: whole, read by axe, and nothing is cut off',
  { tag: '@long' },
  async ({ openApp, startGuard }) => {
    test.setTimeout(300_000)
    const folder = newFolder()
    mkdirSync(join(folder, '.config/chromium'), { recursive: true })
    writeFileSync(join(folder, 'breathing-room.json'), JSON.stringify(person))
    await startGuard()
    const { page, electron } = await openApp({ folder })
    await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(360, 720))
    const look = async (name: string, within: Page = page): Promise<void> => {
      if (pictures) await within.screenshot({ path: `${pictures}/${name}.png`, animations: 'disabled' })
      expect(await violations(within), name).toEqual([])
      const over = await within.evaluate(() =>
        [
          document.documentElement,
          document.getElementById('room'),
          ...document.querySelectorAll('[role=dialog]'),
        ]
          .filter((each) => each !== null)
          .map((each) => each.scrollWidth - each.clientWidth),
      )
      expect(Math.max(...over), `${name} is not cut off`).toBeLessThanOrEqual(0)
    }
    const dialog = page.getByRole('dialog')
    await goTo(page, es.shell.rooms.locks)
    await look('1-locks')

    // What else stops is one thing to read, not a wall before the question for how long.
    await page.getByRole('button', { name: new RegExp(`^${es.lockReach.sites.title}`) }).click()
    const services = page.getByRole('list', { name: es.locks.form.services }).getByRole('button')
    for (let at = 0; at < 20; at += 1) await services.nth(at).click()
    const more = page.getByRole('button', { name: /cosas más dejan de ir/ })
    await expect(more).toBeVisible()
    await expect(page.locator('form .callout.warn')).toHaveCount(1)
    await more.click()
    await look('1-locks-many')
    for (let at = 0; at < 20; at += 1) await services.nth(at).click()
    await expect(more).toHaveCount(0)

    // Everything that would be written, before anything is.
    await press(page, es.lockReach.see)
    await dialog.getByText(es.lockReach.preview.holds).first().waitFor()
    await expect(dialog.getByText(es.lockReach.preview.looking)).toHaveCount(0)
    await look('2-preview')
    await dialog.getByText(es.lockReach.preview.holds).first().scrollIntoViewIfNeeded()
    await dialog.getByRole('button', { name: es.lockReach.preview.each }).press('Enter')
    await look('3-preview-holds')
    await page.keyboard.press('Escape')

    const guard = await listenToGuard()
    const beyond = {
      known: { ...known, names: [] },
      pages: { exact: false },
      engines: [],
      countries: [],
      apps: [],
      rules: true,
    }
    const sites = readdirSync('resources/catalogue').flatMap((name) => /^(.*)\.json$/.exec(name)?.[1] ?? [])
    const release = { kind: 'code' } as const
    const armed = await guard.call('arm', { sites, beyond, duration: 3_600_000, release })
    expect(armed.ok, JSON.stringify(armed).slice(0, 500)).toBe(true)
    await expect(page.getByRole('region', { name: es.locks.force.title })).toContainText('Chromium')
    await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded()
    await look('4-held')

    // The same lock grows: searches for a name and an app, agreed to before already.
    await press(page, es.locks.tighten.open)
    await dialog.getByRole('button', { name: new RegExp(`^${es.lockReach.searches.title}`) }).click()
    await dialog.getByText(es.lockReach.searches.terms).first().waitFor()
    await dialog.locator('label', { hasText: 'Jane Doe' }).first().click()
    await dialog.getByRole('button', { name: new RegExp(`^${es.lockReach.apps.title}`) }).click()
    await look('5-add')
    await dialog.getByRole('button', { name: 'Signal', exact: true }).click()
    await press(page, es.locks.tighten.add)
    await expect(dialog).toHaveCount(0, { timeout: 20_000 })
    await expect(page.getByRole('region', { name: es.locks.force.title })).toContainText('Jane Doe')
    const status = await guard.call('status', {})
    const grown = status.ok ? status.value.locks[0]?.beyond : null
    expect(grown).toMatchObject({ known: { names: ['Jane Doe'] }, apps: ['signal'] })
    expect(grown?.known.profiles).toHaveLength(40)

    await page.getByRole('button', { name: es.devices.open }).click()
    const list = dialog.getByRole('region', { name: es.devices.preview })
    await expect(list).not.toContainText('janedoe')
    await dialog.getByRole('button', { name: es.devices.of }).press('Enter')
    await dialog.locator('label', { hasText: es.devices.own }).click()
    await expect(list).toContainText('janedoe.tumblr.com')
    await dialog.getByText(es.devices.notNeutral).scrollIntoViewIfNeeded()
    await look('6-list')
    await page.keyboard.press('Escape')

    const card = page.getByRole('region', { name: es.companion.heading })
    await card.locator('label', { hasText: es.companion.on }).click()
    await expect(card).toContainText(es.companion.told('Chromium'))
    await card.scrollIntoViewIfNeeded()
    await look('7-companion')

    // What was closed stands among the past locks, beside its sites.
    const id = armed.ok ? armed.value.id : ''
    const code = armed.ok ? (armed.value.code ?? '') : ''
    const released = await guard.call('release', { id, code })
    expect(released.ok).toBe(true)
    const past = page.getByRole('region', { name: es.locks.history.title })
    await expect(past).toContainText(es.lockReach.held.app('Signal'))
    await past.scrollIntoViewIfNeeded()
    await look('8-past')
    guard.close()
  },
)
