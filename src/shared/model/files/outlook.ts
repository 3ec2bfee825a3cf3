/** Rules for a work or school mailbox, as commands for Exchange Online PowerShell. */
import { fullNames, sendersOf, tellingNames } from './mail.ts'
import { inGroups, type FileNote, type MadeFile, type MailRules } from './made-file.ts'

/** All that can end a text in single marks: PowerShell takes typographic marks for the plain one. */
const quote = (text: string): string => `'${text.replace(/['\u2018\u2019\u201a\u201b]/g, '$&$&')}'`
const list = (texts: readonly string[]): string => `@(${texts.map(quote).join(', ')})`

/** A mailbox keeps all its rules in little room; this many characters of addresses go into one. */
const longestRule = 4_000

/** What the script says while it runs, and the names of its rules. */
export type OutlookWords = {
  readonly about: readonly string[]
  readonly ruleName: string
  readonly askAddress: string
}

/** A comment ends with its line, so nothing in it may begin another. */
const comment = (text: string): string => `# ${text.replace(/[\r\n\u0085\u2028\u2029]+/g, ' ')}`

const rule = (name: string, condition: string, action: string): string =>
  `New-InboxRule -Name ${quote(name)} ${condition} ${action} -StopProcessingRules $true`

/** Without `-Force`: Exchange asks before it throws away rules that an old Outlook has switched off. */
export const outlookRules = (rules: MailRules, words: OutlookWords): MadeFile => {
  const { mails, fate, folder, plus, lookalikes } = rules
  const telling = tellingNames(mails)
  const alike = [
    ...(lookalikes ? telling.map((name) => `${name}@`) : []),
    ...(plus ? telling.map((name) => `${name}+`) : []),
  ]
  const names = lookalikes ? fullNames(rules.names) : []
  const sealed = `-MoveToFolder ($me + ${quote(`:\\${folder}`)})`
  const action = fate === 'seal' ? sealed : '-DeleteMessage $true'
  const groups = inGroups(sendersOf(mails, plus), longestRule, "', '".length)
  const conditions = [
    ...groups.map((group) => ({ condition: `-From ${list(group)}`, action })),
    ...(alike.length > 0 ? [{ condition: `-FromAddressContainsWords ${list(alike)}`, action: sealed }] : []),
    ...(names.length > 0
      ? [
          {
            condition: `-HeaderContainsWords ${list(names.map((name) => `From: ${name} <`))}`,
            action: sealed,
          },
        ]
      : []),
  ]
  const asksWho = conditions.some((each) => each.action === sealed)
  const lines = [
    ...words.about.map(comment),
    "$ErrorActionPreference = 'Stop'",
    ...(asksWho ? [`$me = Read-Host ${quote(words.askAddress)}`] : []),
    ...conditions.map((each, index) => rule(`${words.ruleName} ${index + 1}`, each.condition, each.action)),
  ]
  const notes: readonly (FileNote | false)[] = [
    groups.length > 1 && 'in-parts',
    lookalikes && alike.length + names.length === 0 && 'no-lookalikes',
    alike.length + names.length > 0 && 'by-part',
    plus && telling.length === 0 && 'plus-not',
    fate === 'bin' && 'bin-empties',
  ]
  return {
    name: 'mail-rules.ps1',
    // The mark at the beginning: without it Windows PowerShell 5 reads anything but ASCII wrongly.
    text: `\ufeff${lines.join('\r\n')}\r\n`,
    notes: notes.filter((note) => note !== false),
  }
}
