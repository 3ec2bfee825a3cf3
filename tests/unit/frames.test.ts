/** Lines cut from a stream of text, whatever pieces it comes in; and the client's conversation that rests on them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isTooBig, makeLineReader } from '../../src/shared/contract/frames.ts'
import { openGuardSession } from '../../src/shared/contract/guard-session.ts'
import { wireVersion } from '../../src/shared/contract/guard-wire.ts'
import { refuse } from '../../src/shared/model/refusal.ts'

const cut = (text: string, places: readonly number[]): string[] => {
  const ends = [...places.map((place) => place % (text.length + 1)).sort((a, b) => a - b), text.length]
  return ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end))
}
const line = fc.string({
  unit: fc.constantFrom('a', '{', '"', ' ', '\r', '\0', 'é', '€', '💔'),
  maxLength: 30,
})
const places = fc.array(fc.nat(), { maxLength: 12 })

describe('the line reader', () => {
  it('finds the same lines wherever the text is cut', () => {
    fc.assert(
      fc.property(fc.array(line), line, places, (lines, rest, at) => {
        const read = makeLineReader()
        const found = cut([...lines, rest].join('\n'), at).map((piece) => read(piece))
        expect(found.flatMap((each) => (each.ok ? each.value : ['refused']))).toEqual(lines)
      }),
    )
  })

  it('refuses exactly the lines that are longer than a frame in bytes, with their newline', () => {
    const limit = 24
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), places, (lines, at) => {
        const text = `${lines.join('\n')}\n`
        // Between the two halves of one character nothing is cut by the decoder that stands before the reader.
        const whole = cut(text, at).every((piece) => !/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(piece))
        fc.pre(whole)
        const read = makeLineReader(limit)
        const refused = cut(text, at).some((piece) => !read(piece).ok)
        expect(refused).toBe(lines.some((each) => isTooBig(`${each}\n`, limit)))
      }),
    )
  })

  it('refuses a line that never ends, as soon as it is too long', () => {
    const read = makeLineReader(10)
    expect(read('123456789').ok).toBe(true)
    expect(read('x')).toEqual({ ok: false, error: refuse('frame-too-big') })
  })

  it('reads a line that comes byte by byte in a time that grows with its length only', () => {
    const read = makeLineReader()
    const began = performance.now()
    for (let count = 0; count < 65_000; count += 1) read('x')
    expect(read('\n')).toEqual({ ok: true, value: ['x'.repeat(65_000)] })
    // Counting all of the line again at each byte took over a minute.
    expect(performance.now() - began).toBeLessThan(1_000)
  })
})

describe('the session', () => {
  const proof = `/proof/${'0'.repeat(32)}`
  const greeting = JSON.stringify({ greeting: 'breathing-room-guard', wire: wireVersion, proof })
  const preview = (name: string) => ({ sites: [], names: [name], warnings: [] })

  it('gives each question its own answer, in whatever order and pieces the answers come', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 5 }), places, async (order, at) => {
        const proofs: string[] = []
        const session = openGuardSession({
          send: () => undefined,
          close: () => undefined,
          prove: (path) => proofs.push(path),
        })
        const asked = [1, 2, 3, 4, 5].map((number) =>
          session.call('preview', { sites: [`n${number}.example`] }),
        )
        const answers = order.map((id) => JSON.stringify({ id, ok: true, value: preview(`n${id}.example`) }))
        for (const piece of cut(`${[greeting, ...answers].join('\n')}\n`, at)) session.receive(piece)
        const heard = await Promise.all(asked)
        expect(heard).toEqual([1, 2, 3, 4, 5].map((id) => ({ ok: true, value: preview(`n${id}.example`) })))
        expect(proofs).toEqual([proof])
      }),
    )
  })

  it('settles every question when the line ends or talks nonsense, at whatever byte', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.boolean(), async (end, nonsense) => {
        let closed = 0
        const session = openGuardSession({
          send: () => undefined,
          close: () => (closed += 1),
          prove: () => undefined,
        })
        const asked = [1, 2].map(() => session.call('preview', { sites: ['a.example'] }))
        const text = `${greeting}\n${JSON.stringify({ id: 1, ok: true, value: preview('a.example') })}\n`
        session.receive(text.slice(0, end % text.length))
        if (nonsense) session.receive('\n}\n')
        else session.ended()
        const [first, second] = await Promise.all(asked)
        expect([first?.ok, second]).toEqual([expect.any(Boolean), { ok: false, error: expect.anything() }])
        expect(closed).toBe(1)
        expect((await session.call('status', {})).ok).toBe(false)
      }),
    )
  })
})
