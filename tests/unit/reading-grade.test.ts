/** The words of the first run are for someone who has not slept: six years of school at most, in every language. */
import { expect, test } from 'vitest'
import { gradeOf, gradesOf, MOST_YEARS } from '../../scripts/reading.mjs'
import { languages } from '../../src/shared/words/languages.ts'

test.each(gradesOf(languages))('$language, $step: $grade years', ({ grade }) => {
  expect(grade).toBeLessThanOrEqual(MOST_YEARS)
})

test('the measure tells easy from hard', () => {
  expect(gradeOf('en', ['The cat sat on the mat. It was warm.'])).toBeLessThan(2)
  expect(
    gradeOf('en', [
      'Notwithstanding considerable methodological heterogeneity, contemporary investigations demonstrate measurable deterioration of psychological functioning.',
    ]),
  ).toBeGreaterThan(12)
  expect(gradeOf('es', ['El gato duerme. Hace sol.'])).toBeLessThan(2)
  expect(
    gradeOf('es', [
      'La heterogeneidad metodológica de las investigaciones contemporáneas dificulta considerablemente la interpretación de las consecuencias psicológicas.',
    ]),
  ).toBeGreaterThan(6)
})
