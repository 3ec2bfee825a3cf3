/** One field for everything that somebody is found by: each kind is told from the text, or asked about. */
import { describe, expect, test } from 'vitest'
import {
  noTraces,
  readTrace,
  suggestTraces,
  tellTrace,
  tracesOf,
  withoutTraces,
  withTrace,
  traceKey,
  type Trace,
} from '../../../src/shared/model/reach/trace.ts'
import { catalogue } from '../../../src/shared/model/services.ts'

const read = (typed: string) => readTrace(catalogue, typed)

describe('a trace', () => {
  test.each([
    [
      'https://www.instagram.com/jane.doe/?igsh=abc',
      { kind: 'profile', service: 'instagram', text: 'jane.doe' },
    ],
    ['instagram.com/jane.doe', { kind: 'profile', service: 'instagram', text: 'jane.doe' }],
    [
      'https://www.facebook.com/profile.php?id=100012345678',
      { kind: 'profile', service: 'facebook', text: '100012345678' },
    ],
    // The number alone would leave the very page open that was pasted.
    [
      'https://www.facebook.com/people/Jane-Doe/100012345678/?mibextid=ZbWKwL&__tn__=-R',
      {
        kind: 'profile',
        service: 'facebook',
        text: 'https://www.facebook.com/people/Jane-Doe/100012345678',
      },
    ],
    ['@jane@mastodon.example', { kind: 'profile', service: null, text: '@jane@mastodon.example' }],
    ['https://jane.example/blog/', { kind: 'profile', service: null, text: 'https://jane.example/blog/' }],
    ['Jane Doe', { kind: 'name', text: 'Jane Doe' }],
    ['  josé   garcía ', { kind: 'name', text: 'josé garcía' }],
    ['+34 600 123 456', { kind: 'phone', text: '+34600123456' }],
    ['\u202a+34\u00a0600\u00a0123\u00a0456\u202c', { kind: 'phone', text: '+34600123456' }],
    ['+49 (0) 171 2345678', { kind: 'phone', text: '+491712345678' }],
    ['0049 171 2345678', { kind: 'phone', text: '+491712345678' }],
    ['0171/2345678', { kind: 'phone', text: '01712345678' }],
    ['+٩٦٦ ٥٠ ١٢٣ ٤٥٦٧', { kind: 'phone', text: '+966501234567' }],
    ['\u200fJane Doe\u200e', { kind: 'name', text: 'Jane Doe' }],
    ['jane.doe@mail.example', { kind: 'mail', text: 'jane.doe@mail.example' }],
  ] as const)('%s is understood', (typed, trace) => {
    expect(read(typed)).toEqual({ ok: true, value: trace })
  })

  test.each(['janedoe', '@jane_doe', 'jane.doe'])('%s may be anywhere: where is asked', (typed) => {
    expect(read(typed)).toMatchObject({ ok: false, error: { code: 'page-which-service' } })
    expect(readTrace(catalogue, typed, { service: 'instagram' })).toMatchObject({
      ok: true,
      value: { kind: 'profile', service: 'instagram', text: typed.replace('@', '') },
    })
  })

  test('a word may also be what one searches for', () => {
    expect(readTrace(catalogue, 'janedoe', 'search')).toEqual({
      ok: true,
      value: { kind: 'name', text: 'janedoe' },
    })
  })

  test.each([
    ['', 'page-empty'],
    ['https://www.instagram.com/explore/', 'page-no-person'],
    ['https://jane.example/', 'page-whole-site'],
    ['https://thehotline.org/jane', 'site-never'],
    ['restraining order', 'search-help'],
  ])('%s is refused in words', (typed, code) => {
    expect(read(typed)).toMatchObject({ ok: false, error: { code } })
  })

  test('is told as its service knows it', () => {
    expect(tellTrace(catalogue, { kind: 'profile', service: 'instagram', text: '@Jane.Doe' })).toEqual({
      service: 'instagram',
      text: 'Jane.Doe',
    })
    expect(
      tellTrace(catalogue, { kind: 'profile', service: null, text: 'https://www.jane.example/blog' }),
    ).toEqual({
      service: null,
      text: 'jane.example/blog',
    })
  })
})

describe('what is known of somebody', () => {
  const jane: Trace = { kind: 'profile', service: 'instagram', text: 'jane.doe' }

  test('grows without doubles, and shrinks by one', () => {
    const one = withTrace(noTraces, jane)
    const both = one.ok && withTrace(one.value, { kind: 'name', text: 'Jane Doe' })
    const again = both && both.ok && withTrace(both.value, { ...jane, text: 'JANE.DOE' })
    expect(again && again.ok && tracesOf(again.value)).toHaveLength(2)
    expect(again && again.ok && withoutTraces(again.value, [traceKey(jane)])).toEqual({
      ...noTraces,
      names: ['Jane Doe'],
    })
  })

  test('has a limit, which is said', () => {
    const full = { ...noTraces, names: Array.from({ length: 20 }, (_, at) => `Name Number${at}`) }
    expect(withTrace(full, { kind: 'name', text: 'One More' })).toMatchObject({
      error: { code: 'traces-many' },
    })
  })

  test('is suggested from the ledger of roads, where it is not there yet', () => {
    const roads = [
      { handle: '+34 600 123 456' },
      { handle: '@jane.doe', sites: ['instagram'] },
      { handle: 'somebody', sites: ['instagram', 'facebook'] },
      { handle: 'jane.doe@mail.example' },
      {},
    ]
    expect(suggestTraces(catalogue, roads, { ...noTraces, mails: ['jane.doe@mail.example'] })).toEqual([
      { kind: 'phone', text: '+34600123456' },
      { kind: 'profile', service: 'instagram', text: 'jane.doe' },
    ])
  })

  test('a number on a messenger is both: searched for, and a chat with an address of its own', () => {
    const suggested = (handle: string, site: string) =>
      suggestTraces(catalogue, [{ handle, sites: [site] }], noTraces)
    expect(suggested('+34 600 123 456', 'whatsapp')).toEqual([
      { kind: 'phone', text: '+34600123456' },
      { kind: 'profile', service: 'whatsapp', text: '34600123456' },
    ])
    // Without its country it is no chat's; and elsewhere a number is no account.
    expect(suggested('0600 123 456', 'whatsapp')).toEqual([{ kind: 'phone', text: '0600123456' }])
    expect(suggested('0600123456', 'facebook')).toEqual([{ kind: 'phone', text: '0600123456' }])
  })
})
