/** A pasted list of past slips: what each line says, and which could not be read. Nothing is guessed that has two readings. */
import { parseLocalDate, type LocalDate } from './day.ts'
import { eventKinds, type EventKind } from './event-kinds.ts'
import type { Happening } from './event.ts'
import { afterTime, readDay, type DayOrder, type ReadDay } from './import-day.ts'
import { plainText } from './text.ts'

export type ImportRow = {
  /** Its line in what was pasted, the first being 1. */
  readonly line: number
  readonly date: LocalDate
  /** Null where the line does not say it: then the choice for all of them holds. */
  readonly kind: EventKind | null
  readonly note: string
  /** The same is in the log already, or twice in the list. */
  readonly isKnown: boolean
}

export const badReasons = ['no-date', 'no-such-day', 'future', 'other-order'] as const
export type BadLine = {
  readonly line: number
  readonly text: string
  readonly why: (typeof badReasons)[number]
}

export type Import = {
  readonly rows: readonly ImportRow[]
  readonly bad: readonly BadLine[]
  /** How dates of three numbers were read. */
  readonly order: DayOrder
  /** True where the list itself does not say it: every such date could be read the other way too. */
  readonly isOpen: boolean
}

const mostLines = 20_000
const noteLength = 280

/** Words by which people name what happened, in the languages that the app speaks, without accents. */
const kindWords: readonly (readonly [RegExp, EventKind])[] = [
  [/^(call|called|phone|phoned|rang|llame|llamada)\b/, 'called'],
  [/^(text|texted|wrote|message|messaged|sms|escribi|mensaje)\b/, 'texted'],
  [/^(reply|replied|responded|conteste un|respondi)\b/, 'replied'],
  [/^(answer|answered|picked up|conteste)\b/, 'answered'],
  [/^(like|liked|me gusta)\b/, 'liked'],
  [/^(gift|present|regalo)\b/, 'sent-gift'],
  [/^(met|meet|meeting|saw them|nos vimos|quede|quedamos|encuentro)\b/, 'arranged-to-meet'],
  [/^(look|looked|profile|checked|stalked|mire|perfil)\b/, 'looked-them-up'],
  [/^(drove|went past|pase por)\b/, 'drove-past'],
  [/^(ask|asked|pregunte)\b/, 'asked-about-them'],
  [/^(read|lei)\b/, 'read-a-message'],
  [/^(contact|contacted|slip|slipped|in touch|contacto|tropiezo|recaida)\b/, 'got-in-touch'],
]

/** Who did it, and to whom, is not what was done: `I called`, `le escribí`. */
const kindOf = (text: string): EventKind | null => {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase()
  if ((eventKinds as readonly string[]).includes(plain)) return plain as EventKind
  const done = plain.replace(/^(?:i|yo) /, '').replace(/^(?:le|la|lo) /, '')
  return kindWords.find(([words]) => words.test(done))?.[1] ?? null
}

/** The name of a kind and nothing more: whatever else somebody wrote is kept as the note. */
const isName = (text: string): boolean => kindOf(text) !== null && /^[\p{L}\p{M}-]+\.?$/u.test(text.trim())

/** A comma divides fields where the first of them is a day; in a sentence it is only a comma. */
const hasYearFirst = (line: string): boolean => {
  const comma = line.indexOf(',')
  return comma >= 0 && /\d{4}/.test(line.slice(0, comma))
}

/** The fields of a line, however they are divided; quotes may stand around one. */
const fieldsOf = (line: string): readonly string[] => {
  const divider = line.includes('\t') ? '\t' : line.includes(';') ? ';' : hasYearFirst(line) ? ',' : null
  if (divider === null) return [line]
  const fields: string[] = []
  let [field, isQuoted] = ['', false]
  for (const character of line) {
    if (character === '"') isQuoted = !isQuoted
    else if (character === divider && !isQuoted) {
      fields.push(field)
      field = ''
    } else field += character
  }
  return [...fields, field].map((each) => each.trim())
}

type Line = {
  readonly line: number
  readonly text: string
  readonly day: ReadDay
  readonly rest: readonly string[]
}

/** The names of columns; a sentence without a figure in it is none. */
const isHeader = (text: string): boolean =>
  !/\d/.test(text) &&
  /(?:^|[,;\t])[\s"]*(?:date|day|when|fecha|dia|día|cuando|cuándo)[\s"]*(?:$|[,;\t])/i.test(text)

const linesOf = (pasted: string): readonly Line[] =>
  pasted
    .split(/\r\n|\r|\n/)
    .slice(0, mostLines)
    .map((text, at) => ({ line: at + 1, text: text.trim() }))
    .filter(({ text, line }) => text !== '' && !(line === 1 && isHeader(text)))
    .map(({ line, text }) => {
      const [first = '', ...others] = fieldsOf(text)
      const whole = readDay(first)
      // A list may have its day in another column, or words behind it without any divider.
      const at = whole.kind === 'none' ? others.findIndex((field) => readDay(field).kind !== 'none') : -1
      if (at < 0) return { line, text, day: whole, rest: [whole.rest, ...others.map(afterTime)] }
      const day = readDay(others[at] ?? '')
      return { line, text, day, rest: [first, day.rest, ...others.toSpliced(at, 1)].map(afterTime) }
    })

/** The order that the list itself proves: a number over twelve is no month. */
const orderIn = (lines: readonly Line[]): DayOrder | null => {
  let order: DayOrder | null = null
  for (const { day } of lines) {
    if (day.kind !== 'numbers') continue
    if (day.first > 12 && day.second <= 12) order ??= 'day-first'
    if (day.second > 12 && day.first <= 12) order ??= 'month-first'
  }
  return order
}

const two = (number: number): string => String(number).padStart(2, '0')

const dateOf = (day: ReadDay, order: DayOrder): LocalDate | BadLine['why'] => {
  if (day.kind === 'none') return 'no-date'
  const [month, date] =
    day.kind === 'plain'
      ? [day.month, day.day]
      : order === 'day-first'
        ? [day.second, day.first]
        : [day.first, day.second]
  if (day.kind === 'numbers' && month > 12) return date <= 12 ? 'other-order' : 'no-such-day'
  const parsed = parseLocalDate(`${String(day.year).padStart(4, '0')}-${two(month)}-${two(date)}`)
  return parsed.ok ? parsed.value : 'no-such-day'
}

/**
 * @param wished how to read a date such as 3/4/2026 where the list does not say it by another of its dates
 * @param standing what holds of the log of this person
 */
export const readImport = (
  pasted: string,
  wished: DayOrder,
  today: LocalDate,
  standing: readonly Happening[],
): Import => {
  const lines = linesOf(pasted)
  const proven = orderIn(lines)
  const order = proven ?? wished
  // Ten years of it are not looked at before there is anything to compare.
  const before = lines.length === 0 ? [] : standing
  const known = new Set(before.map(({ date, kind }) => `${date} ${kind}`))
  const days = new Set(before.map(({ date }) => date))
  const rows: ImportRow[] = []
  const bad: BadLine[] = []
  for (const { line, text, day, rest } of lines) {
    const date = dateOf(day, order)
    const reason = badReasons.find((why) => why === date)
    if (reason) bad.push({ line, text, why: reason })
    else if (date > today) bad.push({ line, text, why: 'future' })
    else {
      const said = rest.filter((field) => field !== '')
      const kind = said.map(kindOf).find((found) => found !== null) ?? null
      const note = plainText(said.filter((field) => !isName(field)).join(', '))
      const isKnown = kind === null ? days.has(date as LocalDate) : known.has(`${date} ${kind}`)
      known.add(`${date} ${kind ?? ''}`)
      if (kind === null) days.add(date as LocalDate)
      rows.push({
        line,
        date: date as LocalDate,
        kind,
        note: Array.from(note).slice(0, noteLength).join(''),
        isKnown,
      })
    }
  }
  const isOpen =
    proven === null && lines.some(({ day }) => day.kind === 'numbers' && day.first !== day.second)
  return { rows, bad, order, isOpen }
}

/** The lines that could not be read, as they were: they stay where they were pasted. */
export const leftOver = ({ bad }: Import): string => bad.map(({ text }) => text).join('\n')
