/** Firefox's one file of policies, which may be somebody else's: our rules put into it, and the file given back. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { note, type Note } from '../../shared/model/note.ts'
import { entryLimit } from '../../shared/model/reach/reach.ts'
import { fail, ok, type Result } from '../../shared/model/result.ts'
import type { Reading } from '../hosts-etc/target.ts'
import type { Entry } from './book.ts'
import { isDressed, isReadableBy, missingFolders, putOwn, putTheirs, readPlain, takeAway } from './disk.ts'
import { listsIn, merge, noMarks, united, unmerge, type FirefoxRules } from './firefox-json.ts'
import { degraded, held, idle, type Held, type Look, type World } from './held.ts'
import { isThing, parseJson, styleOf, writeJson, type Thing } from './json.ts'
import { letsThrough } from './let-through.ts'

/** Where it names people and says nothing else, only the owner's programs and root may read it. */
const ownMode = 0o640
/** Where it says also what the browser's maker said, everybody's Firefox has to read that. */
const sharedMode = 0o644

export const firefoxFile = ({ root }: Pick<World, 'root'>, folder: string): string =>
  join(root, folder, 'policies.json')

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** As Firefox reads it: an empty file says nothing. */
const contentOf = (bytes: Uint8Array): Thing | null => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    const content = text === '' ? {} : parseJson(text)
    return isThing(content) ? content : null
  } catch {
    return null
  }
}

/** What Firefox went by before there was a file: its maker's or distribution's own, which our file has to say too. */
const contentBeneath = (files: readonly string[]): Thing | null => {
  const found = files.flatMap((path) => {
    try {
      const policies = contentOf(readFileSync(path))?.['policies']
      return isThing(policies) ? [policies] : []
    } catch {
      return []
    }
  })
  return found.length === 0 ? null : { policies: Object.assign({}, ...found.toReversed()) as Thing }
}

/** The file as it is without us: null where there would be none, undefined where that cannot be told. */
const withoutUs = (found: Reading | null, entry: Entry | undefined): Buffer | null | undefined => {
  const original = entry?.original ? Buffer.from(entry.original, 'base64') : null
  const before = entry?.original === '' ? Buffer.alloc(0) : original
  if (found === null) return null
  if (entry?.written.includes(digest(found.bytes))) return before
  const now = contentOf(found.bytes)
  if (now === null) return undefined
  const bare = unmerge(now, entry?.marks ?? noMarks)
  // Nothing of ours is in it: somebody has written it anew.
  if (isDeepStrictEqual(bare, now)) return found.bytes
  if (before !== null && isDeepStrictEqual(bare, contentOf(before))) return before
  const beneath = entry?.beneath ? parseJson(entry.beneath) : undefined
  const saysNothing = Object.keys(bare).length === 0 || isDeepStrictEqual(bare, beneath)
  return before === null && saysNothing
    ? null
    : Buffer.from(writeJson(bare, styleOf(found.bytes.toString('utf8'))))
}

const inForce = (file: Thing, rules: FirefoxRules): Held => {
  const lists = listsIn(file)
  const ours = new Set(rules.exceptions)
  const theirs = lists.exceptions.filter((each) => !ours.has(each))
  const most = Math.max(lists.block.length, lists.exceptions.length)
  if (letsThrough(theirs, rules.block))
    return degraded(note('rules-let-through', { file: 'policies.json' }), rules.block.length)
  if (most > entryLimit)
    return degraded(note('rules-too-many', { count: most, max: entryLimit }), rules.block.length)
  return held(rules.block.length)
}

/** @param rules null for the file without us */
export const lookAtFirefox = (
  world: World,
  place: { readonly folder: string; readonly beneath: readonly string[] },
  rules: FirefoxRules | null,
): Look => {
  const path = firefoxFile(world, place.folder)
  const entry = world.entryOf(path)
  const stuck = (why: Note): Look => ({ held: rules === null && !entry ? idle : degraded(why), mend: null })
  const reading = readPlain(path)
  if (!reading.ok) return stuck(reading.error)
  const found = reading.value
  const base = withoutUs(found, entry)
  if (base === undefined) return stuck(note('rules-not-json', { path }))

  if (rules === null) {
    const isClean = found === null ? base === null : base !== null && found.bytes.equals(base)
    if (isClean && !entry) return { held: idle, mend: null }
    return {
      held: idle,
      mend: () => {
        const given =
          isClean || found === null
            ? ok(null)
            : base === null
              ? takeAway(path, found)
              : putTheirs(path, found, base)
        return given.ok ? world.note(path, null) : given
      },
    }
  }

  const way = missingFolders(world.root, place.folder)
  if (!way.ok) return stuck(way.error)
  const beneath = base === null ? contentBeneath(place.beneath) : null
  const content = base === null ? (beneath ?? {}) : contentOf(base)
  const merged = content && merge(content, rules)
  if (!merged) return stuck(note('rules-not-json', { path }))
  const dress =
    base !== null
      ? null
      : beneath
        ? { mode: sharedMode, gid: process.getegid?.() ?? 0 }
        : { mode: ownMode, gid: world.ownerGid }
  const isWhole = found !== null && isDeepStrictEqual(contentOf(found.bytes), merged.file)
  if (isWhole && (dress === null || isDressed(found, dress))) {
    const mode = { mode: Number(found.stat.mode), gid: Number(found.stat.gid) }
    if (!isReadableBy(world.ownerGid, mode))
      return stuck(note('rules-fault', { fault: 'unreadable', path, errno: '' }))
    return { held: inForce(merged.file, rules), mend: null }
  }
  const mend = (): Result<null, Note> => {
    const opened = world.open(place.folder)
    if (!opened.ok) return opened
    const bytes = Buffer.from(writeJson(merged.file, styleOf(base?.toString('utf8') ?? '')))
    const after: Entry = {
      original: base?.toString('base64') ?? null,
      beneath: beneath && JSON.stringify(beneath),
      written: [digest(bytes)],
      marks: merged.marks,
    }
    // Until it is there, the file may hold what was put in before, or what is put in now.
    const meanwhile: Entry = {
      ...after,
      written: [
        ...after.written,
        ...(found ? [digest(found.bytes)] : []).filter((each) => entry?.written.includes(each)),
      ],
      marks: united(after.marks, entry?.marks ?? noMarks),
    }
    const noted = world.note(path, meanwhile)
    if (!noted.ok) return noted
    const put =
      dress === null && found !== null
        ? putTheirs(path, found, bytes)
        : putOwn(path, found, bytes, dress ?? { mode: ownMode, gid: world.ownerGid })
    return put.ok ? world.note(path, after) : fail(put.error)
  }
  return { held: idle, mend }
}

/** Whether what is written there is, at least in part, somebody else's, so that everybody goes on reading it. */
export const isSomebodys = (
  world: World,
  { folder, beneath }: { readonly folder: string; readonly beneath: readonly string[] },
): boolean => {
  const path = firefoxFile(world, folder)
  const reading = readPlain(path)
  const base = reading.ok ? withoutUs(reading.value, world.entryOf(path)) : undefined
  return base !== null || contentBeneath(beneath) !== null
}
