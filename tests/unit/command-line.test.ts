/** What is typed behind `arm`, `extend` and `preview`: read into what is asked of the guard, or refused in one sentence. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, test } from 'vitest'
import { lookAhead } from '../../src/guard/command-line/look-ahead.ts'
import { read } from '../../src/guard/command-line/options.ts'
import { sayPreview } from '../../src/guard/command-line/say.ts'
import { readWhat } from '../../src/guard/command-line/what.ts'
import { note } from '../../src/shared/model/note.ts'
import { checkArm } from '../../src/shared/model/lock.ts'
import { catalogue } from '../../src/shared/model/services.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'breathing-room-words-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const what = (...args: string[]) => readWhat(read(['arm', ...args]).values)
const file = (content: string): string => {
  const path = join(folder, 'person.json')
  writeFileSync(path, content)
  return path
}

test('sites alone are asked for as they always were', () => {
  expect(what('--site', 'example.org', '--service', 'tiktok')).toEqual({
    ok: true,
    value: { sites: ['example.org', 'tiktok'] },
  })
})

test('a person from a file, with what else is typed; lists that are empty may be left out', () => {
  const path = file(JSON.stringify({ profiles: [{ text: 'instagram.com/the_ex' }], names: ['Jane Doe'] }))
  const more = ['--page', 'vk.com/id7', '--search', 'j@example.org', '--search', '+1 555 123 4567']
  const read = what(
    '--person',
    path,
    ...more,
    '--engine',
    'google',
    '--country',
    'de',
    '--app',
    'signal',
    '--rules',
  )
  expect(read).toEqual({
    ok: true,
    value: {
      sites: [],
      beyond: {
        known: {
          profiles: [
            { service: null, text: 'instagram.com/the_ex' },
            { service: null, text: 'vk.com/id7' },
          ],
          names: ['Jane Doe'],
          phones: ['+1 555 123 4567'],
          mails: ['j@example.org'],
        },
        pages: { exact: false },
        engines: ['google'],
        countries: ['de'],
        apps: ['signal'],
        rules: true,
      },
    },
  })
})

test('whoever names no engine searches in the usual ones, and three names still find room', () => {
  const read = what('--search', 'Jane Doe', '--search', 'Janet Roe', '--search', 'J. R. Doe', '--rules')
  if (!read.ok) throw new Error(read.error)
  expect(lookAhead(read.value)).toMatchObject({ value: { reach: { tooMuch: null, refused: [] } } })
})

test('rules need a yes of their own', () => {
  const read = what('--page', 'instagram.com/the_ex')
  if (!read.ok) throw new Error(read.error)
  const request = { ...read.value, duration: 60_000, release: { kind: 'none' } as const }
  expect(checkArm(catalogue, request)).toMatchObject({ error: { code: 'rules-not-agreed' } })
  // A preview is what one says yes to: it needs none.
  expect(lookAhead(read.value).ok).toBe(true)
})

it.each([
  ['is not JSON', '{"names": ["Jane'],
  ['at names.0', '{"names": [3]}'],
  ['nothing is called “command”', '{"command": "rm"}'],
  ['at profiles.0', '{"profiles": [{"text": "x", "path": "/etc/shadow"}]}'],
  ['at names', JSON.stringify({ names: Array(21).fill('Jane Doe') })],
  ['larger than 64 KiB', `{"names": ["${'x'.repeat(70_000)}"]}`],
  ['not about a person', '[]'],
  ['not about a person', `${'['.repeat(9_000)}${']'.repeat(9_000)}`],
])('a file that is no person is refused in one line: %s', (words, content) => {
  const read = what('--person', file(content))
  expect(read).toMatchObject({ ok: false })
  if (!read.ok) expect(read.error).toContain(words)
  if (!read.ok) expect(read.error).not.toMatch(/\n| {4}at /)
})

test('what is no file is not waited for', () => {
  const pipe = join(folder, 'pipe')
  execFileSync('/usr/bin/mkfifo', [pipe])
  for (const path of [pipe, folder, '/dev/zero', join(folder, 'none')])
    expect(what('--person', path), path).toMatchObject({ ok: false })
  expect(what('--service', 'no-such-service')).toMatchObject({ ok: false })
  // Nor is what nobody knows passed over in silence: a preview without it would look as if all were well.
  expect(what('--app', 'no-such-app')).toMatchObject({ error: /“no-such-app” is not a service whose app/ })
  expect(what('--app', 'band')).toMatchObject({ ok: false })
  expect(what('--search', 'Jane Doe', '--engine', 'altavista')).toMatchObject({
    error: /not a search engine/,
  })
})

test('a preview says of every item how well it holds in each family of browsers, and what cannot be closed', () => {
  const read = what(
    '--site',
    'tiktok',
    '--page',
    'instagram.com/the_ex',
    '--search',
    'Maria',
    '--app',
    'signal',
  )
  if (!read.ok) throw new Error(read.error)
  const ahead = lookAhead(read.value)
  if (!ahead.ok) throw new Error(ahead.error.code)
  const said = sayPreview(ahead.value.preview, ahead.value.reach, [])
  expect(said).toMatch(/Whole site: tiktok\n {2}Chrome.*: Holds\.\n {2}Firefox: Holds\./)
  expect(said).toMatch(/Page: instagram\.com\/the_ex \(Instagram\)\n.*Holds in part\..*click inside the site/)
  expect(said).toMatch(/Browsers without rules: Does not hold\./)
  expect(said).toContain('What cannot be closed:\n  Maria: Many people are called “Maria”.')
  expect(said).toMatch(/Apps that are closed when they are started:\n {2}Signal/)
  expect(said).toMatch(/^ {2}instagram\.com\/the_ex$/m)
})

test('where browsers were found it says so of each of them, and why rules may not hold there', () => {
  const read = what('--site', 'tiktok', '--page', 'instagram.com/the_ex', '--page', 'jane.tumblr.com')
  if (!read.ok) throw new Error(read.error)
  const ahead = lookAhead(read.value)
  if (!ahead.ok) throw new Error(ahead.error.code)
  const found = [
    { browser: 'chromium', note: null },
    { browser: 'firefox', note: note('rules-packed', { how: 'flatpak' }) },
    { browser: 'opera', note: note('rules-none-taken') },
  ] as const
  const said = sayPreview(ahead.value.preview, ahead.value.reach, found)
  expect(said).toMatch(
    /Whole site: tiktok\n {2}Chromium: Holds\.\n {2}Firefox: Holds\.\n {2}Opera: Holds\.\n/,
  )
  expect(said).toMatch(/ {2}Chromium: Holds in part\. .*click/)
  expect(said).toMatch(/ {2}Firefox: Does not hold\. This browser is .*do not count on it/)
  expect(said).toMatch(/ {2}Opera: Does not hold\. This browser takes no rules/)
  // A name of its own is closed also without rules; the same page elsewhere is not.
  expect(said).toMatch(/Page: jane\.tumblr\.com \(Tumblr\)\n(?: {2}.*\n){2} {2}Opera: Holds in part\./)
  expect(said).not.toContain('Browsers without rules')
})

test('behind run, --service still says that the system started it', () => {
  expect(read(['run', '--service', '--owner', '7']).values).toMatchObject({ 'started-by-system': true })
})
