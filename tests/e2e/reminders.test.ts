/** Reminders of the whole app on a real session bus: said, acted upon, put off, held in quiet hours, missed once. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { UserData } from '../../src/shared/contract/user-data.ts'
import { addDays, type LocalDate } from '../../src/shared/model/day.ts'
import { minuteOf } from '../../src/shared/model/week/time-of-day.ts'
import { aYear, folderWith, routine } from './a-year.ts'
import { quit } from './app.ts'
import { test } from './fixtures.ts'
import { startTrayHost, type TrayHost } from './tray-host.ts'
import { timeThere, todayThere } from './there.ts'

let host: TrayHost
test.beforeEach(async () => {
  host = await startTrayHost()
  await host.takeNotifications(['actions', 'body'], false)
})
test.afterEach(() => host.stop())

const minute = 60_000
const plain = 'Something of yours is planned about now.'
const missed = 'Something of yours was planned earlier. It is fine to let it be.'
const kept = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'breathing-room.json'), 'utf8')) as UserData
/** The day on which it was so many minutes ago there: at night that may be yesterday. */
const dayAgo = (minutes: number): LocalDate =>
  minuteOf(timeThere(0)) < minutes ? addDays(todayThere(), -1) : todayThere()

/** Something that was planned so many minutes ago, by somebody who was last seen before that. */
const due = (minutesAgo: number, quiet: boolean): UserData => {
  const now = minuteOf(timeThere(0))
  const around = (minutes: number) => (((now + minutes) % 1_440) + 1_440) % 1_440
  return aYear({
    week: {
      routines: [
        routine('Tea with Kim’s aunt', dayAgo(minutesAgo), {
          when: { time: timeThere(-minutesAgo) },
          remind: 0,
        }),
      ],
      marks: [],
    },
    reminded: { until: Date.now() - (minutesAgo + 5) * minute, said: [], later: [] },
    presence: { quietHours: quiet ? { from: around(-60), to: around(60) } : null },
  })
}
const shown = async () => (await host.notifications()).map(({ body }) => body)

test('@long what is due is said without a name; later puts it off, done ticks it, and nothing is said twice', async ({
  openApp,
}) => {
  const folder = folderWith(due(2, false))
  const app = await openApp({ folder, env: host.env })
  await expect.poll(shown).toEqual([plain])
  const [first] = await host.notifications()
  expect(first?.actions).toMatchObject({ 0: 'Done', 1: 'In ten minutes' })
  expect(JSON.stringify(first)).not.toMatch(/Kim|Tea/)
  await host.press(first?.id ?? 0, '1')
  await expect.poll(() => kept(folder).reminded?.later.length).toBe(1)
  const at = kept(folder).reminded?.later[0]?.at ?? 0
  expect(Math.abs(at - Date.now() - 10 * minute)).toBeLessThan(minute)
  await quit(app)
  // Another start within the ten minutes says nothing.
  const again = await openApp({ folder, env: host.env })
  await again.page.getByRole('heading', { name: 'Today' }).waitFor()
  expect(await shown()).not.toContain(missed)
  await quit(again)

  const other = folderWith(due(2, false))
  const before = (await host.notifications()).length
  await openApp({ folder: other, env: host.env })
  await expect
    .poll(async () => (await host.notifications()).length)
    .toBeGreaterThanOrEqual(Math.max(1, before))
  await expect.poll(async () => kept(other).reminded?.said.length).toBe(1)
  const last = (await host.notifications()).at(-1)
  await host.press(last?.id ?? 0, '0')
  await expect.poll(() => kept(other).week.marks).toMatchObject([{ state: 'done' }])
})

test('@long quiet hours hold it, what is long past is said once and quietly, with nothing to put off', async ({
  openApp,
}) => {
  const quiet = await openApp({ folder: folderWith(due(2, true)), env: host.env })
  await quiet.page.getByRole('heading', { name: 'Today' }).waitFor()
  expect(await shown()).toEqual([])
  await quit(quiet)
  const folder = folderWith(due(180, false))
  const app = await openApp({ folder, env: host.env })
  await expect.poll(shown).toEqual([missed])
  expect((await host.notifications())[0]?.actions).not.toHaveProperty('1')
  await quit(app)
  expect(await shown(), 'no buttons that nobody hears any more').toEqual([])
  const again = await openApp({ folder, env: host.env })
  await again.page.getByRole('heading', { name: 'Today' }).waitFor()
  expect(await shown()).toEqual([])
})
