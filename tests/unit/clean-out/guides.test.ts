/** Every guide as it ships: its shape, its languages, its dates, that each service has one, and that none does harm. */
import { describe, expect, it, test } from 'vitest'
import { parseGuides } from '../../../src/shared/contract/guides.ts'
import { guides } from '../../../src/shared/model/guides.ts'
import { guideKey, howTosFor, tickedOf, type Guide, type HowTopic } from '../../../src/shared/model/how-to.ts'
import { catalogue } from '../../../src/shared/model/services.ts'
import { languages } from '../../../src/shared/words/languages.ts'

const files = import.meta.glob('../../../resources/clean-out/*.json', { eager: true, import: 'default' })

const parsed = (value: unknown): readonly Guide[] => {
  const read = parseGuides(value)
  if (!read.ok) throw new Error(read.error)
  return read.value
}
const all = Object.values(files).flatMap(parsed)
const devices =
  `android apple-sharing carrier google-sharing home iphone location-apple location-google passwords payments
  streaming`.split(/\s+/)

/** The services that most people ask for: more than how to block. */
const rich =
  `facebook messenger instagram threads whatsapp snapchat tiktok x telegram signal discord reddit linkedin pinterest
  youtube spotify venmo google-photos strava tinder bumble hinge bereal steam life360`.split(/\s+/)

const textsOf = (guide: Guide) => guide.how.flatMap(({ steps }) => [...steps.en, ...steps.es])

test('every service has exactly one guide, and every device that is named', () => {
  expect(all.map(({ id }) => id).toSorted()).toEqual(
    [...catalogue.map(({ id }) => id), ...devices].toSorted(),
  )
  expect(guides.size).toBe(all.length)
})

describe.each(all.map((guide) => [guide.id, guide] as const))('%s', (id, guide) => {
  it('says how to block, or why there is nothing to block', () => {
    const topics = guide.how.map(({ topic }) => topic)
    if (!devices.includes(id))
      expect(topics.includes('block') || topics.includes('nothing-to-block')).toBe(true)
    if (rich.includes(id)) expect(topics.length).toBeGreaterThan(1)
  })

  it('says the same in every language, step by step', () => {
    for (const { steps } of guide.how) {
      expect(Object.keys(steps)).toEqual(languages.map(({ tag }) => tag))
      expect(steps.es).toHaveLength(steps.en.length)
      for (const [at, text] of steps.en.entries()) expect(text).not.toBe(steps.es[at])
    }
  })

  it('is of a month that has been', () => {
    expect(guide.asOf >= '2023-01' && guide.asOf <= '2026-11').toBe(true)
  })

  it('warns where the other is told or can see it: the place that was shared, the block', () => {
    for (const { topic, noticed, steps } of guide.how) {
      if (topic === 'block' && !/nobody left/.test(steps.en.join(' '))) expect(noticed).toBeDefined()
      if (topic === 'location' && /[Ss]top sharing|live location/.test(steps.en.join(' ')))
        expect(noticed).toBeDefined()
    }
  })

  it('deletes nothing that may be evidence', () => {
    for (const { steps } of guide.how) {
      expect(steps.en.filter((text) => /^(?:Delete|Erase|Clear|Wipe)\b/.test(text))).toEqual([])
      expect(steps.es.filter((text) => /^(?:Borra|Elimina|Vacía)\b/.test(text))).toEqual([])
    }
  })

  it('speaks of nobody as a man or a woman', () => {
    for (const text of textsOf(guide)) expect(text).not.toMatch(/\b(?:he|she|him|her|his|ellos?|ellas?)\b/i)
  })
})

/** Where a platform has such a thing, its guide says what to do with it. */
test.each<[HowTopic, string]>([
  ['memories', 'facebook instagram snapchat tiktok bereal pinterest vk spotify google-photos iphone android'],
  ['tags', 'facebook instagram threads x tiktok linkedin vk'],
  ['albums', 'facebook google-photos flickr line apple-sharing'],
  [
    'location',
    `snapchat instagram bereal whatsapp messenger telegram wechat life360 strava nextdoor tinder bumble hinge grindr happn
    momo location-apple location-google`,
  ],
  ['payments', 'venmo wechat payments'],
])('%s', (topic, ids) => {
  const found = all.filter(({ how }) => how.some((each) => each.topic === topic))
  expect(found.map(({ id }) => id).toSorted()).toEqual(ids.split(/\s+/).toSorted())
})

test('the month is shown, with the word that it may be otherwise by now, and that nobody tried it', () => {
  for (const { words } of languages) {
    const { asOf, known, read } = words.guides
    expect(asOf('May 2024')).toMatch(/May 2024.*\b(?:may differ|de otro modo)/)
    for (const basis of [known, read]) expect(basis).toMatch(/not tried|sin probar/)
  }
})

test('where a place stops being shared for good, the first step says what that means', () => {
  for (const id of ['life360', 'location-apple', 'location-google']) {
    const how = guides.get(id)?.how.find(({ topic }) => topic === 'location')
    expect(how?.noticed).toBe('told')
    expect(how?.steps.en[0]).toMatch(/^Read this first/)
    expect(how?.steps.es[0]).toMatch(/^Lee esto antes/)
  }
})

test('with a safety concern, what they would notice comes last and carries a warning', () => {
  const guide = guides.get('snapchat') as Guide
  const usual = howTosFor(guide, false)
  expect(usual.map(({ topic }) => topic)).toEqual(guide.how.map(({ topic }) => topic))
  expect(usual.every(({ warn }) => !warn)).toBe(true)
  const careful = howTosFor(guide, true)
  expect(careful[0]?.topic).toBe('evidence')
  const first = careful.findIndex(({ warn }) => warn)
  expect(careful.slice(first).every(({ warn }) => warn)).toBe(true)
  expect(careful.slice(first).map(({ topic }) => topic)).toEqual(['block', 'location'])
})

test('ticks are counted by guide and topic', () => {
  const guide = guides.get('venmo') as Guide
  const [block] = guide.how
  if (!block) throw new Error('venmo says nothing')
  expect(guideKey(guide, block)).toBe('venmo.block')
  expect(
    tickedOf(guide, [
      { key: 'venmo.block', said: 1 },
      { key: 'x.block', said: 1 },
    ]),
  ).toBe(1)
})

describe('a bad file', () => {
  const [good] = all
  const how = (change: object) => [{ ...good, how: [{ ...good?.how[0], ...change }] }]
  it.each([
    ['nothing', []],
    ['an id with a path in it', [{ ...good, id: '../x' }]],
    ['a month that is none', [{ ...good, asOf: '2025-13' }]],
    ['a topic that is none', how({ topic: 'burn' })],
    ['one language only', how({ steps: { en: ['Open it.'] } })],
    ['an address to visit', how({ steps: { en: ['Open https://example.org.'], es: ['Abre esto.'] } })],
    ['a shout', how({ steps: { en: ['Block them!'], es: ['Abre esto.'] } })],
    ['an unknown field', how({ track: 'x' })],
    ['a topic twice', [{ ...good, how: [good?.how[0], good?.how[0]] }]],
  ])('is refused: %s', (_what, value) => {
    const read = parseGuides(value)
    expect(read.ok ? 'accepted' : read.error).toMatch(/^In a file of guides, .+\.$/)
  })
})
