/** What a lock closes beside sites: only what is needed is kept, nothing that was locked is ever lost by adding. */
import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { beyondSchema } from '../../../src/shared/contract/reach.ts'
import { checkArm } from '../../../src/shared/model/lock.ts'
import {
  addBeyond,
  checkBeyond,
  mostOf,
  noBeyond,
  type Beyond,
} from '../../../src/shared/model/reach/beyond.ts'
import type { KnownBy } from '../../../src/shared/model/reach/reach.ts'
import { catalogue } from '../../../src/shared/model/services.ts'

const known: KnownBy = {
  profiles: [{ service: 'instagram', text: '@the_ex' }],
  phones: ['+15551234567'],
  mails: ['jane@example.org'],
  names: ['Jane Doe'],
}
const all: Beyond = {
  known,
  pages: { exact: true },
  engines: ['google'],
  countries: ['de'],
  apps: ['signal'],
  rules: true,
}

test('what was chosen is kept as it is', () => {
  expect(checkBeyond(all)).toEqual({ ok: true, value: all })
})

test('what nothing was chosen for is not kept: no name without an engine, no profile without pages', () => {
  const apps = checkBeyond({ ...all, pages: null, engines: [], rules: false })
  expect(apps).toEqual({ ok: true, value: { ...noBeyond, apps: ['signal'] } })
  const pages = checkBeyond({ ...all, engines: [], apps: [] })
  expect(pages).toMatchObject({ value: { known: { names: [], mails: [], phones: [] }, countries: [] } })
  // An engine without a name searches for nobody.
  const nobody = checkBeyond({ ...all, known: { ...known, names: [], mails: [], phones: [] } })
  expect(nobody).toMatchObject({ value: { engines: [], pages: { exact: true } } })
})

it.each([
  ['nothing', null],
  ['empty choices', noBeyond],
  ['somebody who is known, and nothing chosen', { ...noBeyond, known }],
])('%s is nothing to lock', (_what, beyond) => {
  expect(checkBeyond(beyond)).toEqual({ ok: true, value: null })
  const request = { sites: [], duration: 60_000, release: { kind: 'none' } as const }
  const armed = checkArm(catalogue, beyond === null ? request : { ...request, beyond })
  expect(armed).toMatchObject({ error: { code: 'no-sites' } })
})

test('a lock may close nothing but apps, or nothing but pages', () => {
  const request = { sites: [], duration: 60_000, release: { kind: 'none' } as const }
  expect(checkArm(catalogue, { ...request, beyond: { ...noBeyond, apps: ['signal'] } }).ok).toBe(true)
  expect(checkArm(catalogue, { ...request, beyond: { ...all, engines: [], apps: [] } }).ok).toBe(true)
})

it.each([
  ['pages', { ...all, engines: [], rules: false }],
  ['searches', { ...all, pages: null, rules: false }],
])('%s need the person’s yes to rules in the browsers', (_what, beyond) => {
  expect(checkBeyond(beyond)).toMatchObject({ error: { code: 'rules-not-agreed' } })
})

test('what would be far more than a browser reads is refused before it is written out', () => {
  const many = (count: number) => Array.from({ length: count }, (_, at) => `Jane Doe ${at}`)
  const engines = Array.from({ length: 60 }, (_, at) => `engine-${at}`)
  const refused = checkBeyond({ ...all, known: { ...known, names: many(20) }, engines })
  expect(refused).toMatchObject({ error: { code: 'reach-too-much' } })
})

test('one lock has room for so much of a person, however it is added', () => {
  const names = (from: number) => Array.from({ length: mostOf.names }, (_, at) => `Jane ${from + at}`)
  const one = { ...all, known: { ...known, names: names(0) } }
  expect(addBeyond(one, one)).toMatchObject({ ok: true })
  // In one go as well: else the wire would refuse it in a programmer's words.
  const countries = 'ab ac ad ae af ag ai aj ak al am'.split(' ')
  const profiles = Array.from({ length: mostOf.profiles + 1 }, (_, at) => ({
    service: null,
    text: `x.org/${at}`,
  }))
  for (const much of [
    { ...all, countries },
    { ...all, known: { ...known, profiles } },
    { ...all, known: { ...known, names: [...names(0), 'Zoe Roe'] } },
  ])
    expect(checkBeyond(much)).toMatchObject({ error: { code: 'beyond-too-much' } })
  const other = { ...all, known: { ...known, names: names(1) } }
  expect(addBeyond(one, other)).toMatchObject({ error: { code: 'beyond-too-much' } })
})

test('whoever said yes to rules before need not say it again', () => {
  const more = addBeyond({ ...all, engines: [], apps: [] }, { ...all, pages: null, rules: false })
  expect(more).toMatchObject({ ok: true, value: { rules: true, engines: ['google'] } })
})

const some = <T>(...from: readonly T[]) => fc.subarray([...from])
const anyBeyond: fc.Arbitrary<Beyond> = fc.record({
  known: fc.record({
    profiles: some({ service: 'instagram', text: 'a' }, { service: null, text: 'b' }),
    phones: some('+15551234567'),
    mails: some('a@example.org', 'b@example.org'),
    names: some('Jane Doe', 'J. Doe'),
  }),
  pages: fc.option(fc.record({ exact: fc.boolean() })),
  engines: some('google', 'bing'),
  countries: some('de', 'fr'),
  apps: some('signal', 'whatsapp'),
  rules: fc.constant(true),
})

/** Everything in it, as lines; `spares` is the one thing that adding may take away. */
const contents = ({ known: who, engines, countries, apps, rules, pages }: Beyond): readonly string[] => [
  ...Object.entries(who).flatMap(([kind, list]) => list.map((each) => `${kind} ${JSON.stringify(each)}`)),
  ...engines,
  ...countries,
  ...apps,
  ...(rules ? ['rules'] : []),
  ...(pages ? ['pages'] : []),
]

test('adding never takes anything away, in any order, and the wire takes what comes of it', () => {
  fc.assert(
    fc.property(fc.array(anyBeyond, { minLength: 1, maxLength: 5 }), (steps) => {
      let has: Beyond | null = null
      for (const step of steps) {
        const added = addBeyond(has, step)
        if (!added.ok) throw new Error(added.error.code)
        if (has) {
          expect(contents(added.value ?? noBeyond)).toEqual(expect.arrayContaining([...contents(has)]))
          // Neighbours that were closed are not opened again.
          if (has.pages?.exact === false) expect(added.value?.pages).toEqual({ exact: false })
        }
        if (added.value) expect(beyondSchema.safeParse(added.value)).toMatchObject({ data: added.value })
        // Asked twice is asked once.
        expect(addBeyond(added.value, step)).toEqual(added)
        has = added.value
      }
    }),
  )
})
