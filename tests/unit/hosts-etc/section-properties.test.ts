// What must hold for every file: 10 000 generated ones per property, from plain noise to heaps of broken markers.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BEGIN, END } from '../../../src/guard/hosts-etc/format.ts'
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
  fc.tuple(fc.constantFrom(BEGIN, END, ...OWN), fc.nat(60)).map(([text, cut]) => text.slice(cut)),
  fc.tuple(fc.constantFrom(BEGIN, END, ...OWN), fc.nat(60)).map(([text, cut]) => text.slice(0, cut)),
)
const lineEnd = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r\n', '\r', '')
const linesOf = (piece: fc.Arbitrary<string>) =>
  fc.array(fc.tuple(piece, lineEnd), { maxLength: 14 }).map((lines) => lines.flat().join(''))
const bytesOf = (text: string): Buffer => Buffer.from(text, 'latin1')

const noise = fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes))
const foreignFile = fc.oneof(noise, linesOf(foreignPiece).map(bytesOf))
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

/** A second, slow reading of the README's rule for what is foreign, to hold the scanner against. */
function foreignByRule(bytes: Buffer): string {
  type Line = { text: string; kind: 'begin' | 'end' | 'own' | 'foreign' }
  const lines: Line[] = []
  for (const whole of bytes.toString('latin1').match(/[^\n]*\n|[^\n]+$/g) ?? []) {
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

describe('for every file', () => {
  it('taking out what was put in gives the same bytes, where no marker was before', () => {
    fc.assert(
      fc.property(foreignFile, names, options, (file, wanted, how) => {
        fc.pre(scan(file).markers === 'none')
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

  it('after removal no marker is left', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        expect(scan(splice(file, null)).markers).toBe('none')
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
          fc.pre(scan(file).markers === 'none')
          const whole = splice(file, wanted)
          const tampered = Buffer.from(whole)
          const at = where % (whole.length - file.length)
          const start = whole.indexOf(BEGIN)
          tampered[start + at] = (tampered[start + at] ?? 0) ^ flip
          expect(inspect(tampered, wanted)).not.toBe('intact')
          expect(inspect(splice(tampered, wanted), wanted)).toBe('intact')
        },
      ),
      RUNS,
    )
  })
})
