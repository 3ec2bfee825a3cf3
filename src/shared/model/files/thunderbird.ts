/** Message filters as Thunderbird keeps them: `msgFilterRules.dat`, one line a fact. */
import { fullNames, plusPartsOf, sendersOf, tellingNames } from './mail.ts'
import type { FileNote, MadeFile, MailRules } from './made-file.ts'

type Term = readonly [how: 'is' | 'begins with' | 'ends with', value: string]

/** A value with a bracket or a mark in it stands in marks of its own, and the whole line is escaped once more. */
const term = ([how, value]: Term): string =>
  /^[ "]|[()"]/.test(value) ? `(from,${how},"${value}")` : `(from,${how},${value})`

const line = (key: string, value: string): string => `${key}="${value.replaceAll('"', '\\"')}"\r\n`

const filter = (name: string, actions: string, join: 'AND' | 'OR', terms: readonly Term[]): string =>
  [
    line('name', name),
    line('enabled', 'yes'),
    // Incoming mail, and by hand.
    line('type', '17'),
    actions,
    line('condition', terms.map((each) => `${join} ${term(each)}`).join(' ')),
  ].join('')

/** A folder below “Local Folders”, as an address; non-ASCII and spaces as in any. */
const localFolder = (folder: string): string =>
  `mailbox://nobody@Local%20Folders/${encodeURIComponent(folder).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )}`

/** A mark or a backslash in a value is read back as something else. */
const fits = (value: string): boolean => !/["\\]/.test(value)

/**
 * @param ruleName what the rules are called in Thunderbird's list
 * @param whole with the lines that begin a file; else to be put at the end of one
 */
export const thunderbirdFilters = (rules: MailRules, ruleName: string, whole: boolean): MadeFile => {
  const { mails, fate, folder, plus, lookalikes } = rules
  const stop = line('action', 'Stop execution')
  const sealed = line('action', 'Move to folder') + line('actionValue', localFolder(folder)) + stop
  const actions = fate === 'seal' ? sealed : line('action', 'Delete') + stop
  const names = lookalikes ? fullNames(rules.names) : []
  const alike = [
    ...(lookalikes ? tellingNames(mails) : []).flatMap((name): readonly Term[] => [
      ['begins with', `${name}@`],
      ['begins with', `${name}+`],
    ]),
    ...names.filter(fits).map((name): Term => ['is', name]),
  ]
  // A filter has “all of these” or “any of these”, never both: each plus-address is one of its own.
  const pluses = plus ? plusPartsOf(mails) : []
  const filters = [
    filter(
      `${ruleName} 1`,
      actions,
      'OR',
      sendersOf(mails, plus).map((address): Term => ['is', address]),
    ),
    ...pluses.map(({ begins, ends }, index) =>
      filter(`${ruleName} ${index + 2}`, actions, 'AND', [
        ['begins with', begins],
        ['ends with', ends],
      ]),
    ),
    ...(alike.length > 0 ? [filter(`${ruleName} ${pluses.length + 2}`, sealed, 'OR', alike)] : []),
  ]
  const notes: readonly (FileNote | false)[] = [
    lookalikes && (alike.length === 0 ? 'no-lookalikes' : 'by-part'),
    !names.every(fits) && 'names-left-out',
    fate === 'bin' && 'bin-empties',
  ]
  return {
    name: 'msgFilterRules.dat',
    text: (whole ? line('version', '9') + line('logging', 'no') : '') + filters.join(''),
    notes: notes.filter((note) => note !== false),
  }
}
