/** Our rules in Firefox's file: whatever else is in it, and whatever is done to it meanwhile, nothing of others is lost. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  merge,
  noMarks,
  unmerge,
  united,
  type FirefoxRules,
  type Marks,
} from '../../../src/guard/browsers/firefox-json.ts'
import { isThing, type Json, type Thing } from '../../../src/guard/browsers/json.ts'

const preference = 'network.trr.exclude-etc-hosts'
const locked = { Value: true, Status: 'locked' }
const policiesOf = (file: Thing): Thing => file['policies'] as Thing
const rules: FirefoxRules = {
  block: ['*://*.a.example/x', '*://*.a.example/x/*'],
  exceptions: ['*://*.q.example/*?*help*'],
}

const put = (file: Thing, wanted = rules) => {
  const merged = merge(file, wanted)
  if (!merged) throw new Error('not merged')
  return merged
}

test('into nothing: only the filter and the preference, and nothing is left afterwards', () => {
  const { file, marks } = put({})
  expect(policiesOf(file)).toEqual({
    WebsiteFilter: { Block: rules.block, Exceptions: rules.exceptions },
    Preferences: { [preference]: locked },
  })
  expect(unmerge(file, marks)).toEqual({})
  // With the book lost, the file itself tells.
  expect(unmerge(file, noMarks)).toEqual({})
})

test('beside others: their lists, their preferences and their order stay', () => {
  const theirs: Thing = {
    policies: {
      DisablePocket: true,
      WebsiteFilter: { Exceptions: ['*://b.example/ok'], Block: ['*://b.example/*', '*://*.a.example/x'] },
      Preferences: { 'browser.tabs.warnOnClose': false, [preference]: { Value: false, Status: 'default' } },
    },
  }
  const { file, marks } = put(theirs)
  const policies = policiesOf(file)
  expect(policies['WebsiteFilter']).toEqual({
    Exceptions: [...rules.exceptions, '*://b.example/ok'],
    Block: ['*://*.a.example/x/*', '*://b.example/*', '*://*.a.example/x'],
  })
  expect(policies['Preferences']).toEqual({ 'browser.tabs.warnOnClose': false, [preference]: locked })
  expect(Object.keys(policies)).toEqual(Object.keys(policiesOf(theirs)))
  expect(JSON.stringify(unmerge(file, marks))).toBe(JSON.stringify(theirs))
})

test('parts that are JSON within a text are added to as such', () => {
  const theirs: Thing = {
    policies: { WebsiteFilter: '{"Block": ["*://b.example/*"]}', Preferences: '{"dom.x": 1}' },
  }
  const { file, marks } = put(theirs)
  expect(JSON.parse(policiesOf(file)['WebsiteFilter'] as string)).toEqual({
    Block: [...rules.block, '*://b.example/*'],
    Exceptions: rules.exceptions,
  })
  const back = policiesOf(unmerge(file, marks))
  expect(JSON.parse(back['WebsiteFilter'] as string)).toEqual({ Block: ['*://b.example/*'] })
  expect(JSON.parse(back['Preferences'] as string)).toEqual({ 'dom.x': 1 })
})

test.each([
  { policies: [] },
  { policies: 'x' },
  { policies: null },
  { policies: { WebsiteFilter: [] } },
  { policies: { WebsiteFilter: { Block: 'x' } } },
  { policies: { WebsiteFilter: { Exceptions: [1] } } },
  { policies: { WebsiteFilter: 'no json' } },
  { policies: { Preferences: 7 } },
])('what Firefox does not understand is left alone: %j', (file) => {
  expect(merge(file as Thing, rules)).toBeNull()
})

test.each([true, locked])('a preference that is as we want it stays theirs: %j', (value) => {
  const theirs: Thing = { policies: { Preferences: { [preference]: value } } }
  const { file, marks } = put(theirs)
  expect(marks.preference).toBeNull()
  expect(unmerge(file, marks)).toEqual(theirs)
})

test('who changes the preference meanwhile keeps the change', () => {
  const { file, marks } = put({})
  const policies = policiesOf(file)
  const edited = { ...file, policies: { ...policies, Preferences: { [preference]: { Value: false } } } }
  expect(unmerge(edited, marks)).toEqual({ policies: { Preferences: { [preference]: { Value: false } } } })
})

test('whoever writes one of our entries a second time keeps theirs', () => {
  const { file, marks } = put({})
  const [first = ''] = rules.block
  const edited = {
    ...file,
    policies: { ...policiesOf(file), WebsiteFilter: { Block: [...rules.block, first] } },
  }
  expect(unmerge(edited, marks)).toEqual({ policies: { WebsiteFilter: { Block: [first] } } })
})

test('marks that are nonsense are as good as none', () => {
  const key = Object.keys(put({}).file).find((each) => each !== 'policies') ?? ''
  for (const nonsense of [7, [], { block: 1, preference: 'x', made: null }, { preference: [1, 2] }] as Json[])
    expect(unmerge({ policies: { a: 1 }, [key]: nonsense }, noMarks)).toEqual({ policies: { a: 1 } })
})

/** Any file that Firefox would understand, keys such as `__proto__` among them. */
const ourPattern = fc.integer({ min: 0, max: 30 }).map((n) => `*://*.ours.example/${n}`)
const theirPattern = fc.integer({ min: 0, max: 12 }).map((n) => `*://theirs.example/${n}`)
const anyJson = fc.jsonValue({ maxDepth: 3, noUnicodeString: false }) as fc.Arbitrary<Json>
const lists = (pattern: fc.Arbitrary<string>) => fc.uniqueArray(pattern, { maxLength: 6 })
const filterArb = fc.record(
  { Block: lists(theirPattern), Exceptions: lists(theirPattern) },
  { requiredKeys: [] },
)
const preferencesArb = fc.dictionary(
  fc.oneof(fc.constantFrom(preference, '__proto__', 'a.b'), fc.string({ maxLength: 4 })),
  fc.oneof(fc.boolean(), fc.constant(locked as Json), fc.record({ Value: fc.boolean() })),
  { maxKeys: 4 },
)
const policiesArb = fc
  .tuple(
    fc.dictionary(
      fc.oneof(fc.constantFrom('__proto__', 'constructor', 'Homepage'), fc.string({ maxLength: 5 })),
      anyJson,
      { maxKeys: 4 },
    ),
    fc.option(filterArb, { nil: undefined }),
    fc.option(preferencesArb, { nil: undefined }),
  )
  .map(([others, filter, preferences]) => ({
    ...Object.fromEntries(
      Object.entries(others).filter(([key]) => !['WebsiteFilter', 'Preferences'].includes(key)),
    ),
    ...(filter && { WebsiteFilter: filter }),
    ...(preferences && { Preferences: preferences }),
  }))
const fileArb: fc.Arbitrary<Thing> = fc
  .tuple(
    fc.dictionary(fc.string({ maxLength: 4 }), anyJson, { maxKeys: 3 }),
    fc.option(policiesArb, { nil: undefined }),
  )
  .map(([others, policies]) => ({
    ...Object.fromEntries(Object.entries(others).filter(([key]) => key !== 'policies')),
    ...(policies && { policies: policies }),
  }))
const rulesArb: fc.Arbitrary<FirefoxRules> = fc.record({
  block: lists(ourPattern),
  exceptions: lists(ourPattern),
})

/** What somebody may do to the file, the same done to it with and without us. */
type Edit = (file: Thing) => Thing
const inPolicies =
  (change: (policies: Thing) => Thing): Edit =>
  (file) =>
    isThing(file['policies']) ? { ...file, policies: change(file['policies']) } : file
const inFilter = (change: (filter: Thing) => Thing): Edit =>
  inPolicies((policies) =>
    isThing(policies['WebsiteFilter'])
      ? { ...policies, WebsiteFilter: change(policies['WebsiteFilter']) }
      : policies,
  )
const isOurs = (each: string) => each.includes('ours.example')
const theirEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .tuple(fc.string({ maxLength: 3 }), anyJson)
    .map(([key, value]) =>
      key === 'policies' ? (file: Thing) => file : (file: Thing) => ({ ...file, [`x${key}`]: value }),
    ),
  fc.tuple(fc.string({ maxLength: 3 }), anyJson).map(([key, value]) => (file: Thing) => ({
    ...file,
    policies: { ...(isThing(file['policies']) ? file['policies'] : {}), [`x${key}`]: value },
  })),
  fc.constant(
    inPolicies((policies) =>
      Object.fromEntries(Object.entries(policies).filter(([key]) => key !== 'Homepage')),
    ),
  ),
  // Their entry more, at the end: where there is no list, they would make one; here only where one is without us.
  theirPattern.map((entry) =>
    inFilter((filter) =>
      Array.isArray(filter['Block']) && filter['Block'].some((each) => !isOurs(String(each)))
        ? { ...filter, Block: [...(filter['Block'] as string[]), `${entry}/new`] }
        : filter,
    ),
  ),
)
/** What undoes us without touching anything of theirs. */
const undoing: fc.Arbitrary<Edit> = fc.oneof(
  fc.nat().map((n) =>
    inFilter((filter) => {
      const block = filter['Block']
      if (!Array.isArray(block)) return filter
      return { ...filter, Block: (block as string[]).filter((each, at) => !isOurs(each) || at % 2 === n % 2) }
    }),
  ),
  fc.constant(
    inFilter((filter) =>
      Array.isArray(filter['Block'])
        ? { ...filter, Block: (filter['Block'] as string[]).toSorted() }
        : filter,
    ),
  ),
  fc.constant((file: Thing) =>
    Object.fromEntries(Object.entries(file).filter(([key]) => !key.startsWith('local rules'))),
  ),
)

const sortedLists = (file: Thing): Json =>
  JSON.parse(JSON.stringify(file), (key, value: Json) =>
    key === 'Block' && Array.isArray(value) ? (value as string[]).toSorted() : value,
  ) as Json

test('any file, any rules: taken out again, every byte of its meaning and its order is as before', () => {
  fc.assert(
    fc.property(fileArb, rulesArb, fc.boolean(), (theirs, wanted, isBookLost) => {
      const { file, marks } = put(theirs, wanted)
      const parsed = JSON.parse(JSON.stringify(file)) as Thing
      expect(JSON.stringify(unmerge(parsed, isBookLost ? noMarks : marks))).toBe(JSON.stringify(theirs))
      for (const each of wanted.block)
        expect((policiesOf(parsed)['WebsiteFilter'] as { Block: string[] }).Block).toContain(each)
      expect([true, locked]).toContainEqual((policiesOf(parsed)['Preferences'] as Thing)[preference])
    }),
    { numRuns: 1_000 },
  )
})

test('any edits between, any change of rules: at the end there is their file with their edits, and nothing of ours', () => {
  fc.assert(
    fc.property(
      fileArb,
      fc.array(fc.tuple(rulesArb, fc.array(fc.oneof(theirEdit, theirEdit, undoing), { maxLength: 3 })), {
        minLength: 1,
        maxLength: 4,
      }),
      (begin, steps) => {
        let theirs = begin
        let now = begin
        let marks: Marks = noMarks
        for (const [wanted, edits] of steps) {
          const merged = put(unmerge(now, marks), wanted)
          marks = united(merged.marks, marks)
          now = merged.file
          // An edit that acts on what is there acts alike with and without us.
          for (const edit of edits) {
            theirs = edit(theirs)
            now = edit(now)
          }
        }
        expect(sortedLists(unmerge(now, marks))).toEqual(sortedLists(theirs))
      },
    ),
    { numRuns: 1_000 },
  )
})
