/** From what was typed to what is to be closed: sites, and the pages, searches and apps of one person. */
import type { z } from 'zod'
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs'
import { knownByFile } from '../../shared/contract/reach.ts'
import { findService } from '../../shared/model/catalogue.ts'
import type { Beyond } from '../../shared/model/reach/beyond.ts'
import { everywhere } from '../../shared/model/reach/defaults.ts'
import { findEngine } from '../../shared/model/reach/engine.ts'
import { engines } from '../../shared/model/reach/engines.ts'
import type { KnownBy } from '../../shared/model/reach/reach.ts'
import { readMail, readPhone } from '../../shared/model/reach/search-term.ts'
import { refuse } from '../../shared/model/refusal.ts'
import { fail, ok, type Result } from '../../shared/model/result.ts'
import { catalogue } from '../../shared/model/services.ts'
import { en } from '../../shared/words/en.ts'
import { commandWords as words } from '../../shared/words/en/command-line.ts'
import { sayRefusal } from '../../shared/words/say.ts'
import { appRefusedHere } from '../compile-locks.ts'
import type { Values } from './options.ts'

export type What = { readonly sites: readonly string[]; readonly beyond?: Beyond }

/** Bytes; as much as one request to the guard may be. */
const biggestFile = 64 * 1024

/** What is not whole is refused: a letter that is lost makes another name, and that would be locked for weeks. */
const decoded = (bytes: Buffer): string | null => {
  const mark = bytes.subarray(0, 2).toString('hex')
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8'
  try {
    // The mark itself is taken away.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const readText = (path: string): Result<string, string> => {
  try {
    // Whoever opens a pipe otherwise waits for somebody to write.
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const stats = fstatSync(file)
      if (!stats.isFile()) return fail(words.person.notAFile(path))
      if (stats.size > biggestFile) return fail(words.person.tooBig(path, biggestFile / 1024))
      const text = decoded(readFileSync(file))
      return text === null ? fail(words.person.notText(path)) : ok(text)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    return fail(words.person.unreadable(path, (error as NodeJS.ErrnoException).code ?? ''))
  }
}

/** What is wrong with a file, in words for who wrote it: not those of the program that found it. */
const whyOf = (issue: z.core.$ZodIssue | undefined): string => {
  const { why } = words.person
  switch (issue?.code) {
    case 'invalid_type':
      return why.expected[issue.expected] ?? why.unclear
    case 'unrecognized_keys':
      return why.unknown(issue.keys)
    case 'too_big':
      return (issue.origin === 'string' ? why.longest : why.most)(Number(issue.maximum))
    case 'too_small':
      return why.empty
    case 'invalid_format':
      return why.service
    default:
      return why.unclear
  }
}

const readPerson = (path: string): Result<KnownBy, string> => {
  const text = readText(path)
  if (!text.ok) return text
  let json: unknown
  try {
    json = JSON.parse(text.value)
  } catch {
    return fail(words.person.notJson(path))
  }
  const read = knownByFile.safeParse(json)
  if (read.success) {
    const unknown = read.data.profiles.find(({ service }) => service && !findService(catalogue, service))
    return unknown ? fail(words.noService(unknown.service ?? '')) : ok(read.data)
  }
  const [issue] = read.error.issues
  const where = issue?.path.map(String).join('.') ?? ''
  return fail(words.person.unclear(path, where, whyOf(issue)))
}

/** What is searched for, sorted by what it looks like. */
const searched = (texts: readonly string[]): Pick<KnownBy, 'names' | 'phones' | 'mails'> => {
  const kindOf = (text: string): 'names' | 'phones' | 'mails' =>
    // `@jane` is how accounts are called, and searched for by name.
    readMail(text).ok || /\S@/.test(text) ? 'mails' : readPhone(text).ok ? 'phones' : 'names'
  const of = (kind: ReturnType<typeof kindOf>) => texts.filter((text) => kindOf(text) === kind)
  return { names: of('names'), phones: of('phones'), mails: of('mails') }
}

/** As the catalogue writes them: whoever types `Instagram` or `DE` means the same. */
const ids = (typed: readonly string[] = []): readonly string[] =>
  typed.map((each) => each.trim().toLowerCase())

/** Sites alone where nothing else was said: then the guard is asked as it always was. */
export const readWhat = (values: Values): Result<What, string> => {
  const { site = [], page = [], search = [] } = values
  const service = ids(values.service)
  const engine = ids(values.engine)
  const country = ids(values.country)
  const app = ids(values.app)
  const unknown = service.find((id) => !findService(catalogue, id))
  if (unknown !== undefined) return fail(words.noService(unknown))
  const noEngine = engine.find((id) => !findEngine(engines, id))
  if (noEngine !== undefined) return fail(sayRefusal(en, refuse('engine-unknown', { id: noEngine })))
  const noApp = app.map(appRefusedHere).find((refusal) => refusal !== null)
  if (noApp) return fail(sayRefusal(en, noApp))
  const sites = [...site, ...service]
  const people: KnownBy[] = []
  for (const path of values.person ?? []) {
    const person = readPerson(path)
    if (!person.ok) return person
    people.push(person.value)
  }
  const more = searched(search)
  const known: KnownBy = {
    profiles: [
      ...people.flatMap(({ profiles }) => profiles),
      ...page.map((text) => ({ service: null, text })),
    ],
    names: [...people.flatMap(({ names }) => names), ...more.names],
    phones: [...people.flatMap(({ phones }) => phones), ...more.phones],
    mails: [...people.flatMap(({ mails }) => mails), ...more.mails],
  }
  const isSearched = known.names.length + known.phones.length + known.mails.length > 0
  const places = engine.length > 0 ? engine : everywhere
  const isReached = (code: string) => places.some((id) => findEngine(engines, id)?.countries?.[code])
  const nowhere = country.find((code) => !isReached(code))
  if (nowhere !== undefined) return fail(words.noCountry(nowhere))
  const beyond: Beyond = {
    known,
    pages: known.profiles.length > 0 ? { exact: values.exact } : null,
    engines: isSearched ? places : [],
    countries: isSearched ? country : [],
    apps: app,
    rules: values.rules,
  }
  const isMore = beyond.pages !== null || isSearched || app.length > 0 || values.rules
  return ok(isMore ? { sites, beyond } : { sites })
}
