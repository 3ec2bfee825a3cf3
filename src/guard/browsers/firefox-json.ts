/**
 * Our rules inside Firefox's `policies.json`, which may be somebody else's: put in, and taken out again with nothing else
 * changed. Pure. What is ours is written down in the file itself, under a name of its own beside `policies`, where Firefox
 * does not look: so our entries can be told from theirs even where our own book is lost.
 */
import { isDeepStrictEqual } from 'node:util'
import { fieldOf, isListOfTexts, isThing, parseJson, withField, type Json, type Thing } from './json.ts'

export type FirefoxRules = { readonly block: readonly string[]; readonly exceptions: readonly string[] }

/** What we have put in. */
export type Marks = FirefoxRules & {
  /** Parts that were not there: they go again once they are empty. */
  readonly made: readonly string[]
  /** What stood in the preference's place; a list of nothing or of one. Null where it already was as we want it. */
  readonly preference: readonly Json[] | null
}

export const noMarks: Marks = { block: [], exceptions: [], made: [], preference: null }

const markKey = 'local rules, added by a program: do not edit'
const preferenceName = 'network.trr.exclude-etc-hosts'
/** Firefox asks the hosts file first, also when it looks names up by itself over HTTPS. */
const preferenceValue: Json = { Value: true, Status: 'locked' }

/** A part of `policies` may be JSON within a text: Firefox takes both. */
type Part = { readonly thing: Thing; readonly isText: boolean }

const partOf = (value: Json | undefined): Part | null => {
  if (value === undefined) return { thing: {}, isText: false }
  const isText = typeof value === 'string'
  const thing = isText ? parseJson(value) : value
  return isThing(thing) ? { thing, isText } : null
}

const closed = ({ thing, isText }: Part): Json => (isText ? JSON.stringify(thing) : thing)

const listOf = (thing: Thing, key: string): readonly string[] | null => {
  const value = fieldOf(thing, key)
  return value === undefined ? [] : isListOfTexts(value) ? value : null
}

/**
 * The file's content with our rules, and the marks that take them out. Null where a part is not as Firefox understands
 * it: what cannot be added to without losing something is left alone.
 */
export const merge = (
  file: Thing,
  rules: FirefoxRules,
): { readonly file: Thing; readonly marks: Marks } | null => {
  const policies = partOf(fieldOf(file, 'policies'))
  if (policies === null || policies.isText) return null
  const filter = partOf(fieldOf(policies.thing, 'WebsiteFilter'))
  const preferences = partOf(fieldOf(policies.thing, 'Preferences'))
  if (filter === null || preferences === null) return null
  const theirs = { block: listOf(filter.thing, 'Block'), exceptions: listOf(filter.thing, 'Exceptions') }
  if (theirs.block === null || theirs.exceptions === null) return null
  const added = {
    block: rules.block.filter((each) => !theirs.block?.includes(each)),
    exceptions: rules.exceptions.filter((each) => !theirs.exceptions?.includes(each)),
  }
  const before = fieldOf(preferences.thing, preferenceName)
  // A plain true is locked as well.
  const isSet = before === true || isDeepStrictEqual(before, preferenceValue)

  // Ours first: Firefox goes no further than a thousand.
  const grown = (thing: Thing, key: string, ours: readonly string[], others: readonly string[]): Thing =>
    ours.length === 0 ? thing : withField(thing, key, [...ours, ...others])
  const nextFilter = grown(
    grown(filter.thing, 'Block', added.block, theirs.block),
    'Exceptions',
    added.exceptions,
    theirs.exceptions,
  )
  const nextPreferences = isSet
    ? preferences.thing
    : withField(preferences.thing, preferenceName, preferenceValue)
  const put = (thing: Thing, key: string, { thing: old, isText }: Part, next: Thing): Thing =>
    next === old ? thing : withField(thing, key, closed({ thing: next, isText }))
  const nextPolicies = put(
    put(policies.thing, 'WebsiteFilter', filter, nextFilter),
    'Preferences',
    preferences,
    nextPreferences,
  )
  const isNew = (thing: Thing, key: string): boolean => fieldOf(thing, key) === undefined
  const marks: Marks = {
    ...added,
    made: [
      ...(isNew(file, 'policies') ? ['policies'] : []),
      ...['WebsiteFilter', 'Preferences'].filter((key) => isNew(policies.thing, key)),
      ...['Block', 'Exceptions'].filter((key) => isNew(filter.thing, key)),
    ],
    preference: isSet ? null : before === undefined ? [] : [before],
  }
  const nextFile = withField(withField(file, 'policies', nextPolicies), markKey, undefined)
  return { file: withField(nextFile, markKey, marks), marks }
}

/** The marks that stand in the file. */
const marksIn = (file: Thing): Marks => {
  const value = fieldOf(file, markKey)
  if (!isThing(value)) return noMarks
  const { block, exceptions, made, preference } = value
  return {
    block: isListOfTexts(block) ? block : [],
    exceptions: isListOfTexts(exceptions) ? exceptions : [],
    made: isListOfTexts(made) ? made : [],
    preference: Array.isArray(preference) && preference.length < 2 ? (preference as readonly Json[]) : null,
  }
}

export const united = (one: Marks, other: Marks): Marks => ({
  block: [...new Set([...one.block, ...other.block])],
  exceptions: [...new Set([...one.exceptions, ...other.exceptions])],
  made: [...new Set([...one.made, ...other.made])],
  preference: one.preference ?? other.preference,
})

/** Each of ours once: whoever wrote the same meanwhile keeps theirs. */
const without = (list: readonly string[], ours: readonly string[]): readonly string[] => {
  const left = new Set(ours)
  return list.filter((each) => !left.delete(each))
}

/** The file's content without what the marks name, here or in the file: edited, reordered or half removed meanwhile. */
export const unmerge = (file: Thing, known: Marks): Thing => {
  const { block, exceptions, made, preference } = united(known, marksIn(file))
  const isEmptied = (key: string, value: Json): boolean =>
    made.includes(key) && (Array.isArray(value) ? value : Object.keys(value as Thing)).length === 0

  const fromFilter = (filter: Thing): Thing =>
    [
      ['Block', block],
      ['Exceptions', exceptions],
    ].reduce<Thing>((thing, [key, ours]) => {
      const list = fieldOf(thing, key as string)
      if (!isListOfTexts(list)) return thing
      const rest = without(list, ours as readonly string[])
      return withField(thing, key as string, isEmptied(key as string, rest) ? undefined : rest)
    }, filter)
  const fromPreferences = (preferences: Thing): Thing =>
    preference !== null && isDeepStrictEqual(fieldOf(preferences, preferenceName), preferenceValue)
      ? withField(preferences, preferenceName, preference[0])
      : preferences
  const within = (thing: Thing, key: string, change: (inner: Thing) => Thing): Thing => {
    const value = fieldOf(thing, key)
    const part = value === undefined ? null : partOf(value)
    if (part === null) return thing
    const next = change(part.thing)
    if (isEmptied(key, next)) return withField(thing, key, undefined)
    return isDeepStrictEqual(next, part.thing)
      ? thing
      : withField(thing, key, closed({ ...part, thing: next }))
  }

  const bare = withField(file, markKey, undefined)
  return within(bare, 'policies', (policies) =>
    within(within(policies, 'WebsiteFilter', fromFilter), 'Preferences', fromPreferences),
  )
}

/** What stands in both lists, whose ever it is. */
export const listsIn = (file: Thing): FirefoxRules => {
  const policies = fieldOf(file, 'policies')
  const filter = isThing(policies) ? partOf(fieldOf(policies, 'WebsiteFilter')) : null
  return {
    block: (filter && listOf(filter.thing, 'Block')) ?? [],
    exceptions: (filter && listOf(filter.thing, 'Exceptions')) ?? [],
  }
}
