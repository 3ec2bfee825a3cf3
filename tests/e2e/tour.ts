/** A walk through the real app, with the real guard, that leaves a picture of every step and room. */
import { spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { addDays, weekOf } from '../../src/shared/model/day.ts'
import { rooms } from '../../src/shared/model/door.ts'
import type { LocalTime } from '../../src/shared/model/week/time-of-day.ts'
import { en, type Words } from '../../src/shared/words/en.ts'
import { es } from '../../src/shared/words/es.ts'
import { stopGuard } from '../guard/guard-process.ts'
import { aYear, folderWith, routine } from './a-year.ts'
import { newFolder, type App } from './app.ts'
import { test } from './fixtures.ts'
import { writeData, yearsOf } from './ten-years.ts'
import { choose, enterPerson, goTo, press, pressLock, typeDay } from './story-steps.ts'
import { startTrayHost } from './tray-host.ts'
import { daysAgo, todayThere } from './there.ts'

const folder = resolve('docs/tour')

const slug = (name: string): string => name.toLowerCase().replaceAll(/[^a-z]+/g, '-')

const size = ({ electron }: App, width: number, height: number) =>
  electron.evaluate(
    ({ BrowserWindow }, bounds) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(bounds.width, bounds.height),
    { width, height },
  )

const shoot = async (page: Page, name: string): Promise<void> => {
  await page.mouse.move(0, 0)
  await page.waitForTimeout(350)
  await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled' })
}

test.beforeAll(() => {
  mkdirSync(folder, { recursive: true })
  for (const picture of readdirSync(folder)) rmSync(`${folder}/${picture}`)
})

test('the first run, then every room in light, dark and narrow', async ({ openApp, startGuard }) => {
  const app = await openApp()
  const { page } = app
  let step = 0
  const picture = (name: string) => shoot(page, `first-run-${(step += 1)}-${name}`)
  await size(app, 960, 760)
  await picture('shared')
  await press(page, 'Someone else too')
  await picture('safety')
  await press(page, 'Use locks all the same')
  await choose(page, 'I want them back')
  await picture('intention')
  await press(page, 'Go on')
  await page.getByLabel('A name for them').fill('K')
  await picture('person')
  await press(page, 'Go on')
  await typeDay(page, 'Day of the last contact', daysAgo(12))
  await picture('last-contact')
  await press(page, 'Go on')
  await choose(page, 'Messenger apps')
  await picture('roads')
  await press(page, 'Go on')
  await press(page, 'Instagram')
  await picture('lock')
  await press(page, 'Go on')
  await expect(page.getByText('It is not here yet')).toBeVisible()
  await picture('guard')
  const running = await startGuard()
  await page.getByRole('button', { name: 'Lock now' }).click({ timeout: 20_000 })
  await expect(page.getByText('The guard has just said so')).toBeVisible()
  await picture('locked')
  await press(page, 'Go on')
  await press(page, 'Call someone who loves you People who love you')
  await press(page, 'Stretch for ten minutes Moving')
  await picture('week')
  await press(page, 'Done')

  await goTo(page, 'Looking back')
  for (const reason of ['I sleep better when I do not look.', 'My daughter needs me here.']) {
    await page.getByLabel('A reason').fill(reason)
    await press(page, 'Keep it')
    await expect(page.getByText(reason)).toBeVisible()
  }
  for (const [look, scheme, width, height] of [
    ['light', 'light', 1100, 800],
    ['dark', 'dark', 1100, 800],
    ['narrow', 'light', 360, 720],
  ] as const) {
    await page.emulateMedia({ colorScheme: scheme })
    await size(app, width, height)
    for (const room of rooms) {
      await goTo(page, en.shell.rooms[room])
      await shoot(page, `${room}-${look}`)
    }
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await size(app, 1100, 800)
  await goTo(page, 'Today')
  for (const door of ['I feel the pull', 'Something happened']) {
    await press(page, door)
    await shoot(page, slug(door))
    await page.keyboard.press('Escape')
  }
  await page.keyboard.press('Control+k')
  await shoot(page, 'palette')
  await page.keyboard.press('Escape')
  await goTo(page, 'Locks')
  await press(page, 'Check now')
  await press(page, 'Ask to be let out')
  await expect(page.getByRole('timer')).toBeVisible()
  await expect(page.getByText('Checked just now.')).toBeVisible()
  await shoot(page, 'locks-wait')
  await press(page, 'What a lock can and cannot do')
  await page.getByText('It does not reach:').scrollIntoViewIfNeeded()
  await shoot(page, 'locks-limits')
  await press(page, 'Add more')
  await page.getByRole('dialog').getByRole('button', { name: 'TikTok' }).click()
  await shoot(page, 'locks-add')
  await page.keyboard.press('Escape')
  await press(page, 'Stay locked after all')
  await press(page, en.shell.close)
  await press(page, 'Reddit')
  await choose(page, 'With a code')
  await pressLock(page)
  await expect(page.getByRole('dialog')).toBeVisible()
  await shoot(page, 'code')
  const code = (await page.locator('p.code').textContent()) ?? ''
  await press(page, 'I have given it away')
  await page.getByLabel('Code', { exact: true }).fill(code)
  await press(page, 'Open this lock')
  await page.getByRole('heading', { name: 'Past locks' }).scrollIntoViewIfNeeded()
  await expect(page.getByText('Opened with the code')).toBeVisible()
  await shoot(page, 'locks-past')
  await stopGuard(running, 'SIGKILL')
  await page.getByText('stays written').scrollIntoViewIfNeeded()
  await shoot(page, 'locks-silent')
})

test('the first run and every room in Spanish, narrow and dark', async ({ openApp, startGuard }) => {
  const app = await openApp({ env: { LANGUAGE: 'es_ES:es' } })
  const { page } = app
  const { firstRun, shell, week } = es
  let step = 0
  const picture = () => shoot(page, `spanish-first-run-${(step += 1)}`)
  const goOn = () => press(page, firstRun.next)
  await size(app, 360, 720)
  await page.emulateMedia({ colorScheme: 'dark' })
  await picture()
  await press(page, firstRun.shared.yes)
  await picture()
  await press(page, firstRun.safety.withLocks)
  await choose(page, firstRun.intention.choices['win-back'])
  await picture()
  await goOn()
  await page.getByLabel(firstRun.person.name).fill('K')
  await choose(page, firstRun.person.children)
  await picture()
  await goOn()
  await typeDay(page, firstRun.lastContact.day, daysAgo(45))
  await picture()
  await goOn()
  await picture()
  await goOn()
  await press(page, 'Instagram')
  await picture()
  await goOn()
  await startGuard()
  await page.getByRole('button', { name: firstRun.guard.lockNow }).click({ timeout: 20_000 })
  await expect(page.getByText(firstRun.guard.locked)).toBeVisible()
  await picture()
  await goOn()
  await page.getByRole('button', { name: week.ideas['stretch-ten'] ?? '' }).click()
  await picture()
  await press(page, firstRun.finish)
  for (const room of rooms) {
    await goTo(page, shell.rooms[room])
    await shoot(page, `spanish-${room}`)
  }
})

test('one person: what is known, what would be written, what holds, and the door', async ({
  openApp,
  startGuard,
}) => {
  await startGuard()
  const app = await openApp()
  const opened = Date.now()
  const { page } = app
  await size(app, 1100, 1300)
  await enterPerson(page)
  await goTo(page, 'Looking back')
  await page.getByLabel('A reason').fill('I sleep better when I do not look.')
  await press(page, 'Keep it')
  await goTo(page, 'Locks')
  const field = page.getByLabel('Their page, name, number or mail address')
  for (const typed of ['instagram.com/jane.doe', 'Jane Doe', '+34 600 123 456']) {
    await field.fill(typed)
    await field.press('Enter')
  }
  await field.fill('janedoe')
  await shoot(page, 'person-known')
  await field.fill('')
  for (const kind of ['Their pages', 'Searches for them', 'Apps']) {
    await page.getByRole('button', { name: new RegExp(`^${kind}`) }).click()
    await shoot(page, `person-${slug(kind)}`)
  }
  await press(page, 'Signal')
  await pressLock(page)
  await expect(page.getByRole('dialog')).toContainText('File by file')
  await shoot(page, 'person-preview')
  await press(page, 'I agree, lock it')
  await expect(page.getByText(/rules stand in/).first()).toBeVisible({ timeout: 20_000 })
  await press(page, 'Check now')
  await expect(page.getByText('Checked just now.')).toBeVisible({ timeout: 20_000 })
  for (const [look, scheme, width, height] of [
    ['light', 'light', 1100, 900],
    ['dark', 'dark', 1100, 900],
    ['narrow', 'light', 360, 720],
  ] as const) {
    await page.emulateMedia({ colorScheme: scheme })
    await size(app, width, height)
    await shoot(page, `person-held-${look}`)
  }
  await size(app, 1100, 900)
  await press(page, 'Make a list')
  await page.getByRole('dialog').getByRole('button', { name: 'Instagram' }).click()
  await shoot(page, 'other-devices')
  await page.keyboard.press('Escape')
  const file = '/run/apps/signal-desktop'
  mkdirSync('/run/apps', { recursive: true })
  copyFileSync('/bin/sleep', file)
  // In the first ten seconds of the app nobody is at a door yet.
  await page.waitForTimeout(Math.max(0, 10_000 - (Date.now() - opened)))
  spawn(file, ['60'], { stdio: 'ignore' })
  await expect(page.getByRole('dialog')).toContainText('Signal was closed again.', { timeout: 20_000 })
  await shoot(page, 'blocked')
  await page.emulateMedia({ colorScheme: 'dark' })
  await size(app, 360, 720)
  await shoot(page, 'blocked-narrow-dark')
})

test('what helps with the clean-out: guides, rules for mail, the card, the message', async ({ openApp }) => {
  const app = await openApp()
  const { page } = app
  const { cleanOut, files, guides } = en
  await size(app, 1000, 860)
  await enterPerson(page)
  await goTo(page, 'Clean-out')
  await page.getByRole('tab', { name: cleanOut.tabs.files }).click()
  await page.getByRole('combobox', { name: guides.choose }).fill('WhatsApp')
  await page.getByRole('option', { name: 'WhatsApp' }).click()
  const show = (words: string) => page.getByText(words).first().scrollIntoViewIfNeeded()
  await show(guides.topics.evidence)
  await shoot(page, 'files-guide')
  await choose(page, files.works.mail.title)
  await page.getByLabel(files.mail.addresses).fill('sam.doe@example.org')
  await show(files.save)
  await shoot(page, 'files-mail')
  await choose(page, files.works.card.title)
  await page.getByLabel(files.card.numbers).fill('+34 600 11 22 33')
  await show(files.save)
  await shoot(page, 'files-card')
  await choose(page, files.works.message.title)
  await show(files.message.mail)
  await shoot(page, 'files-message')
})

test('beside the week, after a year: today, old and new, weeks to begin with, the children, paper', async ({
  openApp,
}) => {
  test.setTimeout(180_000)
  const walk = async (prefix: string, words: Words, env: Readonly<Record<string, string>>) => {
    const app = await openApp({ folder: folderWith(aYear()), env })
    const { page } = app
    const { planner, shell, week } = words
    const buttons = [
      ['old-new', planner.oldNew.open],
      ['templates', planner.templates.open],
      ['children', planner.children.open],
      ['out', planner.out.open],
      ['plan', week.flow.open],
    ] as const
    for (const [look, scheme, width, height] of [
      ['light', 'light', 1100, 1000],
      ['dark', 'dark', 1100, 1000],
      ['narrow', 'light', 360, 720],
    ] as const) {
      await page.emulateMedia({ colorScheme: scheme })
      await size(app, width, height)
      await goTo(page, shell.rooms.today)
      await page.getByRole('heading', { name: words.today.planned, exact: true }).scrollIntoViewIfNeeded()
      await shoot(page, `${prefix}beside-today-${look}`)
      await goTo(page, shell.rooms.week)
      await shoot(page, `${prefix}beside-week-${look}`)
      await page.getByRole('img').last().scrollIntoViewIfNeeded()
      await shoot(page, `${prefix}beside-review-${look}`)
      for (const [name, button] of buttons) {
        await press(page, button)
        await shoot(page, `${prefix}beside-${name}-${look}`)
        await page.keyboard.press('Escape')
      }
    }
    await page
      .getByRole('button', { name: new RegExp(`^${week.addOn('').trim()}`) })
      .first()
      .click()
    await press(page, planner.ideas.add)
    await shoot(page, `${prefix}beside-own-idea-narrow`)
  }
  await walk('', en, {})
  await walk('spanish-', es, { LANGUAGE: 'es_ES:es' })
})

/** A week in which everything is that is hard to draw: side by side, over midnight, two days, moments, taken hours, other scripts. */
const fullWeek = () => {
  const [monday = todayThere()] = weekOf(todayThere(), 1)
  const next = (day: number) => addDays(monday, 7 + day)
  const at = (time: string) => ({ time: time as LocalTime })
  const { week, planner, ...rest } = aYear()
  const routines = [
    routine('Swim with Ana', next(1), { when: at('18:30'), minutes: 60 }),
    routine('Call the dentist', next(1), { when: at('18:45'), minutes: 15 }),
    routine('Tea', next(1), { when: at('09:00') }),
    routine('Night shift', next(2), { when: at('22:00'), minutes: 480 }),
    routine('שבת שלום, a dinner with everybody 🍲', next(4), { when: at('20:00') }),
    routine('Two days at the lake 🏕️', next(4), { when: at('10:00'), minutes: 2_880 }),
    ...[1, 2, 3, 4, 5].map((n) => routine(`Errand ${n} 🙂`, next(3), { when: at('11:15'), minutes: 45 })),
  ]
  const busy = (day: number, time: string, minutes: number) => ({
    uid: `${day} ${time}`,
    date: next(day),
    time: time as LocalTime,
    minutes,
  })
  return {
    ...rest,
    week: { ...week, routines: [...week.routines, ...routines] },
    planner: {
      ...planner,
      busy: [busy(1, '09:00', 180), busy(1, '17:30', 90), busy(3, '13:00', 30), busy(2, '23:00', 120)],
    },
  }
}

test('the grid of a full week, by parts of the day and by the hour', async ({ openApp }) => {
  const app = await openApp({ folder: folderWith(fullWeek()) })
  const { page } = app
  const { shell, week, weekGrid } = en
  await goTo(page, shell.rooms.week)
  await press(page, week.after)
  for (const view of ['parts', 'hours'] as const)
    for (const [look, scheme, width, height] of [
      ['light', 'light', 1200, 1000],
      ['dark', 'dark', 1200, 1000],
      ['narrow', 'light', 360, 720],
    ] as const) {
      await page.emulateMedia({ colorScheme: scheme })
      await size(app, width, height)
      if (look === 'narrow')
        await page.getByRole('group', { name: weekGrid.whichDay }).getByRole('button').nth(1).click()
      await press(page, weekGrid.views[view])
      await page.getByRole('heading', { name: week.title, level: 1 }).scrollIntoViewIfNeeded()
      await shoot(page, `grid-${view}-${look}`)
      await page.getByRole('button', { name: /^Swim with Ana/ }).scrollIntoViewIfNeeded()
      await shoot(page, `grid-${view}-${look}-evening`)
    }
  await size(app, 1200, 1000)
  await page.getByRole('button', { name: /^Swim with Ana/ }).click()
  await shoot(page, 'grid-thing')
})

test('years of it: the counts, what is behind them, the roads, the talk, and a past', async ({ openApp }) => {
  const folder = newFolder()
  writeData(folder, yearsOf(10, 20_000))
  const app = await openApp({ folder })
  const { page } = app
  const { cleanOut, counts, happened, lookingBack, people, shell, talk } = en
  const dialog = page.getByRole('dialog')
  const close = () => dialog.getByRole('button', { name: shell.close, exact: true }).click()
  const show = (words: string) => page.getByText(words, { exact: true }).first().scrollIntoViewIfNeeded()
  for (const [look, scheme, width, height] of [
    ['light', 'light', 1100, 1000],
    ['dark', 'dark', 1100, 1000],
    ['narrow', 'light', 360, 900],
  ] as const) {
    const picture = (name: string) => shoot(page, `years-${name}-${look}`)
    await page.emulateMedia({ colorScheme: scheme })
    await size(app, width, height)
    await goTo(page, shell.rooms.today)
    await picture('today')
    await press(page, shell.happened)
    await picture('happened-what')
    await dialog.getByRole('button', { name: happened.kinds['got-in-touch'] }).click()
    await picture('happened-when')
    await dialog.getByRole('button', { name: happened.today, exact: true }).click()
    await picture('happened-counting')
    await dialog.getByRole('button', { name: happened.goOn }).click()
    await picture('happened-road')
    await dialog.getByRole('button', { name: happened.skip }).click()
    await picture('happened-plan')
    await dialog.getByRole('button', { name: happened.skip }).click()
    await picture('happened-next')
    await dialog.getByRole('button', { name: happened.takeBack }).click()
    await expect(dialog).toBeHidden()
    await goTo(page, shell.rooms['looking-back'])
    await picture('counts')
    await show(lookingBack.log)
    await picture('events')
    await page.getByRole('button', { name: counts.whyOf.total }).first().click()
    await picture('why')
    await close()
    await page.getByRole('button', { name: counts.edit, exact: false }).first().click()
    await picture('event')
    await close()
    await show(lookingBack.plans)
    await picture('plans')
    await goTo(page, shell.rooms['clean-out'])
    await picture('roads')
    await page.getByRole('button', { name: /^Change: Phone/ }).click()
    await picture('road')
    await close()
    await page.getByRole('tab', { name: cleanOut.tabs.steps }).click()
    await picture('steps')
    await page.getByRole('tab', { name: cleanOut.tabs.files }).click()
    await picture('files')
    await page.getByRole('tab', { name: cleanOut.tabs.talk }).click()
    await page.getByLabel(talk.message).fill('Hello. Do you still miss me? You always come late. I am sorry.')
    await picture('talk')
    await press(page, talk.addWindow)
    await picture('window')
    await close()
    await press(page, people.title)
    await picture('people')
    await press(page, people.importOf('Sam'))
    await page.getByLabel(people.paste).fill(`${daysAgo(200)}, called\nsoon\n03/04/2020 wrote`)
    await picture('past')
    await close()
  }
})

test('how it is there: next to the clock, short words, unseen; and before the first closing', async ({
  openApp,
}) => {
  const host = await startTrayHost()
  try {
    const app = await openApp({ env: host.env })
    const { page, electron } = app
    const { presence: said, settings, shell } = en
    await enterPerson(page)
    await goTo(page, shell.rooms.settings)
    const card = (title: string) => page.getByRole('region', { name: title, exact: true })
    const looks = [
      ['light', 'light', 1100, 900],
      ['dark', 'dark', 1100, 900],
      ['narrow', 'light', 360, 720],
      ['narrow-dark', 'dark', 360, 720],
    ] as const
    const pictures = async (which: string, titles: readonly string[]) => {
      for (const [look, scheme, width, height] of looks) {
        await page.emulateMedia({ colorScheme: scheme })
        await size(app, width, height)
        for (const title of titles) {
          await card(title).evaluate((each) => each.scrollIntoView({ block: 'start' }))
          await shoot(page, `presence-${slug(title)}-${which}${look}`)
        }
      }
    }
    await pictures('', [said.clock, said.pops, said.unseen])
    await choose(page, said.discreet(said.neutralName))
    await host.leave()
    await expect(page.getByText(said.noPanel)).toBeVisible()
    await pictures('discreet-', [said.clock])
    await choose(page, said.discreet(said.neutralName))
    await host.come()
    await expect(page.getByText(said.noPanel)).toHaveCount(0)
    await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    await expect(page.getByRole('dialog')).toContainText(said.staysHere)
    for (const [look, scheme, width, height] of looks) {
      await page.emulateMedia({ colorScheme: scheme })
      await size(app, width, height)
      await shoot(page, `presence-closing-${look}`)
    }
    await press(page, said.stay)
    await expect(page.getByRole('heading', { name: settings.title, level: 1 })).toBeVisible()
  } finally {
    await host.stop()
  }
})
