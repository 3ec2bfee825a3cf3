import { expect, it } from 'vitest'
import { withSoftHyphens } from '../../../src/shared/words/soft-hyphens.ts'

const seen = (text: string) => withSoftHyphens(text).replaceAll('\u00ad', '-')

it.each([
  ['Volunteering at the library', 'Volun-teering at the library'],
  ['neighbourhood', 'neigh-bour-hood'],
  ['entertainment', 'enter-tain-ment'],
  ['Conversación tranquila', 'Con-ver-sación tranquila'],
  ['acompañamiento', 'acom-pañamiento'],
  ['descubrimiento', 'des-cubrimiento'],
  ['Voluntariado', 'Volun-tariado'],
])('%s may be broken between its syllables', (word, broken) => expect(seen(word)).toBe(broken))

it('short words, other scripts and emoji stay whole', () => {
  for (const text of ['Swimming', 'والأطفال في الحديقة', '👩‍👩‍👧 walk', 'шахматысдрузьями'])
    expect(seen(text)).toBe(text)
})
