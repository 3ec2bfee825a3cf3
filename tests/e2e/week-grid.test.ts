/** The week as a grid: carried by pointer and by keys, opened, changed, undone; past weeks, narrow pages, many things. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { emptyUserData } from '../../src/shared/contract/user-data.ts'
import { addDays, daysBetween, isoWeekday, weekOf, type LocalDate } from '../../src/shared/model/day.ts'
import type { Busy } from '../../src/shared/model/week/busy.ts'
import type { Routine } from '../../src/shared/model/week/routine.ts'
import type { LocalTime } from '../../src/shared/model/week/time-of-day.ts'
import { newFolder, quit, type App } from './app.ts'
import { test } from './fixtures.ts'
import { goTo, press } from './story-steps.ts'
import { todayThere } from './there.ts'

const today = todayThere()
const days = weekOf(today, 1)
/** In the coming week everything is still to be done, whichever day this is. */
const next = (day: number): LocalDate => addDays(days[0] ?? today, 7 + day)

/** The night to come in which clocks are put forward in Madrid: before the last Sunday of March. */
const springDay = ([0, 1] as const)
  .map((more) => addDays(`${Number(today.slice(0, 4)) + more}-04-01` as LocalDate, -1))
  .map((last) => addDays(last, -(isoWeekday(last) % 7)))
  .find((sunday) => sunday > today) as LocalDate
/** Where weeks begin on Sunday. */
const weeksTo = (date: LocalDate): number => Math.floor(daysBetween(weekOf(today, 7)[0] ?? today, date) / 7)

let made = 0
const routine = (words: string, start: LocalDate, more: Partial<Routine> = {}): Routine => ({
  id: `3f2504e0-4f89-41d3-9a0c-${String((made += 1)).padStart(12, '0')}`,
  what: { words },
  kind: null,
  start,
  when: { part: 'morning' },
  minutes: 0,
  repeat: null,
  changes: [],
  ...more,
})

const at = (time: string) => ({ time: time as LocalTime })

const folderWith = (routines: readonly Routine[], busy: readonly Busy[] = []): string => {
  const folder = newFolder()
  const data = {
    ...emptyUserData,
    setup: { ...emptyUserData.setup, step: 'done' },
    person: { alias: 'Sam', lastContact: { date: '2025-01-01', zone: 'UTC' } },
    week: { routines, marks: [] },
    planner: { busy },
  }
  writeFileSync(join(folder, 'breathing-room.json'), JSON.stringify(data))
  return folder
}

const cell = (page: Page, row: string, date: string) => page.locator(`[data-cell="${row} ${date}"]`)
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('[data-cell]')?.getAttribute('data-cell') ?? '')

const size = ({ electron }: App, width: number, height: number) =>
  electron.evaluate(
    ({ BrowserWindow }, bounds) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(bounds.width, bounds.height),
    { width, height },
  )

const violations = async (page: Page) => {
  const { violations: found } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .exclude('[data-live-announcer]')
    .analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

test('a thing is carried by pointer and by keys, copied, and each change is undone', async ({ openApp }) => {
  const folder = folderWith([
    routine('Walk', next(1)),
    routine('Call Ana', next(2), { repeat: { unit: 'week', every: 1 }, when: at('18:00'), minutes: 30 }),
  ])
  const app = await openApp({ folder })
  const { page } = app
  const refused: string[] = []
  page.on('console', (said) => said.type() === 'error' && refused.push(said.text()))
  await size(app, 1200, 900)
  await goTo(page, 'Week')
  await press(page, 'The week after')

  await page.getByRole('button', { name: 'Walk', exact: true }).dragTo(cell(page, 'evening', next(3)))
  await expect(cell(page, 'evening', next(3))).toContainText('Walk')
  await press(page, 'Undo')
  await expect(cell(page, 'morning', next(1))).toContainText('Walk')
  await page.keyboard.down('Control')
  await page.getByRole('button', { name: 'Walk', exact: true }).dragTo(cell(page, 'midday', next(4)))
  await page.keyboard.up('Control')
  await expect(cell(page, 'midday', next(4))).toContainText('Walk')
  await expect(cell(page, 'morning', next(1))).toContainText('Walk')
  await page.keyboard.press('Control+z')
  await expect(cell(page, 'midday', next(4))).not.toContainText('Walk')

  // By keys, with words for those who listen.
  await page.getByRole('button', { name: 'Walk', exact: true }).focus()
  await page.keyboard.press('m')
  await expect(page.locator('[data-live-announcer]')).toContainText(/Started dragging/)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => focused(page)).toBe(`afternoon ${next(2)}`)
  await page.keyboard.press('Enter')
  await expect(cell(page, 'afternoon', next(2))).toContainText('Walk')
  await expect(page.locator('[data-live-announcer]')).toContainText(/Drop complete/)
  await expect.poll(() => focused(page)).toBe(`afternoon ${next(2)}`)

  // One that comes again: only this one, then every one from now on.
  const call = page.getByRole('button', { name: /^Call Ana/ })
  await call.dragTo(cell(page, 'evening', next(4)))
  await press(page, 'This day only')
  await expect(cell(page, 'evening', next(4))).toContainText('18:00')
  await press(page, 'The week after')
  await expect(cell(page, 'evening', addDays(next(2), 7))).toContainText('Call Ana')
  await call.dragTo(cell(page, 'evening', addDays(next(5), 7)))
  await press(page, 'Every one from now on')
  await press(page, 'The week after')
  await expect(cell(page, 'evening', addDays(next(5), 14))).toContainText('Call Ana')
  expect(refused).toEqual([])
})

test('@long the whole week by keys alone: found, ticked, opened, changed, left out, taken out', async ({
  openApp,
}) => {
  const folder = folderWith([
    routine('Walk', next(1)),
    routine('Tea', next(1), { when: at('09:00') }),
    routine('Choir', next(3), { repeat: { unit: 'week', every: 1 }, when: at('18:00'), minutes: 60 }),
    routine('Up in the night', springDay, { when: at('02:30'), minutes: 20 }),
  ])
  const app = await openApp({ folder })
  const { page } = app
  await size(app, 1200, 900)
  await goTo(page, 'Week')
  await page.keyboard.press('PageDown')
  await page.keyboard.press('PageDown')
  await page.keyboard.press('PageUp')
  await cell(page, 'midday', next(0)).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('button', { name: 'Walk', exact: true })).toBeFocused()
  await page.keyboard.press('Space')
  await expect(page.getByLabel('Done: Walk')).toBeChecked()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('s')
  await expect(cell(page, 'morning', next(1))).toContainText('left out this time')
  await page.keyboard.press('s')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('What').fill('مشي 🌿 and a title that goes on for quite a while, as some do')
  await dialog.getByText('At a set time').click()
  await page.getByRole('button', { name: 'How often, how long, reminder' }).press('Enter')
  await dialog.getByRole('textbox', { name: 'How long' }).fill('1440')
  await dialog.getByRole('textbox', { name: 'How long' }).press('Tab')
  await dialog.getByRole('button', { name: 'Keep it so' }).press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(cell(page, 'evening', next(1))).toContainText('1 day')
  await page.keyboard.press('Control+z')
  await expect(cell(page, 'morning', next(1))).toContainText('Walk')
  await page.getByRole('button', { name: 'Walk', exact: true }).focus()
  await page.keyboard.press('Delete')
  await expect(page.getByRole('button', { name: 'Walk', exact: true })).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: 'Walk', exact: true })).toBeVisible()
  await cell(page, 'night', next(4)).focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('Your own words').fill('Early to bed')
  await page.keyboard.press('Enter')
  await expect(cell(page, 'night', next(4))).toContainText('Early to bed')
  // By the hour: by keys the hour, by pointer the quarter.
  await press(page, 'By the hour')
  await page.getByRole('button', { name: /^Tea/ }).focus()
  await page.keyboard.press('m')
  await expect.poll(() => focused(page)).toContain(next(1))
  await cell(page, 'h15', next(2)).evaluate((element: HTMLElement) => element.focus())
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(cell(page, 'h16', next(2))).toContainText('16:00')
  await page
    .getByRole('button', { name: /^Tea/ })
    .dragTo(cell(page, 'h14', next(4)), { sourcePosition: { x: 8, y: 6 }, targetPosition: { x: 30, y: 30 } })
  await expect(cell(page, 'h14', next(4))).toContainText('Tea')
  await expect(page.getByRole('button', { name: /^Tea 14:30/ })).toBeVisible()

  // Copied by its button: it stands there as well, and where it stood.
  await page.getByRole('button', { name: /^Tea/ }).click()
  await dialog.getByText('Evening').click()
  await dialog.getByRole('button', { name: 'Stand there as well' }).click()
  await expect(cell(page, 'untimed', next(4))).toContainText('Tea')
  await expect(cell(page, 'h14', next(4))).toContainText('Tea')

  // One that comes again is other from the week after on, and as it was before that.
  await press(page, 'The week after')
  await page.getByRole('button', { name: /^Choir/ }).click()
  await dialog.getByText('This one and all after it').click()
  await dialog.getByRole('textbox', { name: 'What' }).fill('Choir, with Ana')
  await dialog.getByRole('button', { name: 'Keep it so' }).click()
  await press(page, 'The week after')
  await expect(page.getByRole('button', { name: /^Choir, with Ana 18:00/ })).toBeVisible()
  await press(page, 'The week before')
  await press(page, 'The week before')
  await expect(page.getByRole('button', { name: /^Choir 18:00/ })).toBeVisible()

  // A whole week is taken over by the next one, once; and a thing that comes again ends where it is ended.
  await press(page, 'The week after')
  await press(page, 'As last week')
  await expect(cell(page, 'untimed', addDays(next(4), 7))).toContainText('Tea')
  await expect(page.getByRole('button', { name: /^Choir, with Ana/ })).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: /^Tea/ })).toHaveCount(0)
  await press(page, 'The week after')
  await press(page, 'The week after')
  await page.getByRole('button', { name: /^Choir, with Ana/ }).click()
  await press(page, 'Take out of the plan')
  await page.getByRole('menuitem', { name: 'From this day on' }).click()
  await expect(page.getByRole('button', { name: /^Choir/ })).toHaveCount(0)
  await press(page, 'The week before')
  await expect(page.getByRole('button', { name: /^Choir, with Ana/ })).toBeVisible()

  // Another day finds it drawn as it was left; in another country weeks begin on another day. On the day on which there
  // is no half past two, it says when it comes.
  await quit(app)
  const again = (await openApp({ folder, env: { LANG: 'en_US.UTF-8', TZ: 'Europe/Madrid' } })).page
  await goTo(again, 'Week')
  const heads = again.getByRole('columnheader')
  await expect(heads.nth(1)).toContainText('Sunday')
  await expect(again.getByRole('grid')).toHaveAttribute('data-view', 'hours')
  for (let week = 0; week < weeksTo(springDay); week += 1) await press(again, 'The week after')
  await expect(cell(again, 'h3', springDay)).toContainText(
    /The clocks go forward over it that night: it comes at 3:30\sAM\./,
  )
})

test('@long past weeks stay as they were and are ticked; narrow, large, dark, five hundred things', async ({
  openApp,
}) => {
  test.setTimeout(240_000)
  const before = addDays(days[0] ?? today, -7)
  const many = Array.from({ length: 500 }, (_, index) =>
    routine(`Thing ${index} 🙂`, addDays(next(7), index % 7), {
      when: index % 3 === 0 ? { part: 'evening' } : at(`${String(8 + (index % 12)).padStart(2, '0')}:15`),
      minutes: 10 * (index % 9),
    }),
  )
  const folder = folderWith([
    routine('Letter', before),
    routine('Walk', next(1), { when: at('09:00'), minutes: 45 }),
    routine('Tea with Ana', next(1), { when: at('09:30'), minutes: 30 }),
    routine('שבת שלום, a dinner with everybody', next(3), { when: at('20:00'), minutes: 0 }),
    routine('Two days at the lake', next(4), { when: at('10:00'), minutes: 2880 }),
    routine('Night shift', next(2), { when: at('22:00'), minutes: 480 }),
    routine('Up in the night', '2027-03-28' as LocalDate, { when: at('02:30'), minutes: 20 }),
    ...many,
  ])
  const app = await openApp({ folder })
  const { page } = app
  const look = async (name: string) => {
    const shots = process.env['SHOTS']
    if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
  }
  await size(app, 1200, 1000)
  await goTo(page, 'Week')
  await look('this-week')
  await press(page, 'The week before')
  await expect(page.getByText('This week is over.')).toBeVisible()
  await page.getByLabel('Done: Letter').check()
  await expect(page.getByLabel('Done: Letter')).toBeChecked()
  await expect(page.locator('[draggable="true"]')).toHaveCount(0)
  await page.getByRole('button', { name: 'Letter', exact: true }).click()
  await expect(page.getByRole('dialog')).toContainText('This day is over')
  await expect(page.getByRole('button', { name: 'Keep it so' })).toHaveCount(0)
  await look('past-dialog')
  await page.keyboard.press('Escape')
  await look('past')
  await press(page, 'This week')
  await press(page, 'The week after')
  await expect(page.getByText(/Same time: Tea with Ana/)).toBeVisible()
  for (const view of ['By part of the day', 'By the hour'])
    for (const scheme of ['light', 'dark'] as const) {
      await page.getByRole('button', { name: view }).click()
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
      await look(`${view.replaceAll(' ', '-')}-${scheme}`)
      expect(await violations(page), `${view} ${scheme}`).toEqual([])
    }
  // Side by side each keeps its box.
  for (const what of ['Walk', 'Tea with Ana']) {
    await page.getByLabel(`Done: ${what}`).check()
    await expect(page.getByLabel(`Done: ${what}`)).toBeChecked()
  }
  // What takes days stands above the hours of each of them; a night is drawn on both its days.
  for (const day of [4, 5, 6])
    await expect(cell(page, 'untimed', next(day))).toContainText('Two days at the lake')
  await expect(page.getByRole('columnheader', { name: /^Saturday/ })).not.toContainText('A free day')
  await expect(cell(page, 'untimed', next(6))).toContainText('since')
  await expect(cell(page, 'h22', next(2))).toContainText('goes on the next day')
  await expect(cell(page, 'h0', next(3))).toContainText('Night shift')
  await page.emulateMedia({ colorScheme: 'light' })
  await press(page, 'The week after')
  await look('many-hours')
  await page.getByRole('button', { name: 'By part of the day' }).click()
  await look('many-parts')
  await press(page, 'This week')
  await press(page, 'The week after')
  await page.getByRole('button', { name: /^Walk/ }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await look('dialog')
  await page.keyboard.press('Escape')
  await size(app, 360, 720)
  await page.getByRole('group', { name: 'Which day' }).getByRole('button').nth(1).click()
  await expect(page.getByRole('gridcell')).toHaveCount(5)
  await look('narrow')
  expect(await violations(page), 'narrow').toEqual([])
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBeLessThanOrEqual(0)
  await page.getByRole('button', { name: /^Walk/ }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('heading', { level: 2, name: /^Wednesday/ })).toBeVisible()
})

/** Words that stand in two lines, and have no place in them for a hyphen. */
const brokenWords = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.week-item-title, .week-item-fact')].flatMap((each) => {
      const text = each.firstChild
      const words = [...(text?.textContent ?? '').matchAll(/[^\s\u00ad]+/g)]
      const topOf = (at: number) => {
        const range = document.createRange()
        range.setStart(text as Node, at)
        range.setEnd(text as Node, at + 1)
        // A hyphen that was put before it is in the line above.
        return [...range.getClientRects()].at(-1)?.top ?? 0
      }
      return words.flatMap(({ 0: word, index }) =>
        new Set(Array.from(word, (_, at) => topOf(index + at))).size > 1 ? [word] : [],
      )
    }),
  )

/** Facts of which something stands where the points at the beginnings of lines are cut off. */
const cutFacts = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.week-item-several')].flatMap((facts) => {
      const cut =
        facts.getBoundingClientRect().left + Number.parseFloat(getComputedStyle(facts).fontSize) * 0.6
      return [...facts.querySelectorAll('.week-item-fact')].flatMap((fact) => {
        const range = document.createRange()
        range.selectNodeContents(fact)
        const isCut = [...range.getClientRects()].some(({ left }) => left < cut - 1)
        return isCut ? [fact.textContent] : []
      })
    }),
  )

/** How much of what is said of another calendar lies below something that is planned, in points. */
const coveredWords = (page: Page) =>
  page.evaluate(() => {
    const boxes = (what: string) =>
      [...document.querySelectorAll(what)].map((each) => each.getBoundingClientRect())
    const items = boxes('.week-item.by-hour')
    return boxes('.week-taken:not([data-covered]) > .week-taken-words').map(
      (words) =>
        items.filter(
          (item) =>
            item.left < words.right - 1 &&
            item.right > words.left + 1 &&
            item.top < words.bottom - 1 &&
            item.bottom > words.top + 1,
        ).length,
    )
  })

test('words in narrow columns stay whole, and those of another calendar are covered by nothing', async ({
  openApp,
}) => {
  const busy = (time: string, minutes: number): Busy => ({ uid: time, date: next(1), ...at(time), minutes })
  const folder = folderWith(
    [
      routine('Volunteering at the neighbourhood library', next(0), { minutes: 90 }),
      routine('Swimming', next(4), { minutes: 30 }),
      routine('Call someone who is good for you', next(1), { minutes: 20 }),
      routine('Paseo temprano y una conversación', next(2), { when: at('08:00'), minutes: 120 }),
      routine('Walk', next(1), { when: at('09:15'), minutes: 30 }),
      routine('Tea with Ana', next(1), { when: at('10:00'), minutes: 30 }),
      routine('Bread', next(1), { when: at('16:00'), minutes: 120 }),
      routine('Night shift', next(2), { when: at('22:00'), minutes: 480 }),
    ],
    [busy('09:00', 180), busy('14:00', 60), busy('16:00', 120)],
  )
  const app = await openApp({ folder })
  const { page } = app
  await size(app, 1040, 900)
  await goTo(page, 'Week')
  await press(page, 'The week after')
  await expect(page.getByRole('button', { name: /^Volunteering at the neighbourhood/ })).toBeVisible()
  expect(await brokenWords(page)).toEqual([])
  await press(page, 'By the hour')
  await expect(cell(page, 'h9', next(1))).toContainText('Busy')
  expect(await brokenWords(page)).toEqual([])
  await expect(cell(page, 'h0', next(3))).toContainText('since')
  expect(await cutFacts(page)).toEqual([])
  expect(await coveredWords(page)).toEqual([0, 0])
  for (const width of [360, 500]) {
    await size(app, width, 800)
    await page.getByRole('group', { name: 'Which day' }).getByRole('button').nth(1).click()
    await expect(page.getByRole('grid')).toHaveAttribute('data-alone', 'true')
    await expect(page.locator('.week-taken-words')).toHaveCount(3)
    await expect(page.locator('.week-taken-words').last()).toBeVisible()
    expect(await coveredWords(page), `${width}`).toEqual([0, 0])
  }
})
