// Which names may enter the section, and the reason for each that may not.

import { describe, expect, it } from 'vitest'
import { checkHostName, isHostName } from '../../../src/guard/hosts-etc/names.ts'
import type { NameReason } from '../../../src/guard/hosts-etc/names.ts'

const machineName = 'box.home.example'
const label = (length: number) => 'a'.repeat(length)
const longest = [label(63), label(63), label(63), label(61)].join('.')

describe('checkHostName', () => {
  it.each([
    ['instagram.com', 'instagram.com'],
    ['WWW.Instagram.COM', 'www.instagram.com'],
    ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
    ['a.b', 'a.b'],
    ['1.example.com', '1.example.com'],
    ['9gag.com', '9gag.com'],
    ['3com.4u', '3com.4u'],
    ['ip6-shop.example', 'ip6-shop.example'],
    ['mylocalhost.com', 'mylocalhost.com'],
    ['home.example', 'home.example'],
    ['box.home', 'box.home'],
    [`${label(63)}.com`, `${label(63)}.com`],
    [longest, longest],
  ])('takes %s', (name, canonical) => {
    expect(checkHostName(name, { machineName })).toEqual({ ok: true, value: canonical })
  })

  it.each<[string, NameReason]>([
    ['', 'empty'],
    ['bücher.example', 'not-ascii'],
    ['\u212aelvin.example', 'not-ascii'],
    ['a b.com', 'bad-character'],
    ['a.com\n1.2.3.4 b.com', 'bad-character'],
    ['a.com\0', 'bad-character'],
    ['a.com#', 'bad-character'],
    ['a_b.com', 'bad-character'],
    ['*.com', 'bad-character'],
    ['https://a.com/', 'bad-character'],
    ['a.com:80', 'bad-character'],
    [`${longest}a`, 'too-long'],
    [`${label(64)}.com`, 'bad-label'],
    ['-a.com', 'bad-label'],
    ['a-.com', 'bad-label'],
    ['a..com', 'bad-label'],
    ['.com', 'bad-label'],
    ['a.com.', 'bad-label'],
    ['.', 'bad-label'],
    ['com', 'no-dot'],
    ['1.2.3.4', 'is-address'],
    ['127.1', 'is-address'],
    ['a.0x7f', 'is-address'],
    ['2130706433', 'is-address'],
    ['::1', 'is-address'],
    ['[::1]', 'is-address'],
    ['fe80::1', 'is-address'],
    ['localhost', 'reserved'],
    ['LOCALHOST', 'reserved'],
    ['localhost.', 'reserved'],
    ['x.localhost', 'reserved'],
    ['localhost.localdomain', 'reserved'],
    ['localhost6.localdomain6', 'reserved'],
    ['ip6-localhost', 'reserved'],
    ['ip6-allnodes', 'reserved'],
    ['broadcasthost', 'reserved'],
    ['local', 'reserved'],
    ['printer.local', 'reserved'],
    ['1.0.0.127.in-addr.arpa', 'reserved'],
    ['box.home.example', 'own-name'],
    ['Box.Home.Example', 'own-name'],
    ['box', 'own-name'],
  ])('refuses %j: %s', (name, reason) => {
    expect(checkHostName(name, { machineName })).toEqual({ ok: false, error: { name, reason } })
  })

  it('knows the machine by its short name, with a trailing dot, or not at all', () => {
    const reason = (name: string, machine: string) => {
      const result = checkHostName(name, { machineName: machine })
      return result.ok ? null : result.error.reason
    }
    expect(reason('box', 'box')).toBe('own-name')
    expect(reason('box.example.com', 'box.example.com.')).toBe('own-name')
    expect(reason('box.example.com', 'box')).toBeNull()
    expect(reason('box.example.com', '')).toBeNull()
  })

  it('only calls canonical names host names', () => {
    expect(isHostName('a.com')).toBe(true)
    expect(isHostName('A.com')).toBe(false)
    expect(isHostName('a.com.')).toBe(false)
  })
})
