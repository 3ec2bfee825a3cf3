/** Rules for a mail server that speaks Sieve (RFC 5228). */
import { fullNames, plusPartsOf, sendersOf, tellingNames } from './mail.ts'
import type { FileNote, MadeFile, MailRules } from './made-file.ts'

export type SieveChoices = {
  /** The trash as the server calls it. */
  readonly trash: string
  /** Thrown away by the server itself: nothing is left of it, not even in the trash. */
  readonly vanish: boolean
}

const quote = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`
/** For `:matches`, where these mean something. */
const literal = (text: string): string => text.replace(/[*?\\]/g, '\\$&')
const list = (texts: readonly string[]): string => `[${texts.map(quote).join(', ')}]`

/** Where a mail says whom it comes from, or whom an answer would reach: a document shared by them has them only there. */
const headers = list(['from', 'sender', 'reply-to'])
const anyCase = ':comparator "i;ascii-casemap"'

/** The comparator that every server has folds ASCII only; other letters stand there in each case. */
const inEachCase = (name: string): readonly string[] =>
  /^[\x20-\x7e]*$/.test(name) ? [name] : [...new Set([name, name.toLowerCase(), name.toUpperCase()])]

/** All ways in which a header may write that name, and no longer name that begins with it. */
const asWritten = (name: string): readonly string[] => {
  const words = name.split(' ')
  const turned = `${words.at(-1)}, ${words.slice(0, -1).join(' ')}`
  return [name, turned].flatMap(inEachCase).flatMap((each) => {
    const plain = literal(each)
    const inMarks = `"${literal(each.replace(/["\\]/g, '\\$&'))}`
    const after = [' <*', '<*', ' (*']
    return [
      ...after.map((more) => plain + more),
      ...['" <*', '"<*', ' (*'].map((more) => inMarks + more),
      `*(${plain})`,
    ]
  })
}

const rule = (tests: readonly string[], action: string): string =>
  `if anyof (\n${tests.map((test) => `  ${test}`).join(',\n')}\n) {\n  ${action}\n  stop;\n}\n`

const into = (folder: string): string => `fileinto :create ${quote(folder)};`

/**
 * Whoever stands in To or Cc, and whoever is only spoken of, is not looked at.
 * Nothing that was typed stands in a comment.
 */
export const sieveRules = (rules: MailRules, { trash, vanish }: SieveChoices): MadeFile => {
  const { mails, fate, folder, plus, lookalikes } = rules
  const senders = list(sendersOf(mails, plus))
  const withPlus = list(plusPartsOf(mails).map(({ begins, ends }) => `${literal(begins)}*${literal(ends)}`))
  const telling = lookalikes ? tellingNames(mails) : []
  const names = lookalikes ? fullNames(rules.names) : []
  const exact = [
    `address :is :all ${anyCase} ${headers} ${senders}`,
    `envelope :is :all ${anyCase} "from" ${senders}`,
    ...(plus
      ? [
          `address :matches :all ${anyCase} ${headers} ${withPlus}`,
          `envelope :matches :all ${anyCase} "from" ${withPlus}`,
        ]
      : []),
  ]
  const alike = [
    ...(telling.length > 0
      ? [
          `address :is :localpart ${anyCase} ${headers} ${list(telling)}`,
          `address :matches :localpart ${anyCase} ${headers} ${list(telling.map((name) => `${literal(name)}+*`))}`,
        ]
      : []),
    ...(names.length > 0
      ? [`header :matches ${anyCase} "from" ${list([...new Set(names.flatMap(asWritten))])}`]
      : []),
  ]
  const gone = fate === 'bin' && vanish
  const action = gone ? 'discard;' : into(fate === 'seal' ? folder : trash)
  const files = !gone || alike.length > 0
  const needs = ['envelope', ...(files ? ['fileinto', 'mailbox'] : [])]
  const notes: readonly (FileNote | false)[] = [
    lookalikes && (alike.length === 0 ? 'no-lookalikes' : 'by-part'),
    fate === 'bin' && !gone && 'bin-empties',
  ]
  const parts = [
    `require ${list(needs)};\n`,
    `# These senders.\n${rule(exact, action)}`,
    ...(alike.length > 0 ? [`# Who looks like them: kept aside.\n${rule(alike, into(folder))}`] : []),
  ]
  return {
    name: 'mail-rules.sieve',
    text: parts.join('\n').replaceAll('\n', '\r\n'),
    notes: notes.filter((note) => note !== false),
  }
}
