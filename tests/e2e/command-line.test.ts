/** The app's own command line: hidden at first, handed over to the app that runs, printed without a window. */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, expect } from '@playwright/test'
import { emptyUserData } from '../../src/shared/contract/user-data.ts'
import { en } from '../../src/shared/words/en.ts'
import { newFolder, quit } from './app.ts'
import { test } from './fixtures.ts'
import { startTrayHost } from './tray-host.ts'

const program = '/run/checkout/node_modules/electron/dist/electron'
const everyday = {
  ...emptyUserData,
  setup: { ...emptyUserData.setup, step: 'done' },
  person: { alias: 'Kim', lastContact: { date: '2025-01-01', zone: 'UTC' } },
}

test('discreet and hidden at login; a second start opens a door in it; --status prints and opens nothing @long', async ({
  openApp,
}) => {
  // Its first start makes the checkout visible under a path of this machine.
  const folder = newFolder()
  const file = join(folder, 'breathing-room.json')
  writeFileSync(file, JSON.stringify(everyday))
  const before = readFileSync(file)
  const first = await openApp({ folder })
  await first.electron.evaluate(({ app }) => app.exit(0)).catch(() => undefined)
  writeFileSync(file, before)

  const host = await startTrayHost()
  const env = {
    PATH: '/usr/bin:/bin',
    HOME: folder,
    XDG_RUNTIME_DIR: folder,
    LANG: 'en_GB.UTF-8',
    TZ: 'UTC',
    DISPLAY: process.env['DISPLAY'] ?? '',
    ...host.env,
  }
  const args = ['--no-sandbox', '/run/checkout', `--user-data-dir=${folder}`]
  const run = (...more: readonly string[]) =>
    spawnSync(program, [...args, ...more], { env, encoding: 'utf8', timeout: 30_000 })

  const said = run('--status')
  expect(said.status).toBe(0)
  expect(said.stdout).toMatch(/^Breathing Room\n {2}\d+ days of no contact\n/)
  expect(said.stdout).not.toContain('Kim')
  expect(readFileSync(file).equals(before), 'nothing is written').toBe(true)

  for (const DISPLAY of ['', ':4711']) {
    const away = { ...env, DISPLAY }
    const overSsh = spawnSync(program, [...args, '--status'], {
      env: away,
      encoding: 'utf8',
      timeout: 30_000,
    })
    expect(overSsh, `screen “${DISPLAY}”`).toMatchObject({ status: 0, stdout: said.stdout })
  }

  writeFileSync(file, JSON.stringify({ ...everyday, presence: { discreet: true } }))
  expect(run('--status').stdout).toBe('Week planner\n')
  const electron = await _electron.launch({
    executablePath: program,
    args: [...args, '--hidden'],
    cwd: '/',
    env,
  })
  try {
    expect((await host.item()).tooltip).toBe('Week planner')
    const windows = () => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
    expect(await windows(), 'no window, and so no page that takes memory').toBe(0)

    const opened = electron.waitForEvent('window')
    expect(run('--week').status).toBe(0)
    const page = await opened
    await expect(page.getByRole('heading', { name: 'Week', level: 1 })).toBeVisible()
    await expect.poll(() => page.title()).toBe('Week planner')
    const dialog = page.getByRole('dialog')
    for (const [asked, said] of [
      ['--pull', en.pull.title],
      ['--happened', en.happened.title],
      ['breathing-room:pull', en.pull.title],
      ['breathing-room://happened', en.happened.title],
    ] as const) {
      expect(run(asked).status, asked).toBe(0)
      await expect(dialog.getByRole('heading', { name: said }), asked).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
    }
    expect(run('breathing-room:locks').status).toBe(0)
    await expect(page.getByRole('heading', { name: 'Locks', level: 1 })).toBeVisible()
    expect(run('--week').status).toBe(0)
    await expect(page.getByRole('heading', { name: 'Week', level: 1 })).toBeVisible()
    // A second start at login has nothing to show.
    await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
    expect(run('--hidden').status).toBe(0)
    const isVisible = () =>
      electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())
    expect(await isVisible()).toBe(false)
    expect(run().status).toBe(0)
    await expect.poll(isVisible).toBe(true)
    run('breathing-room:settings?delete=everything')
    await expect(page.getByRole('heading', { name: 'Week', level: 1 })).toBeVisible()
    // Chromium would end the app that runs over it, to take its place.
    expect(run(`breathing-room:${'a'.repeat(100_000)}`).status).toBe(0)
    expect(await windows()).toBe(1)
    await expect(page.getByRole('heading', { name: 'Week', level: 1 })).toBeVisible()

    writeFileSync(file, '{')
    expect(run('--status')).toMatchObject({ status: 1, stdout: '' })
    expect(readFileSync(file, 'utf8'), 'nothing is set aside either').toBe('{')
  } finally {
    await electron.close().catch(() => undefined)
    await host.stop()
  }
})

test('the first start goes where it was asked to: each switch, and a link @long', async ({ openApp }) => {
  const folder = newFolder()
  const file = join(folder, 'breathing-room.json')
  for (const [asked, level, name] of [
    ['--happened', 2, en.happened.title],
    ['--week', 1, en.shell.rooms.week],
    ['breathing-room:pull', 2, en.pull.title],
    ['breathing-room:clean-out', 1, en.shell.rooms['clean-out']],
  ] as const) {
    writeFileSync(file, JSON.stringify(everyday))
    const app = await openApp({ folder, args: [asked] })
    await expect(app.page.getByRole('heading', { name, level }), asked).toBeVisible()
    await quit(app)
  }
})

test('--status says what the guard says, and of one that is silent that it does not answer @long', async ({
  openApp,
  startGuard,
}) => {
  const { folder } = await openApp()
  const env = { PATH: '/usr/bin:/bin', HOME: folder, XDG_RUNTIME_DIR: folder, LANG: 'en_GB.UTF-8' }
  const other = newFolder()
  writeFileSync(join(other, 'breathing-room.json'), JSON.stringify(everyday))
  const args = ['--no-sandbox', '/run/checkout', `--user-data-dir=${other}`, '--status']
  const printed = () => spawnSync(program, args, { env, encoding: 'utf8', timeout: 30_000 }).stdout
  const guard = await startGuard()
  expect(printed()).toContain(en.tray.idle)
  guard.kill('SIGSTOP')
  expect(printed()).toContain(en.tray.unreachable)
})
