/**
 * The policies of browsers on Windows: values in the registry. In the lists of Chromium and its kin ours have numbers of
 * their own, so that they can be told from those of others; Firefox takes one text for each policy, so that one of somebody
 * else's is left alone. Everybody who uses the computer can read them there.
 */
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { windowsFolder } from '../../shared/contract/guard-door.ts'
import { note, type Note } from '../../shared/model/note.ts'
import { entryLimit } from '../../shared/model/reach/reach.ts'
import { runCommand, system32, type Command } from '../command.ts'
import type { BrowserRules, Policies, RulesAccount } from '../force.ts'
import { openPatience } from '../patience.ts'
import { degraded, held, idle, type Held } from './held.ts'
import { merge } from './firefox-json.ts'
import { letsThrough } from './let-through.ts'
import { importFile, isThere, readQuery, wayTo, type Change, type Registry } from './registry.ts'
import { emptyBook, readBook, writeBook, type Book } from './windows-book.ts'
import { browsers, installedIn, type Browser } from './windows-browsers.ts'

/** Numbers that nobody else counts up to. */
const firstNumber = 70_001
const isOurNumber = (name: string): boolean =>
  /^\d{5}$/.test(name) && Number(name) >= firstNumber && Number(name) < firstNumber + entryLimit

const listOf = (registry: Registry, key: string): readonly (readonly [string, string])[] => [
  ...(registry.get(key) ?? []),
]

export const openWindowsPolicies = (
  { root, stateDir }: { readonly root: string; readonly stateDir: string },
  run: Command = runCommand,
  programFolders: readonly string[] = ['Program Files', 'Program Files (x86)'].map(
    (name) => `${windowsFolder('SystemRoot', process).slice(0, 3)}${name}`,
  ),
): Policies => {
  const bookPath = join(stateDir, 'browser-rules.json')
  const importPath = join(stateDir, 'browser-rules.reg')
  const patience = openPatience(() => performance.now())
  let asked = ''
  let isClean = false
  let book = readBook(bookPath)
  const keep = (next: Book): void => {
    writeBook(bookPath, next)
    book = next
  }
  const query = (): Registry => {
    try {
      return readQuery(run(system32('reg.exe'), ['query', root, '/s']))
    } catch {
      return new Map()
    }
  }
  const write = (changes: readonly Change[], goneKeys: readonly string[] = []): void => {
    writeFileSync(importPath, importFile(changes, goneKeys), { mode: 0o600 })
    try {
      run(system32('reg.exe'), ['import', importPath])
    } finally {
      rmSync(importPath, { force: true })
    }
  }

  const keyOf = ({ key }: Browser): string => `${root}\\${key}`
  const here = (): readonly Browser[] => installedIn(programFolders)

  /** The values of one browser; null where somebody else's is in the way. */
  const valuesFor = (browser: Browser, rules: BrowserRules, now: Registry): readonly Change[] | null => {
    const key = keyOf(browser)
    if (browser.family === 'chromium')
      return rules.chromium.map((value, at) => ({
        key: `${key}\\URLBlocklist`,
        name: String(firstNumber + at),
        value,
      }))
    const file = merge({}, { block: rules.firefox, exceptions: rules.exceptions })?.file['policies']
    const parts = Object.entries((file ?? {}) as Readonly<Record<string, unknown>>)
    const values = parts.map(([name, part]) => ({ key, name, value: JSON.stringify(part) }))
    const isTheirs = ({ name, value }: Change): boolean => {
      const stands = now.get(key)?.get(name)
      const isKnown = stands === value || book.values[`${key}\\${name}`] !== undefined
      return (stands !== undefined && !isKnown) || isThere(now, `${key}\\${name}`)
    }
    return values.some(isTheirs) ? null : values
  }

  /** What of ours stands there and is not wanted. */
  const leftovers = (now: Registry, wanted: readonly Change[]): readonly Change[] => {
    const isWanted = (key: string, name: string) =>
      wanted.some((each) => each.key === key && each.name === name)
    const inLists = browsers
      .filter(({ family }) => family === 'chromium')
      .map((browser) => `${keyOf(browser)}\\URLBlocklist`)
      .flatMap((key) => listOf(now, key).map(([name]) => ({ key, name, value: null })))
      .filter(({ name }) => isOurNumber(name))
    const known = Object.entries(book.values).flatMap(([path, value]) => {
      const at = path.lastIndexOf('\\')
      const [key, name] = [path.slice(0, at), path.slice(at + 1)]
      // One that was edited since is theirs now.
      return now.get(key)?.get(name) === value ? [{ key, name, value: null }] : []
    })
    return [...inLists, ...known].filter(({ key, name }) => !isWanted(key, name))
  }

  const judge = (
    browser: Browser,
    rules: BrowserRules,
    values: readonly Change[] | null,
    now: Registry,
  ): Held => {
    const key = keyOf(browser)
    if (values === null) return degraded(note('rules-name-taken', { path: key }))
    const stand = values.every((each) => now.get(each.key)?.get(each.name) === each.value)
    if (!stand) return degraded(note('rules-not-read-back'))
    if (browser.family === 'firefox') return held(rules.firefox.length)
    const allowed = listOf(now, `${key}\\URLAllowlist`).map(([, value]) => value)
    if (letsThrough(allowed, rules.chromium))
      return degraded(note('rules-let-through', { file: `${key}\\URLAllowlist` }), rules.chromium.length)
    const count = listOf(now, `${key}\\URLBlocklist`).length
    return count > entryLimit
      ? degraded(note('rules-too-many', { count, max: entryLimit }))
      : held(rules.chromium.length)
  }

  const fault = (error: unknown): Note =>
    note('rules-fault', { fault: 'io', path: root, errno: (error as NodeJS.ErrnoException).code ?? '' })

  const hold = (rules: BrowserRules, isRepeated: boolean): RulesAccount => {
    isClean = false
    const all = here()
    let now = query()
    const told = (browser: Browser, state: Held) => ({ browser: browser.id, ...state })
    const wantedOf = () => all.map((browser) => ({ browser, values: valuesFor(browser, rules, now) }))
    const wanted = wantedOf().flatMap(({ values }) => values ?? [])
    const missing = wanted.filter(({ key, name, value }) => now.get(key)?.get(name) !== value)
    const changes = [...missing, ...leftovers(now, wanted)]
    const inTheWay = changes.length > 0 && isRepeated ? patience.waitsFor() : null
    if (inTheWay) return { browsers: all.map((browser) => told(browser, degraded(inTheWay))) }
    try {
      if (changes.length > 0) {
        const isText = ({ key }: Change) => !key.endsWith('\\URLBlocklist')
        const made = wanted.flatMap(({ key }) => wayTo(root, key)).filter((key) => !isThere(now, key))
        keep({
          keys: [...new Set([...book.keys, ...made])],
          values: Object.fromEntries(
            wanted.filter(isText).map(({ key, name, value }) => [`${key}\\${name}`, value ?? '']),
          ),
        })
        write(changes)
        patience.tried(isRepeated ? 'undone' : 'new')
        now = query()
      }
    } catch (error) {
      patience.failed(fault(error), false)
      return { browsers: all.map((browser) => told(browser, degraded(fault(error)))) }
    }
    return {
      browsers: wantedOf().map(({ browser, values }) => told(browser, judge(browser, rules, values, now))),
    }
  }

  const release = (): RulesAccount => {
    const all = here()
    const told = (state: Held): RulesAccount => ({
      browsers: all.map(({ id }) => ({ browser: id, ...state })),
    })
    if (isClean) return told(idle)
    try {
      const now = query()
      const gone = leftovers(now, [])
      if (gone.length > 0) write(gone)
      const after = gone.length > 0 ? query() : now
      // Only what we made, and nobody else uses by now: the inner ones first.
      const inside = (key: string, others: ReadonlySet<string>): boolean =>
        [...after].some(
          ([each, values]) =>
            (each === key && values.size > 0) || (each.startsWith(`${key}\\`) && !others.has(each)),
        )
      const empty = new Set<string>()
      for (const key of book.keys.toReversed()) if (isThere(after, key) && !inside(key, empty)) empty.add(key)
      if (empty.size > 0) write([], [...empty])
      if (leftovers(after, []).length > 0) return told(degraded(note('rules-not-read-back')))
      keep(emptyBook)
      isClean = true
      return told(idle)
    } catch (error) {
      return told(degraded(fault(error)))
    }
  }

  return {
    recover: async () => {
      rmSync(importPath, { force: true })
      book = readBook(bookPath)
      return []
    },
    apply: async (rules) => {
      const wish = JSON.stringify(rules)
      const isRepeated = wish === asked
      asked = wish
      return rules === null ? release() : hold(rules, isRepeated)
    },
    plan: (rules) => {
      const now = query()
      return here().map((browser) => {
        const values = valuesFor(browser, rules, now)
        const path = browser.family === 'chromium' ? `${keyOf(browser)}\\URLBlocklist` : keyOf(browser)
        const isForeign =
          values === null ||
          (browser.family === 'chromium' && listOf(now, path).some(([name]) => !isOurNumber(name)))
        return {
          browser: browser.id,
          path,
          entries: (browser.family === 'chromium' ? rules.chromium : rules.firefox).length,
          foreign: isForeign,
          note: values === null ? note('rules-name-taken', { path }) : note('rules-all-may-read', { path }),
        }
      })
    },
    here: () => here().map(({ id }) => ({ browser: id, note: null })),
    folders: () => [],
  }
}
