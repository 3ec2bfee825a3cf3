// What must hold for every file: 10 000 generated ones per property, from plain noise to heaps of broken markers.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ASIDE, BEGIN, END, standInLine } from '../../../src/guard/hosts-etc/format.ts'
import { scan } from '../../../src/guard/hosts-etc/scan.ts'
import { inspect, namesInSection, splice } from '../../../src/guard/hosts-etc/section.ts'

const RUNS = { numRuns: 10_000 }
const BOM = '\xef\xbb\xbf'
const OWN = [
  '0.0.0.0 a.example a.example.',
  ':: a.example a.example. b.example b.example.',
  '127.66.0.1 c.example c.example.',
]

const foreignPiece = fc.oneof(
  fc.constantFrom(
    '127.0.0.1 localhost',
    '# comment',
    '',
    ' ',
    '\0',
    '\xff\xfe',
    BOM,
    '\xc3\x28',
    '\t# b\xfccher',
    'x',
  ),
  fc.string({ maxLength: 6, unit: 'binary-ascii' }),
)
const ASIDE_V2 = ASIDE.replace('(v1)', '(v2)')
const STAND_IN = standInLine('1.2.3.4', ['nas.lan', 'B\xfccher.lan'])
/** Lines that lead names somewhere or nowhere, alone and in company, as people and other programs write them. */
const openingPiece = fc
  .record({
    before: fc.constantFrom('', '', '', ' ', '\t', '#', '# ', BOM, 'x\r', ASIDE, ASIDE_V2),
    address: fc.constantFrom(
      '1.2.3.4',
      '93.184.215.14',
      'fe80::1%eth0',
      '::1',
      '::',
      '0.0.0.0',
      '127.0.0.1',
      'x',
    ),
    space: fc.constantFrom(' ', ' ', '\t', '  ', ' \t ', '\v', '\r'),
    words: fc.array(
      fc.constantFrom(
        'a.example',
        'A.Example',
        'b.EXAMPLE.',
        'a.example.',
        'x.a.example',
        'nas.lan',
        'b\xfccher',
        'z.test#',
      ),
      { minLength: 1, maxLength: 4 },
    ),
    after: fc.constantFrom('', '', ' ', ' # note', '#a.example', '\0 a.example', ' ' + ASIDE),
  })
  .map(({ before, address, space, words, after }) => before + [address, ...words].join(space) + after)
/** Near misses and true parts of our section. */
const markerPiece = fc.oneof(
  fc.constantFrom(BEGIN, END, BEGIN, END, ...OWN, ...OWN, BEGIN.replace('(v1)', '(v2)')),
  fc.constantFrom(
    ...OWN.map((line) => `#${line}`),
    '0.0.0.0 a.example',
    `x ${BEGIN}`,
    `${END} `,
    `${BEGIN}\r`,
  ),
  fc.constantFrom(
    ASIDE,
    ASIDE + ASIDE,
    ASIDE_V2,
    ASIDE.trimEnd(),
    `x ${ASIDE}`,
    STAND_IN,
    STAND_IN.replace('nas', 'tv'),
  ),
  openingPiece,
  fc.tuple(fc.constantFrom(ASIDE, STAND_IN), fc.nat(90)).map(([text, cut]) => text.slice(0, cut)),
  fc.tuple(fc.constantFrom(BEGIN, END, ...OWN), fc.nat(60)).map(([text, cut]) => text.slice(cut)),
  fc.tuple(fc.constantFrom(BEGIN, END, ...OWN), fc.nat(60)).map(([text, cut]) => text.slice(0, cut)),
)
const lineEnd = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r\n', '\r', '')
const linesOf = (piece: fc.Arbitrary<string>) =>
  fc.array(fc.tuple(piece, lineEnd), { maxLength: 14 }).map((lines) => lines.flat().join(''))
const bytesOf = (text: string): Buffer => Buffer.from(text, 'latin1')

const noise = fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes))
const foreignFile = fc.oneof(
  noise,
  linesOf(foreignPiece).map(bytesOf),
  linesOf(fc.oneof(foreignPiece, openingPiece)).map(bytesOf),
)
const anyFile = fc.oneof(
  { weight: 1, arbitrary: foreignFile },
  { weight: 4, arbitrary: linesOf(fc.oneof(foreignPiece, markerPiece)).map(bytesOf) },
  { weight: 2, arbitrary: linesOf(markerPiece).map(bytesOf) },
)
const names = fc.uniqueArray(
  fc.constantFrom('a.example', 'b.example', 'x.y.example', 'xn--bcher-kva.example', 'z.test'),
  {
    minLength: 1,
  },
)
const options = fc.record({
  v4: fc.constantFrom('0.0.0.0', '127.66.0.1'),
  eol: fc.constantFrom('\n' as const, '\r\n' as const),
})

const linesIn = (bytes: Buffer): readonly string[] =>
  bytes.toString('latin1').match(/[^\n]*\n|[^\n]+$/g) ?? []

/** The line without what sets it aside, or, where it is a stand-in, what is left of it. */
function withoutAside(line: string): string {
  const head =
    /^(?:\xef\xbb\xbf|# === local names, managed by a program: do not edit \(v[12]\), set aside === )*/
  const rest = line.replace(head, '')
  const marks = BOM.repeat(line.slice(0, line.length - rest.length).split(BOM).length - 1)
  const [address = '', ...words] = (rest.split(' #')[0] ?? '').split(' ')
  return words.length > 0 && rest.replace(/\n$/, '').replace(/\r$/, '') === standInLine(address, words)
    ? marks
    : marks + rest
}

/** Which address each name has, in the order of the file, as the C library reads it; but for locked names. */
function givenTo(bytes: Buffer, locked: readonly string[]): readonly string[] {
  return linesIn(bytes).flatMap((line) => {
    const [address = '', ...words] = (line.split(/[#\0]/)[0] ?? '').split(/[ \t\n\v\f\r]+/).filter(Boolean)
    if (!/^[0-9a-f:][!-~]*$/i.test(address)) return []
    return words
      .filter((word) => !locked.includes(word.toLowerCase().replace(/\.$/, '')))
      .map((word) => `${address} ${word}`)
  })
}

/** The names that lead somewhere. */
const openIn = (bytes: Buffer, names: readonly string[]): readonly string[] =>
  linesIn(bytes).flatMap((line) => {
    const words = (line.split(/[#\0]/)[0] ?? '')
      .toLowerCase()
      .split(/[ \t\n\v\f\r]+/)
      .filter(Boolean)
    const nowhere = /^(?:0\.0\.0\.0|127\.[\d.]+|::1?)$/.test(words[0] ?? '')
    if (nowhere || !/^[0-9a-f:][!-~]*$/.test(words[0] ?? '')) return []
    return words.slice(1).filter((word) => names.includes(word.replace(/\.$/, '')))
  })

/** A second, slow reading of the README's rule for what is foreign, to hold the scanner against. */
function foreignByRule(bytes: Buffer): string {
  type Line = { text: string; kind: 'begin' | 'end' | 'own' | 'foreign' }
  const lines: Line[] = []
  for (const whole of linesIn(bytes).map(withoutAside).filter(Boolean)) {
    const marks = /^(?:\xef\xbb\xbf)*/.exec(whole)?.[0] ?? ''
    const content = whole.slice(marks.length).replace(/\n$/, '').replace(/\r$/, '')
    const begin = content === BEGIN || content === BEGIN.replace('(v1)', '(v2)')
    if (begin || content === END) {
      if (marks !== '') lines.push({ text: marks, kind: 'foreign' })
      lines.push({ text: whole.slice(marks.length), kind: begin ? 'begin' : 'end' })
    } else {
      const own =
        OWN.includes(content) || /^(?:0\.0\.0\.0|127\.66\.0\.1|::)(?: ([a-z.]+\.[a-z]+) \1\.)+$/.test(content)
      lines.push({ text: whole, kind: own && marks === '' ? 'own' : 'foreign' })
    }
  }
  const nearest = (from: number, step: 1 | -1, stop: (kind: Line['kind']) => boolean) => {
    for (let at = from + step; at >= 0 && at < lines.length; at += step) {
      const kind = lines[at]?.kind
      if (kind !== undefined && stop(kind)) return kind
    }
    return null
  }
  const marker = (kind: Line['kind']) => kind === 'begin' || kind === 'end'
  const notOwn = (kind: Line['kind']) => kind !== 'own'
  return lines
    .filter(({ kind }, at) => {
      if (kind !== 'own') return kind === 'foreign'
      const enclosed = nearest(at, -1, marker) === 'begin' && nearest(at, 1, marker) === 'end'
      return !enclosed && nearest(at, -1, notOwn) !== 'begin' && nearest(at, 1, notOwn) !== 'end'
    })
    .map(({ text }) => text)
    .join('')
}

describe('for every file', { timeout: 60_000 }, () => {
  it('taking out what was put in gives the same bytes, where no marker was before', () => {
    fc.assert(
      fc.property(foreignFile, names, options, (file, wanted, how) => {
        fc.pre(foreignByRule(file) === file.toString('latin1'))
        expect(splice(splice(file, wanted, how), null, how).equals(file)).toBe(true)
      }),
      RUNS,
    )
  })

  it('foreign bytes are exactly those that the rule says, before and after', () => {
    fc.assert(
      fc.property(anyFile, names, options, (file, wanted, how) => {
        const foreign = foreignByRule(file)
        expect(splice(file, null).toString('latin1')).toBe(foreign)
        expect(splice(splice(file, wanted, how), null).toString('latin1')).toBe(foreign)
      }),
      RUNS,
    )
  })

  it('applying is idempotent, leaves an intact section, and forgets what was there before', () => {
    fc.assert(
      fc.property(anyFile, names, names, options, (file, first, second, how) => {
        const once = splice(file, first, how)
        expect(splice(once, first, how).equals(once)).toBe(true)
        expect(inspect(once, first, how)).toBe('intact')
        expect([...namesInSection(once)].sort()).toEqual([...first].sort())
        expect(splice(once, second, how).equals(splice(file, second, how))).toBe(true)
      }),
      RUNS,
    )
  })

  it('no name that is locked leads anywhere, and every other name has its addresses, in their order', () => {
    fc.assert(
      fc.property(anyFile, names, options, (file, wanted, how) => {
        const locked = splice(file, wanted, how)
        expect(openIn(locked, wanted)).toEqual([])
        // The section comes after a byte order mark, which then spoils no line of theirs any more.
        const foreign = splice(file, null)
          .toString('latin1')
          .replace(new RegExp(`^${BOM}`), '')
        expect(givenTo(locked, wanted)).toEqual(givenTo(bytesOf(foreign), wanted))
      }),
      RUNS,
    )
  })

  it('after removal no marker is left', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const bare = splice(file, null)
        expect(scan(bare).markers).toBe('none')
        expect(splice(bare, null).equals(bare)).toBe(true)
      }),
      RUNS,
    )
  })

  it('one byte changed anywhere in the section is noticed and repaired', () => {
    fc.assert(
      fc.property(
        foreignFile,
        names,
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (file, wanted, where, flip) => {
          fc.pre(foreignByRule(file) === file.toString('latin1'))
          const whole = splice(file, wanted)
          const tampered = Buffer.from(whole)
          const start = whole.indexOf(BEGIN)
          const at = where % (whole.indexOf(END) + END.length - start)
          tampered[start + at] = (tampered[start + at] ?? 0) ^ flip
          expect(inspect(tampered, wanted)).not.toBe('intact')
          expect(inspect(splice(tampered, wanted), wanted)).toBe('intact')
        },
      ),
      RUNS,
    )
  })
})
