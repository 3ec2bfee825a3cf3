import { expect, test } from 'vitest'
import { withoutMaker } from '../../../src/main/adapters/pdf-maker.ts'

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const clean = (text: string) => Buffer.from(withoutMaker(bytes(text))).toString('latin1')

test('the maker of a PDF becomes blanks, with brackets in its name or without, and every other byte stays', () => {
  const before =
    '<</Title <FEFF>\n/Creator (Mozilla \\(X11; Linux\\) our-app/1.0 (a (b)) x)\n/Producer (Skia)>>\nxref'
  const after = clean(before)
  expect(after).toHaveLength(before.length)
  expect(after).toMatch(/^<<\/Title <FEFF>\n\/Creator \( +\)\n\/Producer \(Skia\)>>\nxref$/)
})

test('what has none, or one without an end, is no trouble', () => {
  expect(clean('%PDF-1.4 nothing')).toBe('%PDF-1.4 nothing')
  expect(clean('/Creator (never ends')).toBe(`/Creator (${' '.repeat(10)}`)
})
