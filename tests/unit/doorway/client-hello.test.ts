/** The name out of a TLS hello: right in every cut, and nothing but an answer for whatever else is sent. */
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeHelloReader, type Hello } from '../../../src/guard/doorway/client-hello.ts'
import { helloFor, inRecords } from './hellos.ts'

const read = (...chunks: readonly Uint8Array[]): Hello => {
  const reader = makeHelloReader()
  let said: Hello = { kind: 'more' }
  for (const chunk of chunks) {
    said = reader(chunk)
    if (said.kind !== 'more') break
  }
  return said
}

const cut = (bytes: Buffer, at: readonly number[]): readonly Buffer[] => {
  const places = [0, ...at.map((place) => place % (bytes.length + 1)).toSorted((a, b) => a - b), bytes.length]
  return places.slice(1).map((to, index) => bytes.subarray(places[index], to))
}

let hello: Buffer
const wanted = { kind: 'hello', name: 'www.instagram.com', isPage: true }
beforeAll(async () => void (hello = await helloFor('www.instagram.com')))

describe('a hello', () => {
  it('says whom it asks for', () => expect(read(hello)).toEqual(wanted))

  it('says nobody where it names nobody', async () =>
    expect(read(await helloFor(undefined))).toEqual({ ...wanted, name: null }))

  it('is none of a page where it is for a WebSocket only', async () => {
    expect(read(await helloFor('www.instagram.com', ['http/1.1']))).toEqual({ ...wanted, isPage: false })
    expect(read(await helloFor('www.instagram.com', ['http/1.1', 'h2']))).toEqual(wanted)
    expect(read(await helloFor('www.instagram.com', []))).toEqual(wanted)
  })

  it('is read in every cut and in every size of record', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(4_000), { maxLength: 12 }),
        fc.integer({ min: 1, max: 600 }),
        (at, size) => {
          expect(read(...cut(hello, at))).toEqual(wanted)
          expect(read(...cut(inRecords(hello, size), at))).toEqual(wanted)
        },
      ),
    )
    expect(read(...[...inRecords(hello, 1)].map((byte) => Uint8Array.of(byte)))).toEqual(wanted)
  })

  it('is waited for while it is not whole', () => {
    for (let length = 0; length < hello.length; length += 7)
      expect(read(hello.subarray(0, length))).toEqual({ kind: 'more' })
  })
})

/** A hello of nothing but a name, written out byte by byte. */
const helloOf = (name: string): Buffer => {
  const ascii = Buffer.from(name, 'latin1')
  const u16 = (value: number) => Buffer.from([value >> 8, value & 255])
  const entry = Buffer.concat([Buffer.from([0]), u16(ascii.length), ascii])
  const sni = Buffer.concat([u16(0), u16(entry.length + 2), u16(entry.length), entry])
  const body = Buffer.concat([
    Buffer.from([3, 3]),
    Buffer.alloc(32),
    Buffer.from([0]),
    u16(2),
    u16(0x1301),
    Buffer.from([1, 0]),
    u16(sni.length),
    sni,
  ])
  const message = Buffer.concat([Buffer.from([1, 0]), u16(body.length), body])
  return Buffer.concat([Buffer.from([22, 3, 1]), u16(message.length), message])
}

describe('a name', () => {
  it('comes in small letters and without a dot at the end', () =>
    expect(read(helloOf('WWW.Instagram.com.'))).toEqual(wanted))

  it.each(['', '.', 'a..b', 'a b', 'a/b', 'a\0b', '<b>', 'é.example', 'x'.repeat(256)])(
    'is no name: %j',
    (name) => expect(read(helloOf(name))).toEqual({ ...wanted, name: null }),
  )
})

describe('what is no hello', () => {
  const garbage = { kind: 'garbage' }
  it.each([
    ['HTTP', Buffer.from('GET / HTTP/1.1\r\n\r\n')],
    ['64 KiB of nothing', Buffer.alloc(64 * 1024)],
    ['an empty record', Buffer.from([22, 3, 1, 0, 0])],
    ['a record that is too long', Buffer.from([22, 3, 1, 0xff, 0xff])],
    ['another message', Buffer.from([22, 3, 1, 0, 4, 2, 0, 0, 0])],
    ['an alert', Buffer.from([21, 3, 1, 0, 2, 2, 40])],
    ['a hello of 16 MiB', Buffer.from([22, 3, 1, 0, 4, 1, 0xff, 0xff, 0xff])],
    ['the old way', Buffer.from([0x80, 0x2e, 1, 3, 1, 0, 0x15, 0, 0, 0, 0x10])],
  ])('ends at once: %s', (_, bytes) => expect(read(bytes)).toEqual(garbage))

  it('ends when a hello never ends', () => {
    const reader = makeHelloReader()
    expect(reader(Buffer.from([22, 3, 1, 0x40, 0, 1, 0, 0x3f, 0xfc]))).toEqual({ kind: 'more' })
    expect(reader(Buffer.alloc(0x4000 - 5))).toEqual({ kind: 'more' })
    // All of it is there, and it is nothing.
    expect(reader(Buffer.alloc(1))).not.toEqual({ kind: 'more' })
  })

  it('answers ten thousand damaged hellos, and names nobody who is no host', () => {
    const damages = fc.array(fc.tuple(fc.nat(4_000), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 8,
    })
    const names = new Set<string | null>()
    fc.assert(
      fc.property(damages, fc.nat(4_000), fc.boolean(), (places, end, isCut) => {
        const damaged = Buffer.from(isCut ? hello.subarray(0, end % hello.length) : hello)
        for (const [at, value] of places) if (damaged.length > 0) damaged[at % damaged.length] = value
        const said = read(...cut(damaged, [end]))
        if (said.kind === 'hello') names.add(said.name)
      }),
      { numRuns: 10_000 },
    )
    for (const name of names) expect(name ?? 'a').toMatch(/^[a-z0-9._-]{1,255}$/)
    expect(names).toContain('www.instagram.com')
  })

  it('answers whatever bytes there are', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 2_000 }), { maxLength: 8 }), (chunks) => {
        expect(['more', 'garbage', 'hello']).toContain(read(...chunks).kind)
      }),
      { numRuns: 2_000 },
    )
  })
})
