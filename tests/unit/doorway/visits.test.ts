/** What is told of visits: the first in ten minutes, and nothing that a browser does by itself. */
import { describe, expect, it } from 'vitest'
import { isDoor } from '../../../src/guard/doorway/is-door.ts'
import { makeVisits } from '../../../src/guard/doorway/visits.ts'
import { userIn } from '../../../src/guard/doorway/whose.ts'
import { catalogue } from '../../../src/shared/model/services.ts'

const second = 1_000
const minute = 60 * second

describe('visits', () => {
  const at = (moments: readonly (readonly [milliseconds: number, site?: string, isPage?: boolean])[]) => {
    let now = 0
    const visits = makeVisits(() => now)
    return moments.map(([moment, site = 'instagram', isPage = true]) => {
      now = moment
      return visits.count(site, isPage)
    })
  }

  it('six connections of one visit are one visit, and the next is ten minutes later', () => {
    expect(at([[0], [5], [9], [25], [1_200], [6_300], [9 * minute], [11 * minute]])).toEqual([
      true,
      ...Array<boolean>(6).fill(false),
      true,
    ])
  })
  it('each site has its own ten minutes', () => {
    expect(at([[0], [1, 'x'], [2, 'x'], [3]])).toEqual([true, true, false, false])
  })
  it('an open tab that comes back every minute is told once, however long it does', () => {
    const day = Array.from({ length: 24 * 60 }, (_, count) => [count * minute] as const)
    expect(at(day).filter(Boolean)).toHaveLength(1)
  })
  it('a line of an open tab is never a visit, and a visit beside it is one once it rests', () => {
    expect(
      at([
        [0, 'x', false],
        [30 * second, 'x', false],
        [31 * second, 'x'],
        [4 * minute, 'x'],
      ]),
    ).toEqual([false, false, false, true])
  })
  it('does not grow without end', () => {
    let now = 0
    const visits = makeVisits(() => now++)
    for (let count = 0; count < 5_000; count += 1) visits.count(`site-${count}`, true)
    expect(visits.count('site-4999', true)).toBe(false)
    expect(visits.count('site-0', true)).toBe(true)
  })
})

describe('a name that a person goes to', () => {
  it.each([
    'www.instagram.com',
    'instagram.com',
    'm.facebook.com',
    'de-de.facebook.com',
    'web.telegram.org',
    't.me',
    'web.whatsapp.com',
    'wa.me',
    'jane.example',
    'deep.blog.example',
  ])('%s', (host) => expect(isDoor(catalogue, host)).toBe(true))
  it.each([
    'graph.facebook.com',
    'edge-mqtt.facebook.com',
    'scontent.cdninstagram.com',
    'static.whatsapp.net',
    'g.whatsapp.net',
    'zws1.web.telegram.org',
    'www.youtube-nocookie.com',
  ])('not %s', (host) => expect(isDoor(catalogue, host)).toBe(false))
  it('whatever is in the catalogue has a door', () => {
    for (const { id, hosts } of catalogue) expect(isDoor(catalogue, hosts[0] ?? ''), id).toBe(true)
  })
})

describe('whose visit it is', () => {
  const table = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100427F:01BB 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 1 1 0 100 0 0 10 0
   1: 0100427F:01BB 0100007F:97EE 01 00000000:00000000 00:00000000 00000000     0        0 2 1 0 20 4 30 10 -1
   2: 0100007F:97EE 0100427F:01BB 01 00000000:00000000 00:00000000 00000000  1000        0 3 1 0 20 4 30 10 -1`
  const to = { address: '127.66.0.1', port: 443, peerPort: 0x97ee }
  it('stands in the line of the other end', () => expect(userIn(table, to)).toBe(1000))
  it('is found in an address of version 6', () =>
    expect(
      userIn(
        ' 5: 0000000000000000FFFF00000100007F:97EE 0000000000000000FFFF00000100427F:01BB 01 0:0 00:0 0 1001 0 3',
        to,
      ),
    ).toBe(1001))
  it('is not told for another connection', () => {
    expect(userIn(table, { ...to, peerPort: 1 })).toBeNull()
    expect(userIn(table, { ...to, port: 80 })).toBeNull()
    expect(userIn('', to)).toBeNull()
  })
})
