/** Browsers are told of the companion's program, in a home of the test's own: odd names, foreign files, folders that cannot be written. */
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { browserCompanion } from '../../../src/main/adapters/companion/companion.ts'
import { browserPlaces } from '../../../src/main/adapters/companion/places.ts'
import { companionManifest, companionScript } from '../../../src/main/adapters/companion/texts.ts'
import { mendCompanion } from '../../../src/main/use-cases/companion.ts'
import { deleteEverything } from '../../../src/main/use-cases/delete-everything.ts'
import { start } from '../../../src/main/start.ts'
import { companionHost, companionId } from '../../../src/shared/contract/companion.ts'
import { emptyUserData } from '../../../src/shared/contract/user-data.ts'
import { refuse } from '../../../src/shared/model/refusal.ts'
import { fakeWorld } from '../../fakes/ports.ts'

const name = `${companionHost}.json`
let home = ''
beforeEach(() => void (home = mkdtempSync(join(tmpdir(), "Ann's “own” $HOME "))))
afterEach(() => {
  execFileSync('/bin/chmod', ['-R', 'u+w', home])
  rmSync(home, { recursive: true })
})

const config = (...names: readonly string[]) => join(home, '.config', ...names)
const hosts = (browser: string) => config(browser, 'NativeMessagingHosts')
const read = (...names: readonly string[]) => readFileSync(join(...names), 'utf8')

type Options = { readonly guard?: string | null; readonly folder?: string; readonly shows?: boolean }

const companionIn = ({ guard, folder = config('breathing-room'), shows = true }: Options = {}) => {
  const extension = join(home, 'app', 'extension')
  mkdirSync(join(extension, 'icons'), { recursive: true })
  writeFileSync(join(extension, 'manifest.json'), '{}')
  writeFileSync(join(extension, 'icons', '16.png'), 'picture')
  const program = join(home, "the guard's own")
  writeFileSync(program, '#!/bin/sh\nprintf "%s|" "$@"\n', { mode: 0o755 })
  return browserCompanion({
    places: browserPlaces('linux', home, {}),
    folder,
    data: join(folder, 'breathing-room.json'),
    extension,
    guard: () => (guard === undefined ? program : guard),
    showFolder: async () => shows,
  })
}

const withBrowsers = (...names: readonly string[]) => {
  for (const each of names) mkdirSync(config(each), { recursive: true })
}

describe('switching it on', () => {
  it('writes the manifest only into browsers that are there, and a script that the browser can start', () => {
    withBrowsers('chromium', 'BraveSoftware/Brave-Browser')
    const companion = companionIn()
    expect(companion.put()).toEqual({ ok: true, value: null })
    const script = config('breathing-room', 'companion', 'ask')
    expect(JSON.parse(read(hosts('chromium'), name))).toEqual({
      name: companionHost,
      description: 'Breathing Room',
      path: script,
      type: 'stdio',
      allowed_origins: [`chrome-extension://${companionId}/`],
    })
    expect(existsSync(hosts('BraveSoftware/Brave-Browser'))).toBe(true)
    expect(existsSync(config('google-chrome'))).toBe(false)
    expect(statSync(script).mode & 0o777).toBe(0o700)
    // Quotes, spaces and dollars of the folders reach the guard's program as they are.
    expect(execFileSync(script, { encoding: 'utf8' })).toBe(
      `companion|--data|${config('breathing-room', 'breathing-room.json')}|`,
    )
    expect(read(config('breathing-room', 'companion', 'extension', 'icons', '16.png'))).toBe('picture')
    expect(companion.look()?.browsers).toEqual([
      { browser: 'chromium', state: 'told' },
      { browser: 'brave', state: 'told' },
    ])
  })
  it('a second time writes nothing', () => {
    withBrowsers('chromium')
    companionIn().put()
    const before = statSync(join(hosts('chromium'), name))
    companionIn().put()
    expect(statSync(join(hosts('chromium'), name)).ino).toBe(before.ino)
  })
  it('says why not where there is no browser, no guard, or a system without', () => {
    expect(companionIn().put()).toMatchObject({ error: { code: 'companion-no-browser' } })
    withBrowsers('chromium')
    expect(companionIn({ guard: null }).put()).toMatchObject({ error: { code: 'companion-no-guard' } })
    const onWindows = browserCompanion({
      places: browserPlaces('win32', 'C:\\Users\\ann', {}),
      folder: home,
      data: '',
      extension: home,
      guard: () => home,
      showFolder: async () => true,
    })
    expect(onWindows.put()).toMatchObject({ error: { code: 'companion-not-here' } })
    expect(onWindows.look()).toBeNull()
  })
  it('leaves a file of somebody else as it is, and tells the others', () => {
    withBrowsers('chromium', 'vivaldi')
    mkdirSync(hosts('chromium'))
    mkdirSync(hosts('vivaldi'))
    const foreign = JSON.stringify({ ...JSON.parse(companionManifest('/x')), description: 'Another' })
    writeFileSync(join(hosts('chromium'), name), foreign)
    writeFileSync(join(home, 'their'), companionManifest('/x'))
    symlinkSync(join(home, 'their'), join(hosts('vivaldi'), name))
    const companion = companionIn()
    expect(companion.put()).toMatchObject({ error: { code: 'companion-foreign' } })
    withBrowsers('google-chrome')
    expect(companion.put()).toMatchObject({ ok: true })
    expect(companion.look()?.browsers).toEqual([
      { browser: 'chromium', state: 'foreign' },
      { browser: 'chrome', state: 'told' },
      { browser: 'vivaldi', state: 'foreign' },
    ])
    expect(companion.take()).toMatchObject({ ok: true })
    expect(read(hosts('chromium'), name)).toBe(foreign)
    expect(read(join(home, 'their'))).toBe(companionManifest('/x'))
  })
  it.skipIf(process.getuid?.() === 0)('says kindly that a folder cannot be written', () => {
    withBrowsers('chromium')
    chmodSync(config('chromium'), 0o500)
    expect(companionIn().put()).toMatchObject({
      error: { code: 'companion-not-written', params: { reason: 'not-yours' } },
    })
  })
  it('says kindly that something is in the way, and tells the other browser all the same', () => {
    withBrowsers('chromium', 'vivaldi')
    writeFileSync(hosts('chromium'), 'a file where a folder should be')
    expect(companionIn().put()).toMatchObject({ error: { code: 'companion-not-written' } })
    expect(existsSync(join(hosts('vivaldi'), name))).toBe(true)
  })
})

describe('switching it off', () => {
  it('leaves nothing of ours, and everything of others', () => {
    withBrowsers('chromium', 'vivaldi')
    mkdirSync(hosts('vivaldi'))
    writeFileSync(join(hosts('vivaldi'), 'other.json'), '{}')
    const companion = companionIn()
    companion.put()
    expect(companion.take()).toEqual({ ok: true, value: null })
    expect(readdirSync(config('chromium'))).toEqual([])
    expect(readdirSync(hosts('vivaldi'))).toEqual(['other.json'])
    expect(existsSync(config('breathing-room', 'companion'))).toBe(false)
    expect(companion.look()?.browsers.map(({ state }) => state)).toEqual(['untold', 'untold'])
  })
  it('what another folder of data has told stays; what leads nowhere goes', () => {
    withBrowsers('chromium', 'vivaldi')
    companionIn({ folder: join(home, 'other') }).put()
    writeFileSync(join(hosts('vivaldi'), name), companionManifest('/gone/ask'))
    companionIn().take()
    expect(read(hosts('chromium'), name)).toBe(companionManifest(join(home, 'other', 'companion', 'ask')))
    expect(existsSync(join(hosts('vivaldi'), name))).toBe(false)
  })
})

describe('at each start', () => {
  it('what is stale is made good: another guard, a moved folder, an older extension, a browser that came later', () => {
    withBrowsers('chromium')
    const companion = companionIn()
    companion.put()
    const folder = config('breathing-room', 'companion')
    writeFileSync(join(folder, 'ask'), companionScript('/old/guard', '/old/data'))
    writeFileSync(join(folder, 'extension', 'old.js'), '')
    writeFileSync(join(hosts('chromium'), name), companionManifest('/old/ask'))
    withBrowsers('vivaldi')
    expect(companion.look()?.browsers.map(({ state }) => state)).toEqual(['untold', 'untold'])
    const { world, ports } = fakeWorld({ ...emptyUserData, companion: true })
    mendCompanion({ ...ports, companion })
    expect(companion.look()?.browsers.map(({ state }) => state)).toEqual(['told', 'told'])
    expect(existsSync(join(folder, 'extension', 'old.js'))).toBe(false)
    expect(world.data.companion).toBe(true)
  })
  it('a guard that is gone is asked by nobody, and the wish stays', () => {
    withBrowsers('chromium')
    companionIn().put()
    const { world, ports } = fakeWorld({ ...emptyUserData, companion: true })
    mendCompanion({ ...ports, companion: companionIn({ guard: null }) })
    expect(readdirSync(config('chromium'))).toEqual([])
    expect(world.data.companion).toBe(true)
  })
  it('remains of a time that nobody remembers go', () => {
    withBrowsers('chromium')
    const companion = companionIn()
    companion.put()
    mendCompanion({ ...fakeWorld().ports, companion })
    expect(readdirSync(config('chromium'))).toEqual([])
  })
  it('delete everything takes it out of the browsers', () => {
    withBrowsers('chromium')
    const companion = companionIn()
    companion.put()
    const { world, ports } = fakeWorld({ ...emptyUserData, companion: true })
    expect(deleteEverything({ ...ports, companion })).toMatchObject({ ok: true })
    expect(readdirSync(config('chromium'))).toEqual([])
    expect(world.data.companion).toBeUndefined()
  })
})

it('the switch is kept only where it was done, and what was refused is said', async () => {
  const { world, ports } = fakeWorld()
  const app = start(ports)
  world.untellable = refuse('companion-no-browser')
  expect(await app.setCompanion({ on: true })).toMatchObject({ error: { code: 'companion-no-browser' } })
  expect(await app.companion({})).toMatchObject({ value: { on: false } })
  world.untellable = null
  await app.setCompanion({ on: true })
  expect(await app.companion({})).toMatchObject({
    value: { on: true, here: { browsers: [{ browser: 'chromium', state: 'told' }] } },
  })
  await app.setCompanion({ on: false })
  expect(world.told).toBe(false)
  expect('companion' in world.data).toBe(false)
})

describe('where browsers look', () => {
  it('on Linux, also where the folder of settings is elsewhere', () => {
    expect(browserPlaces('linux', '/home/ann', {})).toContainEqual({
      browser: 'edge',
      folder: '/home/ann/.config/microsoft-edge',
    })
    expect(browserPlaces('linux', '/home/ann', { XDG_CONFIG_HOME: '/cfg' })).toContainEqual({
      browser: 'brave',
      folder: '/cfg/BraveSoftware/Brave-Browser',
    })
    expect(browserPlaces('linux', '/home/ann', { XDG_CONFIG_HOME: 'not/whole' })?.[0]?.folder).toBe(
      '/home/ann/.config/chromium',
    )
  })
  it('on macOS as their makers document it', () => {
    expect(browserPlaces('darwin', '/Users/ann', {})?.map(({ folder }) => folder)).toEqual([
      '/Users/ann/Library/Application Support/Chromium',
      '/Users/ann/Library/Application Support/Google/Chrome',
      '/Users/ann/Library/Application Support/Microsoft Edge',
      '/Users/ann/Library/Application Support/BraveSoftware/Brave-Browser',
      '/Users/ann/Library/Application Support/Vivaldi',
    ])
  })
})
