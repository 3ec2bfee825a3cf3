import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeLineReader } from '../../src/shared/contract/frames.ts'
import { openGuardSession } from '../../src/shared/contract/guard-session.ts'
import { daysBetween, localDateIn, parseLocalDate, type LocalDate } from '../../src/shared/model/day.ts'
import { checkArm, day, parseDuration, parseRelease } from '../../src/shared/model/lock.ts'
import { checkPerson } from '../../src/shared/model/person.ts'
import { catalogue } from '../../src/shared/model/services.ts'
import { parseSite } from '../../src/shared/model/site.ts'

const date = (text: string) => text as LocalDate

test.each([
  ['2026-02-28', '2026-03-01', 1],
  ['2024-02-29', '2025-03-01', 366],
  ['2026-03-28', '2026-03-30', 2],
  ['2026-01-02', '2026-01-01', -1],
])('from %s to %s are %i days', (from, to, days) => {
  expect(daysBetween(date(from), date(to))).toBe(days)
})

test('a date is that of the wall calendar in the zone, half-hour shifts and skipped days included', () => {
  expect(localDateIn(Date.UTC(2011, 11, 30, 9, 59), 'Pacific/Apia')).toBe('2011-12-29')
  expect(localDateIn(Date.UTC(2011, 11, 30, 10, 1), 'Pacific/Apia')).toBe('2011-12-31')
  expect(localDateIn(Date.UTC(2026, 3, 4, 13, 15), 'Australia/Lord_Howe')).toBe('2026-04-05')
})

test.each(['2026-02-29', '2026-13-01', '26-01-01', '', '1899-12-31'])('%s is not a day', (text) => {
  expect(parseLocalDate(text).ok).toBe(false)
})

test('a person: a past day is welcome, a future one and an empty alias are refused', () => {
  const now = Date.UTC(2026, 10, 23, 23, 30)
  const check = (alias: string, lastContact: string) =>
    checkPerson({ alias, lastContact }, now, 'Europe/Madrid')
  expect(check(' J ', '2026-11-24')).toMatchObject({ ok: true, value: { alias: 'J' } })
  expect(check('J', '2026-11-25')).toMatchObject({ ok: false, error: { code: 'date-future' } })
  expect(check('\u202e \n', '2026-11-01')).toMatchObject({ ok: false, error: { code: 'alias-empty' } })
  expect(check('x'.repeat(41), '2026-11-01')).toMatchObject({ ok: false, error: { code: 'alias-long' } })
})

test.each([
  ['Instagram', 'instagram'],
  ['https://www.example.org/', 'www.example.org'],
  ['EXAMPLE.org.', 'example.org'],
  ['bücher.example', 'xn--bcher-kva.example'],
])('%s is understood as %s', (typed, site) => {
  expect(parseSite(catalogue, typed)).toEqual({ ok: true, value: site })
})

test('whatever is typed, a site is either a name that a hosts file can hold or a refusal', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.domain()), (typed) => {
      const site = parseSite(catalogue, typed)
      if (site.ok) expect(site.value).toMatch(/^[a-z0-9.-]{1,253}$/)
    }),
    { numRuns: 5_000 },
  )
})

test('lengths and ways out of a lock', () => {
  const arm = (duration: number, release: string) => {
    const way = parseRelease(release)
    if (!way.ok) return way
    return checkArm(catalogue, { sites: ['example.org'], duration, release: way.value })
  }
  expect(parseDuration('7d')).toEqual({ ok: true, value: 7 * day })
  expect(parseDuration('7 days').ok).toBe(false)
  expect(arm(180 * day, 'wait:24h').ok).toBe(true)
  expect(arm(180 * day + 1, 'wait:24h').ok).toBe(false)
  expect(arm(30 * day, 'none').ok).toBe(true)
  expect(arm(31 * day, 'none')).toMatchObject({ error: { code: 'duration-long' } })
  expect(arm(9_999, 'code')).toMatchObject({ error: { code: 'duration-short' } })
  expect(arm(day, 'wait:0h').ok).toBe(false)
  expect(arm(day, 'wait:169h').ok).toBe(false)
})

test('lines arrive whole however they are cut, and an endless one is refused', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.integer({ min: 1, max: 7 }), (parts, size) => {
      const sent = parts.map((part) => part.replaceAll('\n', ' '))
      const text = sent.map((line) => `${line}\n`).join('')
      const reader = makeLineReader()
      const heard: string[] = []
      for (let at = 0; at < text.length; at += size) {
        const lines = reader(text.slice(at, at + size))
        if (lines.ok) heard.push(...lines.value)
      }
      expect(heard).toEqual(sent)
    }),
  )
  expect(makeLineReader(10)('é'.repeat(5))).toMatchObject({ ok: false, error: { code: 'frame-too-big' } })
})

test('a guard that goes away answers every call with a refusal, never with silence', async () => {
  const session = openGuardSession({ send: () => undefined, close: () => undefined, prove: () => undefined })
  const asked = session.call('status', {})
  session.ended()
  expect(await asked).toMatchObject({ ok: false, error: { code: 'guard-unreachable' } })
  expect(await session.call('status', {})).toMatchObject({ ok: false })
})
