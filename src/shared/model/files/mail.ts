/** A mail address as a filter needs it, out of what was typed or pasted: nothing in it can break out of a file. */
import { neverBlocked } from '../never-block.ts'
import { commonNames } from '../reach/search-term.ts'
import { refuse, type Refusal } from '../refusal.ts'
import { fail, ok, type Result } from '../result.ts'
import { plainText } from '../text.ts'

export type Mail = {
  /** Before the sign, in lower-case letters. */
  readonly local: string
  /** After it, in lower-case ASCII. */
  readonly domain: string
  /** The same as people write it, where that is not ASCII. */
  readonly written: string | null
}

// As in site.ts: the reference for turning international names into ASCII, in every runtime of ours, without I/O.
declare const URL: new (text: string) => { readonly hostname: string }

const toAscii = (host: string): string | null => {
  try {
    return new URL(`http://${host}/`).hostname
  } catch {
    return null
  }
}

/** RFC 5321: more than this no server takes. */
const longest = 254

const domainPattern =
  /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/
/** An atom of RFC 5322 with the letters of RFC 6532. No quoted names: nobody has them, and they may hold anything. */
const localPattern = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text)

/** Takes `jo@example.org`, `Jo <jo@example.org>` and `mailto:jo@example.org`. */
export const readMailAddress = (typed: string): Result<Mail, Refusal> => {
  const text = plainText(typed.slice(0, 2_000))
  const unclear = fail(refuse('mail-unclear', { text: shorten(text) }))
  const address = (/<([^<>]*)>$/.exec(text)?.[1] ?? text)
    .replace(/^mailto:/i, '')
    .normalize('NFC')
    .toLowerCase()
  const [local = '', host = '', ...more] = address.split('@')
  // What the URL parser would read as something else than the name of a host.
  if (more.length > 0 || !localPattern.test(local) || /[\s/?#\\:[\]%]/.test(host)) return unclear
  const domain = toAscii(host)
  if (domain === null || !domainPattern.test(domain) || local.length + domain.length >= longest)
    return unclear
  const never = neverBlocked(domain)
  if (never) return fail(refuse('site-never', { text: domain, kind: never }))
  return ok({ local, domain, written: host === domain ? null : host })
}

/** All that can be read of them, each once, and what is wrong with the others. */
export const readMailAddresses = (
  typed: readonly string[],
): { readonly mails: readonly Mail[]; readonly refused: readonly Refusal[] } => {
  const read = typed.filter((text) => text.trim() !== '').map(readMailAddress)
  const mails = read.flatMap((each) => (each.ok ? [each.value] : []))
  const byAddress = new Map(mails.map((mail) => [addressOf(mail), mail]))
  return { mails: [...byAddress.values()], refused: read.flatMap((each) => (each.ok ? [] : [each.error])) }
}

const addressOf = ({ local, domain }: Mail): string => `${local}@${domain}`

/** The address as either end may write it: an international domain stands in the mail in ASCII, or as it is. */
const spellingsOf = (mail: Mail): readonly string[] =>
  mail.written === null ? [addressOf(mail)] : [addressOf(mail), `${mail.local}@${mail.written}`]

/** What stands before a plus: `jo` of `jo+news`. */
const baseOf = ({ local }: Mail): string => /^([^+]+)\+/.exec(local)?.[1] ?? local

/** Their box without what stands after a plus: mail from there is theirs too. */
const boxOf = (mail: Mail): Mail => ({ ...mail, local: baseOf(mail) })

/** The addresses themselves and, where plus-addresses count too, the boxes behind them; each spelling once. */
export const sendersOf = (mails: readonly Mail[], plus: boolean): readonly string[] => [
  ...new Set((plus ? mails.flatMap((mail) => [mail, boxOf(mail)]) : mails).flatMap(spellingsOf)),
]

/** Both sides of every plus-address: `jo+` and `@example.org`. */
export const plusPartsOf = (
  mails: readonly Mail[],
): readonly { readonly begins: string; readonly ends: string }[] => {
  const parts = mails.flatMap((mail) =>
    spellingsOf(boxOf(mail)).map((address) => {
      const at = address.indexOf('@')
      return { begins: `${address.slice(0, at)}+`, ends: address.slice(at) }
    }),
  )
  return [...new Map(parts.map((part) => [part.begins + part.ends, part])).values()]
}

/** What half the world has before the sign. */
const everybodys = new Set(
  `admin administrator billing contact contacto email hello hola info information jobs kontakt mail mailbox me news newsletter
   noreply no-reply office post postmaster reply sales service shop soporte support team user webmaster work`.split(
    /\s+/,
  ),
)

/**
 * Names before the sign that tell one person from others, so that the same name at another domain may well be theirs.
 * A first name or `info` tells nobody apart.
 */
export const tellingNames = (mails: readonly Mail[]): readonly string[] => [
  ...new Set(
    mails.map(baseOf).filter((base) => base.length >= 6 && !everybodys.has(base) && !commonNames.has(base)),
  ),
]

/** Names in full, as they may stand before an address; a single word would hit others. */
export const fullNames = (typed: readonly string[]): readonly string[] => [
  ...new Set(
    typed
      .map((text) =>
        plainText(text.slice(0, 2_000).replace(/\p{Cs}/gu, ' '))
          .normalize('NFC')
          .replace(/\s+/g, ' '),
      )
      .filter((name) => name.includes(' ') && !name.includes('@') && Array.from(name).length <= 80),
  ),
]
