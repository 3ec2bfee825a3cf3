// The search that jumps through large files: it may find too much, but must never miss a name, however it lies.

import { expect, it } from 'vitest'
import { wordsLike } from '../../../src/guard/hosts-etc/token-search.ts'

const names = ['a.b', 't.co', 'x.com', 'www.x.com', 'fb.com', 'instagram.com', 'i.instagram.com']
const filler = '93.184.215.14 host.example # a line of a large file\n'.repeat(700)

it('finds each name at every alignment, at the start, in the middle and at the very end, in any case', () => {
  for (const name of [...names, 'X.COM', 'Instagram.Com.', 'WWW.X.com.']) {
    for (let shift = 0; shift < 8; shift += 1) {
      const place = (before: string, after: string) => {
        const text = `${before}${name}${after}`
        // An odd address in memory as well: the search reads four bytes at once.
        const memory = Buffer.alloc(shift + text.length)
        memory.write(text, shift, 'latin1')
        const found = wordsLike(memory.subarray(shift), names)
        expect(found, `${name} shifted by ${shift}`).toContain(before.length)
      }
      place(`${'x'.repeat(shift)}\n1.2.3.4 `, `#\n${filler}`)
      place('', `\n${filler}`)
      place(`${filler}1.2.3.4\t`, `\r\n${filler}`)
      place(`${filler}${'x'.repeat(shift)} `, '')
      place('1.2.3.4 ', '')
    }
  }
})

it('looks at few words of a large file without the names', () => {
  expect(wordsLike(Buffer.from(filler.repeat(20)), names).length).toBeLessThan(5)
})
