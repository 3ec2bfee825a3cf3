/** Filters as Gmail imports them: an Atom feed with one entry a filter. */
import { fullNames, sendersOf, tellingNames } from './mail.ts'
import { inGroups, type FileNote, type MadeFile, type MailRules } from './made-file.ts'

/** Gmail refuses a filter of more than about 1 500 characters. */
const longestQuery = 1_400

const escapeXml = (text: string): string =>
  // Characters that no XML 1.0 document may hold, half ones included.
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '')
    .replace(
      /[&<>"'\t\n\r]/g,
      (sign) =>
        ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' })[sign] ??
        `&#${sign.charCodeAt(0)};`,
    )

/** Other signs mean something in a search of Gmail's; quotation marks take that from them. */
const quoted = (text: string): string =>
  /^[a-z0-9][a-z0-9._+-]*@[a-z0-9.-]+$/.test(text) ? text : `"${text.replaceAll('"', ' ')}"`

type Property = readonly [name: string, value: string]

const property = ([name, value]: Property): string =>
  `    <apps:property name='${name}' value='${escapeXml(value)}'/>\n`

const entry = (id: number, updated: string, properties: readonly Property[]): string =>
  `  <entry>
    <category term='filter'></category>
    <title>Mail Filter</title>
    <id>tag:mail.google.com,2008:filter:${id}</id>
    <updated>${updated}</updated>
    <content></content>
${properties.map(property).join('')}  </entry>
`

/** Kept even from the spam folder, which Gmail empties after a month. */
const sealed = (folder: string): readonly Property[] => [
  ['label', folder],
  ['shouldArchive', 'true'],
  ['shouldNeverSpam', 'true'],
  ['shouldNeverMarkAsImportant', 'true'],
]
const binned: readonly Property[] = [['shouldTrash', 'true']]

/** @param now milliseconds since the Unix epoch */
export const gmailFilters = (rules: MailRules, now: number): MadeFile => {
  const { mails, fate, folder, lookalikes } = rules
  const joined = (texts: readonly string[]) =>
    inGroups(texts.map(quoted), longestQuery, ' OR '.length).map((group) => group.join(' OR '))
  const exact = joined(sendersOf(mails, false))
  const alike = lookalikes ? [...tellingNames(mails), ...fullNames(rules.names)] : []
  const filters: readonly (readonly Property[])[] = [
    ...exact.map((from): readonly Property[] => [
      ['from', from],
      ...(fate === 'seal' ? sealed(folder) : binned),
    ]),
    ...joined(alike).map((from): readonly Property[] => [['from', from], ...sealed(folder)]),
  ]
  const updated = new Date(now).toISOString().replace(/\.\d+Z$/, 'Z')
  const ids = filters.map((_filter, index) => now + index)
  const notes: readonly (FileNote | false)[] = [
    rules.plus && 'plus-not',
    exact.length > 1 && 'in-parts',
    lookalikes && (alike.length === 0 ? 'no-lookalikes' : 'by-part'),
    fate === 'bin' && 'bin-empties',
  ]
  return {
    name: 'mail-filters.xml',
    text: `<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns='http://www.w3.org/2005/Atom' xmlns:apps='http://schemas.google.com/apps/2006'>
  <title>Mail Filters</title>
  <id>tag:mail.google.com,2008:filters:${ids.join(',')}</id>
  <updated>${updated}</updated>
  <author>
    <name></name>
    <email></email>
  </author>
${filters.map((properties, index) => entry(now + index, updated, properties)).join('')}</feed>
`,
    notes: notes.filter((note) => note !== false),
  }
}
