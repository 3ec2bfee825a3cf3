/** The policies of all browsers on Linux: each place held, tried with patience, read back, and given back. */
import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { browserIds, type BrowserId } from '../../shared/model/browser.ts'
import { note, type Note } from '../../shared/model/note.ts'
import { ok, type Result } from '../../shared/model/result.ts'
import { sweepTemps } from '../hosts-etc/durable-file.ts'
import { openPatience, type Patience } from '../patience.ts'
import { readBook, writeBook, type Book } from './book.ts'
import { chromiumFile, chromiumFolder, listsOfOthers, lookAtChromium } from './chromium-place.ts'
import { makeFolders, missingFolders, noteOf, removeFolders } from './disk.ts'
import { firefoxFile, isSomebodys, lookAtFirefox } from './firefox-place.ts'
import { degraded, idle, type Held, type Look, type World } from './held.ts'
import { installedHere, type Installed } from './installed.ts'
import { programs, type Place } from './places.ts'
import type { BrowserRules, PlannedFile, Policies, RulesAccount } from '../force.ts'

const allPlaces: readonly Place[] = [
  ...new Map(
    browserIds
      .flatMap((browser) => programs[browser])
      .flatMap(({ places }) => places)
      .map((place) => [place.folder, place]),
  ).values(),
]

type BrowserAccount = RulesAccount['browsers'][number]

/** Worse first: a browser stands for the worst of its places. */
const worst = (all: readonly Held[]): Held =>
  all.find(({ state }) => state === 'degraded') ?? all.find(({ state }) => state === 'idle') ?? all[0] ?? idle

export const openLinuxPolicies = (
  {
    root,
    stateDir,
    ownerGid,
  }: { readonly root: string; readonly stateDir: string; readonly ownerGid: number },
  isThere?: (path: string) => boolean,
  read?: (path: string) => string,
): Policies => {
  let book = readBook(stateDir)
  let asked = ''
  const patience = new Map<string, Patience>()

  const keep = (next: Book): Result<null, Note> => {
    mkdirSync(stateDir, { recursive: true, mode: 0o700 })
    const written = writeBook(stateDir, next)
    if (!written.ok) return { ok: false, error: noteOf(written.error) }
    book = next
    return ok(null)
  }
  const world: World = {
    root,
    ownerGid,
    entryOf: (path) => book.files[path],
    note: (path, entry) => {
      const { [path]: _, ...others } = book.files
      return keep({ ...book, files: entry === null ? others : { ...others, [path]: entry } })
    },
    open: (folder) => {
      const missing = missingFolders(root, folder)
      if (!missing.ok) return missing
      if (missing.value.length === 0) return ok(null)
      const noted = keep({ ...book, folders: [...new Set([...book.folders, ...missing.value])] })
      return noted.ok ? makeFolders(missing.value) : noted
    },
  }

  const look = (place: Place, rules: BrowserRules | null): Look =>
    place.family === 'chromium'
      ? lookAtChromium(world, place.folder, rules && rules.chromium)
      : lookAtFirefox(world, place, rules && { block: rules.firefox, exceptions: rules.exceptions })

  const hold = (place: Place, rules: BrowserRules | null, isRepeated: boolean): Held => {
    const known = patience.get(place.folder) ?? openPatience(() => performance.now())
    patience.set(place.folder, known)
    const seen = look(place, rules)
    if (seen.mend === null) {
      if (seen.held.state === 'degraded') return seen.held
      return known.isOver() ? seen.held : degraded(note('rules-fought-over'))
    }
    const inTheWay = isRepeated ? known.waitsFor() : null
    if (inTheWay) return degraded(inTheWay)
    const mended = seen.mend()
    if (!mended.ok) {
      known.failed(mended.error, false)
      return degraded(mended.error)
    }
    if (known.tried(isRepeated ? 'undone' : 'new')) return degraded(note('rules-fought-over'))
    const after = look(place, rules)
    return after.mend === null ? after.held : degraded(note('rules-not-read-back'))
  }

  const fileOf = (place: Place): string =>
    place.family === 'chromium' ? chromiumFile(world, place.folder) : firefoxFile(world, place.folder)

  /** Those that are here, and those in whose place something of ours may still stand. */
  const concerned = (): readonly Installed[] => {
    const here = installedHere(isThere, read)
    const seen = new Set(here.flatMap(({ places }) => places.map(({ folder }) => folder)))
    const leftOf = (browser: BrowserId): readonly Place[] =>
      programs[browser]
        .flatMap((program) => program.places)
        .filter((place) => book.files[fileOf(place)] !== undefined && !seen.has(place.folder))
        .filter(({ folder }) => seen.add(folder))
    return browserIds.flatMap((browser) => {
      const known = here.find((each) => each.browser === browser)
      const places = [...(known?.places ?? []), ...leftOf(browser)]
      return known || places.length > 0 ? [{ browser, places, doubt: known?.doubt ?? null }] : []
    })
  }

  const accountOf = (
    browser: BrowserId,
    all: readonly Held[],
    doubt: Note | null,
    isAsked: boolean,
  ): BrowserAccount => {
    const found = worst(all)
    if (doubt !== null && isAsked && found.state !== 'degraded')
      return { browser, state: 'degraded', entries: found.entries, note: doubt }
    return { browser, ...found }
  }

  return {
    recover: async () => {
      book = readBook(stateDir)
      for (const { folder } of allPlaces)
        for (const each of [
          join(root, folder),
          dirname(join(root, folder)),
          join(root, chromiumFolder(folder)),
        ])
          if (existsSync(each)) sweepTemps(each)
      return []
    },
    apply: async (rules) => {
      const wanted = JSON.stringify(rules)
      const isRepeated = wanted === asked
      asked = wanted
      const all = concerned()
      const done = new Map<string, Held>()
      const places = rules === null ? allPlaces : all.flatMap((each) => each.places)
      for (const place of places) done.set(place.folder, hold(place, rules, isRepeated))
      if (rules === null && book.folders.length > 0 && Object.keys(book.files).length === 0) {
        const left = removeFolders(book.folders)
        if (left.length !== book.folders.length) keep({ ...book, folders: left })
      }
      return {
        browsers: all.map(({ browser, places: own, doubt }) =>
          accountOf(
            browser,
            own.map(({ folder }) => done.get(folder) ?? idle),
            doubt,
            rules !== null,
          ),
        ),
      }
    },
    plan: (rules) =>
      installedHere(isThere, read).flatMap(({ browser, places, doubt }) =>
        places.map((place): PlannedFile => {
          const path = fileOf(place)
          if (place.family === 'chromium') {
            const { from, beatenBy } = listsOfOthers(world, place.folder)
            const beaten = beatenBy === null ? null : note('rules-other-later', { file: beatenBy })
            const foreign = from ?? beatenBy
            const taken = from === null ? null : note('rules-others-list', { file: from })
            return {
              browser,
              path,
              entries: rules.chromium.length,
              foreign: foreign !== null,
              note: doubt ?? beaten ?? taken,
            }
          }
          const foreign = isSomebodys(world, place)
          const told = foreign ? note('rules-all-may-read', { path }) : null
          return { browser, path, entries: rules.firefox.length, foreign, note: doubt ?? told }
        }),
      ),
    here: () =>
      installedHere(isThere, read).map(({ browser, places, doubt }) => {
        const beaten = places.flatMap(({ family, folder }) =>
          family === 'chromium' ? (listsOfOthers(world, folder).beatenBy ?? []) : [],
        )
        const later = beaten[0] === undefined ? null : note('rules-other-later', { file: beaten[0] })
        return { browser, note: doubt ?? later }
      }),
    folders: () => [
      ...new Set(concerned().flatMap(({ places }) => places.map((place) => dirname(fileOf(place))))),
    ],
  }
}
