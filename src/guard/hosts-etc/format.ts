// The text of what is ours in a hosts file, written and recognised: the section, and what sets a foreign line aside.

import { createHash } from 'node:crypto'
import { HOST_NAME_PATTERN } from './names.ts'

export type LineEnd = '\n' | '\r\n'

/** The wording is neutral on purpose: whoever opens the file learns that a program keeps this, and nothing more. */
export const BEGIN = '# >>> local names, managed by a program: do not edit (v1) >>>'
export const END = '# <<< local names, managed by a program: do not edit (v1) <<<'

/** Makes a foreign line a comment, standing before it on the same line. */
export const ASIDE = '# === local names, managed by a program: do not edit (v1), set aside === '

/** Common to all that is ours, in every version: one search finds all candidates, and the longer it is the faster. */
export const MARKER_INFIX = ' local names, managed by a program: do not edit (v'
/** Bytes before the infix in a marker (`# >>>`) and in `ASIDE`. */
export const MARKER_HEAD = 5

const BEGIN_LINE = /^# >>> local names, managed by a program: do not edit \(v[0-9]{1,3}\) >>>$/
const END_LINE = /^# <<< local names, managed by a program: do not edit \(v[0-9]{1,3}\) <<<$/
/** Longer than any marker that the patterns above accept. */
export const MAX_MARKER = 80

const ASIDE_START = /^# === local names, managed by a program: do not edit \(v[0-9]{1,3}\), set aside === /
/** Longer than any `ASIDE` that the pattern above accepts. */
export const MAX_ASIDE = 90

const STAND_IN_INFIX = `${MARKER_INFIX}1), in place of the next line: `
const STAND_IN_END =
  /^ local names, managed by a program: do not edit \(v[0-9]{1,3}\), in place of the next line: [0-9a-f]{8}\r?$/
/** Longer than any text that the pattern above accepts. */
export const MAX_STAND_IN_END = 110
const DIGEST = 8

/** Windows reads nine words a line and macOS hangs at twelve names, so eight: four hosts and their dotted aliases. */
const HOSTS_PER_LINE = 4
/** Longer than any address line: one address, four names of 253 bytes, four aliases of 254, spaces. */
export const MAX_OWN_LINE = 2100

const V4_PATTERN = String.raw`0\.0\.0\.0|127(?:\.(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])){3}`
const V4 = new RegExp(`^(?:${V4_PATTERN})$`)
const V6 = '::'
/** Each name must be followed by itself with a dot, which hardly any line of somebody else's is. */
const OWN_LINE = new RegExp(
  String.raw`^(?:${V4_PATTERN}|${V6})(?: (${HOST_NAME_PATTERN}) \1\.){1,${HOSTS_PER_LINE}}$`,
)

/** May names point here? Only nowhere (`0.0.0.0`) or a loopback address: anything else would redirect a person. */
export const isSectionAddress = (address: string): boolean => V4.test(address)

export function markerKind(line: string): 'begin' | 'end' | null {
  if (BEGIN_LINE.test(line)) return 'begin'
  return END_LINE.test(line) ? 'end' : null
}

/** The section for these canonical, distinct names, in this order. */
export function sectionText(names: readonly string[], v4: string, eol: LineEnd): string {
  const words = names.map(withAlias)
  const groups: string[] = []
  for (let at = 0; at < words.length; at += HOSTS_PER_LINE) {
    groups.push(words.slice(at, at + HOSTS_PER_LINE).join(' '))
  }
  const lines = [v4, V6].flatMap((address) => groups.map((group) => `${address} ${group}`))
  return [BEGIN, ...lines, END, ''].join(eol)
}

/** Could `sectionText` have written this line (without its line end)? */
export const isOwnLine = (line: string): boolean => OWN_LINE.test(line)

/** The names, without their aliases, on a line of which `isOwnLine` is true. */
export const namesOnOwnLine = (line: string): readonly string[] =>
  line
    .split(' ')
    .slice(1)
    .filter((_, index) => index % 2 === 0)

/** Length of an `ASIDE` of any version that this text starts with; 0 where there is none. */
export const asideLength = (text: string): number => ASIDE_START.exec(text)?.[0].length ?? 0

/** Gives the names of a line that is set aside, but for those that are locked, their address again. */
export function standInLine(address: string, names: readonly string[]): string {
  const text = `${[address, ...names].join(' ')} #${STAND_IN_INFIX}`
  return text + digestOf(text)
}

/** Could a stand-in end so? Told from the infix to the end of the line, before the whole line is looked at. */
export const endsStandIn = (text: string): boolean => STAND_IN_END.test(text)

/** Is this line, of which `endsStandIn` is true, as it was written? One that somebody added to is theirs. */
export const isStandIn = (line: string): boolean => digestOf(line.slice(0, -DIGEST)) === line.slice(-DIGEST)

const digestOf = (text: string): string =>
  createHash('sha256').update(text, 'latin1').digest('hex').slice(0, DIGEST)

/** `host.` is another name for `host` that browsers and glibc look up separately, so it needs its own entry. */
const withAlias = (name: string): string => `${name} ${name}.`
