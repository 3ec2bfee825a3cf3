/** What our file in Chromium's folder has to say beside the files of others. */
import { expect, test } from 'vitest'
import { isOwnText, othersLists, ownName, ownText } from '../../../src/guard/browsers/chromium-list.ts'
import { parseLooseJson, styleOf, writeJson } from '../../../src/guard/browsers/json.ts'
import { hostOf, letsThrough } from '../../../src/guard/browsers/let-through.ts'

const file = (name: string, content: object | string) => ({
  name,
  text: typeof content === 'string' ? content : JSON.stringify(content),
})
const list = (...entries: string[]) => ({ URLBlocklist: entries })

test('the last list before ours is taken along, by the bytes of the names', () => {
  const {
    list: found,
    from,
    beatenBy,
  } = othersLists(
    [
      file('a.json', list('a.example')),
      file('B.json', list('b.example')),
      file('.hidden', list('c.example')),
    ],
    [],
  )
  expect([found, from, beatenBy]).toEqual([['a.example'], 'a.json', null])
})

test('a recommended list counts only where there is no other', () => {
  const recommended = [file('r.json', list('r.example'))]
  expect(othersLists([], recommended).list).toEqual(['r.example'])
  expect(othersLists([file('a.json', list('a.example'))], recommended).list).toEqual(['a.example'])
  expect(othersLists([file('a.json', { Homepage: 1 })], recommended).from).toBe('r.json')
})

test('a list that comes after ours is told, even one that is no list', () => {
  expect(othersLists([file('zzz', list())], []).beatenBy).toBe('zzz')
  expect(othersLists([file('zz-z.json', { URLBlocklist: 'x' })], []).beatenBy).toBe('zz-z.json')
  expect(othersLists([file('zz-aaa.json', list('x'))], []).beatenBy).toBeNull()
  expect(othersLists([file('zzz', { Homepage: 1 })], []).beatenBy).toBeNull()
  // Ours does not stand in place of what holds anyway: theirs before ours does not count then.
  expect(othersLists([file('zzz', '{ broken')], []).beatenBy).toBeNull()
})

test('comments and commas at the end are read as Chromium reads them; texts are not touched', () => {
  expect(parseLooseJson('\uFEFF// a\n{/* b */"u": ["http://x/*,]", "\\"//",],}')).toEqual({
    u: ['http://x/*,]', '"//'],
  })
  expect(parseLooseJson('{"u": [')).toBeUndefined()
  expect(parseLooseJson('/* open')).toBeUndefined()
})

test('our text holds each entry once, ours first, and is known again', () => {
  const text = ownText(['b', 'a'], ['a', 'c'])
  expect(JSON.parse(text)).toEqual({ URLBlocklist: ['b', 'a', 'c'] })
  expect(isOwnText(text)).toBe(true)
  expect(isOwnText('{"URLBlocklist": ["a"], "HomepageLocation": "x"}')).toBe(false)
  expect(isOwnText('{}')).toBe(false)
  expect(isOwnText('')).toBe(false)
})

test('our name comes late and says nothing of us', () => {
  expect(ownName > 'z').toBe(true)
  expect(ownName).not.toMatch(/breath|room|ex/)
})

test.each([
  ['.instagram.com/jane', 'instagram.com'],
  ['*://*.instagram.com/*', 'instagram.com'],
  ['https://user@www.instagram.com:8080/x?y', 'www.instagram.com'],
  ['<all_urls>', ''],
  ['*', ''],
  ['*://*/*', ''],
])('the host of %s is %s', (entry, host) => {
  expect(hostOf(entry)).toBe(host)
})

test('what lets everything or a host of ours through is told, what is about others is not', () => {
  const blocked = ['.instagram.com/jane', 'google.com/search?q=jane*']
  expect(letsThrough(['*'], blocked)).toBe(true)
  expect(letsThrough(['com'], blocked)).toBe(true)
  expect(letsThrough(['www.instagram.com/jane'], blocked)).toBe(true)
  expect(letsThrough(['school.example', 'gram.com'], blocked)).toBe(false)
  expect(letsThrough([], blocked)).toBe(false)
})

test('a file is written again in the style that it had', () => {
  for (const text of [
    '{\r\n\t"a": [\r\n\t\t1\r\n\t]\r\n}\r\n',
    '{"a":[1]}',
    '{\n    "a": [\n        1\n    ]\n}',
  ])
    expect(writeJson({ a: [1] }, styleOf(text))).toBe(text)
})
