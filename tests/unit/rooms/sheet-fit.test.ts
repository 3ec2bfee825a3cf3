import { expect, it } from 'vitest'
import { sheetSize } from '../../../src/renderer/features/week/sheet-fit.ts'

const day = (count: number, words = 'Walk with Ana') => Array.from({ length: count }, () => words)

it('letters on the sheet are as large as the fullest day lets them be', () => {
  expect(sheetSize([])).toBe(1)
  expect(sheetSize([day(2), day(6)])).toBe(1)
  expect(sheetSize([day(0), day(12)])).toBeLessThan(1)
  expect(sheetSize([day(8, 'A dinner with everybody who is there that evening')])).toBeLessThan(
    sheetSize([day(8)]),
  )
  // Beyond what can be read it goes on on another page.
  expect(sheetSize([day(500)])).toBe(sheetSize([day(60)]))
})
