// How long each view takes from the press that asks for it until it is painted, with ten years in the log and with none.

import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { electronProgram } from '../../scripts/electron-runtime.mjs'
import { sandboxFor } from '../../scripts/machine/sandbox.mjs'
import { inRoot } from '../../scripts/paths.mjs'
import { writeData, yearsOf } from '../e2e/ten-years.ts'
import { median, type Row } from './row.ts'

const EVENTS = 20_000
const ROUNDS = 9
const WARM_UP = 2

/** What is pressed, and before that what brings it into reach; the names are those of the English page. */
type View = {
  readonly name: string
  readonly room: string
  readonly within?: readonly Pressed[]
  readonly press?: Pressed
}
type Pressed = { readonly role: 'button' | 'tab'; readonly name: string }

const button = (name: string): Pressed => ({ role: 'button', name })
const tab = (name: string): Pressed => ({ role: 'tab', name })

const older = button('Older')

const VIEWS: readonly View[] = [
  { name: 'Today', room: 'Today' },
  { name: 'Week', room: 'Week' },
  {
    name: 'another week, by parts of the day',
    room: 'Week',
    within: [button('By part of the day')],
    press: button('The week after'),
  },
  {
    name: 'another week, by the hour',
    room: 'Week',
    within: [button('By the hour')],
    press: button('The week after'),
  },
  { name: 'Looking back', room: 'Looking back' },
  { name: 'why this total', room: 'Looking back', press: button('Without contact: Why this total?') },
  { name: 'an older page of what happened', room: 'Looking back', press: older },
  { name: 'Clean-out', room: 'Clean-out' },
  { name: 'the ten steps', room: 'Clean-out', press: tab('Ten steps') },
  { name: 'files that help', room: 'Clean-out', press: tab('Files that help') },
  { name: 'talk that must be', room: 'Clean-out', press: tab('Talk that must be') },
  { name: 'people', room: 'Clean-out', press: button('People') },
  {
    name: 'bringing in a past',
    room: 'Clean-out',
    within: [button('People')],
    press: button('Bring in a past with Sam'),
  },
  { name: 'Something happened', room: 'Today', press: button('Something happened') },
  { name: 'the pull', room: 'Today', press: button('I feel the pull') },
]

/** In the page: the press, the next frame, and the first task after that frame was painted. */
const pressed = (page: Page, { role, name }: Pressed): Promise<number> =>
  page
    .getByRole(role, { name, exact: true })
    .first()
    .evaluate(
      (element) =>
        new Promise<number>((done) => {
          const began = performance.now()
          ;(element as HTMLElement).click()
          requestAnimationFrame(() => {
            const channel = new MessageChannel()
            channel.port1.addEventListener('message', () => done(performance.now() - began))
            channel.port1.start()
            channel.port2.postMessage(null)
          })
        }),
    )

async function closeDialog(page: Page): Promise<void> {
  const close = page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true })
  if (await close.isVisible()) await close.click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** The way from one view to another is over when nothing is above the page. */
const timeOf = async (page: Page, { room, within = [], press }: View): Promise<number> => {
  const away = room === 'Today' ? 'Week' : 'Today'
  await pressed(page, button(away))
  await page.waitForTimeout(150)
  const arrived = await pressed(page, button(room))
  if (!press) return arrived
  for (const each of within) await pressed(page, each)
  await page.waitForTimeout(150)
  const shown = await pressed(page, press)
  await closeDialog(page)
  return shown
}

/** From the press that notes an event until the number on Today has changed: the log, the disk and the page. */
const noted = async (page: Page): Promise<number> => {
  await pressed(page, button('Today'))
  await pressed(page, button('Something happened'))
  await page.getByRole('dialog').getByRole('button', { name: 'Someone told me news' }).click()
  const took = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        const [today] = [...document.querySelectorAll<HTMLElement>('[role=dialog] button')].filter(
          ({ textContent }) => textContent === 'Today',
        )
        const began = performance.now()
        const seen = new MutationObserver(() => {
          if (!document.querySelector('[role=dialog] [role=status]')) return
          seen.disconnect()
          requestAnimationFrame(() => done(performance.now() - began))
        })
        seen.observe(document.body, { childList: true, subtree: true })
        today?.click()
      }),
  )
  await closeDialog(page)
  return took
}

type Times = Map<string, number[]>

const NOTED = 'an event noted, until the page says so'

async function round(page: Page, isLong: boolean, times: Times | null): Promise<void> {
  const take = (name: string, time: number) => times?.set(name, [...(times.get(name) ?? []), time])
  for (const view of VIEWS) {
    // What only a long log has is not there without one.
    if (view.press === older && !isLong) continue
    take(view.name, await timeOf(page, view))
  }
  take(NOTED, await noted(page))
}

async function openWith(base: string, name: string, events: number): Promise<ElectronApplication> {
  const found = electronProgram()
  if (found === null) throw new Error('There is no Electron: set-up should have brought it.')
  const { switches, stop } = sandboxFor(realpathSync(found))
  if (stop !== undefined) throw new Error(stop)
  const folder = join(base, name)
  mkdirSync(folder)
  writeData(folder, yearsOf(10, events))
  return _electron.launch({
    executablePath: realpathSync(found),
    args: [...switches, inRoot(), `--user-data-dir=${folder}`],
    env: {
      PATH: '/usr/bin:/bin',
      HOME: folder,
      XDG_RUNTIME_DIR: folder,
      LANG: 'en_GB.UTF-8',
      DISPLAY: process.env['DISPLAY'] ?? '',
    },
  })
}

/** Needs a display, and a private machine. The empty life first, then the long one: one of them may meet a busier machine. */
export async function benchViews(): Promise<Row[]> {
  if (process.env['BREATHING_ROOM_PRIVATE_MACHINE'] !== '1') throw new Error('Run through npm run bench.')
  const base = mkdtempSync(join(tmpdir(), 'views-bench-'))
  const apps: ElectronApplication[] = []
  try {
    const [full, empty]: [Times, Times] = [new Map(), new Map()]
    for (const [times, name, events] of [
      [empty, 'empty', 0],
      [full, 'full', EVENTS],
    ] as const) {
      const app = await openWith(base, name, events)
      apps.push(app)
      const page = await app.firstWindow()
      await page.waitForSelector('nav')
      for (let at = -WARM_UP; at < ROUNDS; at += 1) await round(page, events > 0, at < 0 ? null : times)
      await app.close()
    }
    return [...full].map(([name, ours]) => rowOf(name, ours, empty.get(name) ?? []))
  } finally {
    await Promise.allSettled(apps.map(async (app) => app.close()))
    rmSync(base, { recursive: true, force: true })
  }
}

function rowOf(name: string, ours: readonly number[], none: readonly number[]): Row {
  const said = (times: readonly number[]) =>
    `${median(times).toFixed(0)} ms (${Math.min(...times).toFixed(0)}–${Math.max(...times).toFixed(0)})`
  return {
    what: `from the press until painted, ${EVENTS.toLocaleString('en')} events: ${name}`,
    ours: said(ours),
    baseline: none.length === 0 ? 'no such view in an empty log' : `${said(none)} with no event`,
    ratio: none.length === 0 ? '' : `${(median(ours) / median(none)).toFixed(2)}×`,
    note: `median of ${ours.length} (range); aim ≤ 100 ms`,
  }
}
