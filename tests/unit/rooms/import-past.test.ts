/** A pasted past: dates as people write them, read only where they have one meaning, and nothing lost. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../../src/shared/model/day.ts'
import { leftOver, readImport } from '../../../src/shared/model/import-past.ts'
import { date, slip } from '../streaks/log.ts'

const today = date('2026-11-23')
const read = (text: string, wished: 'day-first' | 'month-first' = 'day-first') =>
  readImport(text, wished, today, [])
const dates = (text: string) => read(text).rows.map((row) => row.date)

test.each([
  ['2026-03-04', '2026-03-04'],
  ['2026/3/4', '2026-03-04'],
  ['20260304', '2026-03-04'],
  ['2026-03-04 18:05', '2026-03-04'],
  ['2026-03-04T18:05:00.000Z', '2026-03-04'],
  ['25.3.2026', '2026-03-25'],
  ['25/03/26', '2026-03-25'],
  ['25 - 3 - 2026'.replaceAll(' ', ''), '2026-03-25'],
  ['4. 3. 2026\n25. 3. 2026', '2026-03-04'],
  ['4-Mar-2026', '2026-03-04'],
  ['4-dic-25', '2025-12-04'],
  ['4 March 2026', '2026-03-04'],
  ['4 December 2025', '2025-12-04'],
  ['4th December 2025', '2025-12-04'],
  ['4 de marzo del 2026', '2026-03-04'],
  ['Sun, March 4, 2026', '2026-03-04'],
  ['miércoles, 4 de marzo de 2026', '2026-03-04'],
  ['4th of March, 2026', '2026-03-04'],
  ['March 4, 2026', '2026-03-04'],
  ['4 de marzo de 2026', '2026-03-04'],
  ['4 ene 2026', '2026-01-04'],
  ['Wed, 4 March 2026', '2026-03-04'],
  ['- 2026-03-04', '2026-03-04'],
  ['1. 2026-03-04', '2026-03-04'],
  ['29.2.2024', '2024-02-29'],
])('%s is %s', (text, expected) => {
  expect(dates(text)[0]).toBe(expected)
})

test('three numbers: the list itself proves the order, else the wish holds and that is said', () => {
  expect(read('3/4/2026\n25/4/2026')).toMatchObject({
    order: 'day-first',
    isOpen: false,
    rows: [{ date: '2026-04-03' }, { date: '2026-04-25' }],
  })
  expect(read('3/4/2026\n4/25/2026')).toMatchObject({
    order: 'month-first',
    isOpen: false,
    rows: [{ date: '2026-03-04' }, { date: '2026-04-25' }],
  })
  expect(read('3/4/2026')).toMatchObject({ order: 'day-first', isOpen: true })
  expect(read('3/4/2026', 'month-first').rows).toMatchObject([{ date: '2026-03-04' }])
  // The same both ways: nothing is open.
  expect(read('3/3/2026').isOpen).toBe(false)
  // Two that contradict each other: the first holds, the other is named.
  expect(read('25/4/2026\n4/25/2026')).toMatchObject({
    rows: [{ line: 1 }],
    bad: [{ line: 2, why: 'other-order' }],
  })
})

test('what cannot be read is named with its line, and stays as it was', () => {
  const found = read('2026-01-05\nsoon\n\n31/2/2026\n2026-12-24\n2026-01-06')
  expect(found.rows.map(({ line }) => line)).toEqual([1, 6])
  expect(found.bad).toEqual([
    { line: 2, text: 'soon', why: 'no-date' },
    { line: 4, text: '31/2/2026', why: 'no-such-day' },
    { line: 5, text: '2026-12-24', why: 'future' },
  ])
  expect(leftOver(found)).toBe('soon\n31/2/2026\n2026-12-24')
})

test('a file of three columns: its head is left out, what happened and the note are taken', () => {
  const csv =
    'date,kind,note\n2026-01-05,looked-them-up,"late, alone"\n2026-01-06,called\n2026-01-07,,just so'
  expect(read(csv).rows).toMatchObject([
    { date: '2026-01-05', kind: 'looked-them-up', note: 'late, alone' },
    { date: '2026-01-06', kind: 'called', note: '' },
    { date: '2026-01-07', kind: null, note: 'just so' },
  ])
  expect(read('llamada;2026-01-05\n2026-01-06\tEscribí').rows).toMatchObject([
    { date: '2026-01-05', kind: 'called' },
    { date: '2026-01-06', kind: 'texted' },
  ])
})

test.each<[string, string | null, string]>([
  // A kind that is said in a sentence does not cost the sentence.
  [
    '2026-01-05 called him after the funeral, he was cold',
    'called',
    'called him after the funeral, he was cold',
  ],
  ['2026-01-05, I texted: come back', 'texted', 'I texted: come back'],
  ['2026-01-05 le escribí', 'texted', 'le escribí'],
  ['2026-01-05 called.', 'called', ''],
  ['called 2026-01-05', 'called', ''],
  ['called, 2026-01-05', 'called', ''],
  ['Sun 2026-01-04 called', 'called', ''],
  // A word that only begins like one is none.
  ['2026-01-05 metal concert', null, 'metal concert'],
  ['2026-01-05 likely a bad day', null, 'likely a bad day'],
  ['2026-01-05 readied myself', null, 'readied myself'],
  // The time is left out, and nothing but the time.
  ['2026-01-05 10:15 him again', null, 'him again'],
  ['1/5/2026, 9:30 p.m. - texted', 'texted', ''],
])('%s: nothing of it is lost', (text, kind, note) => {
  expect(read(text).rows).toMatchObject([{ kind, note }])
})

test('a line that is no list is named in no time, however long it is', () => {
  const begun = performance.now()
  expect(read('1'.repeat(100_000)).bad).toMatchObject([{ why: 'no-date' }])
  expect(performance.now() - begun).toBeLessThan(1_000)
})

test('a first line that is no head is named, not left out', () => {
  expect(read('Yesterday, I called\n2026-01-05').bad).toEqual([
    { line: 1, text: 'Yesterday, I called', why: 'no-date' },
  ])
  expect(read('What;When\ncalled;2026-01-05')).toMatchObject({ bad: [], rows: [{ kind: 'called' }] })
  expect(read('Fecha\n2026-01-05').bad).toEqual([])
})

test('what the log has already, and a double in the list, are marked', () => {
  const log = [slip('2026-01-05')]
  expect(
    readImport('2026-01-05\n2026-01-06\n2026-01-06\n2026-01-05,called', 'day-first', today, log).rows,
  ).toMatchObject([
    { isKnown: true },
    { isKnown: false },
    { isKnown: true },
    { isKnown: false, kind: 'called' },
  ])
})

test('every line that is not empty is read or named; none twice', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.string(),
          fc.nat({ max: 4_000 }).map((days) => addDays(today, -days) as string),
        ),
      ),
      (lines) => {
        const text = lines.join('\n')
        const { rows, bad } = read(`2026-01-01\n${text}`)
        const all = [...rows, ...bad].map(({ line }) => line)
        const written = `2026-01-01\n${text}`
          .split(/\r\n|\r|\n/)
          .flatMap((line, at) => (line.trim() === '' ? [] : [at + 1]))
        expect(all.toSorted((a, b) => a - b)).toEqual(written)
        for (const row of rows) expect(row.date <= today).toBe(true)
      },
    ),
  )
})
