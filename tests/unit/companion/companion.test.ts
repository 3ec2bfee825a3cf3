/** What the companion is told: the patterns, until when, and what the person has written; and the frames it comes in. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHash } from 'node:crypto'
import { saidIn, stateOf } from '../../../src/guard/companion/companion.ts'
import { makeNativeReader, nativeFrame } from '../../../src/guard/companion/native-frames.ts'
import { companionId, companionState, companionWord } from '../../../src/shared/contract/companion.ts'
import type { GuardStatus } from '../../../src/shared/contract/guard-wire.ts'
import { emptyUserData } from '../../../src/shared/contract/user-data.ts'
import { noBeyond } from '../../../src/shared/model/reach/beyond.ts'

const manifest = JSON.parse(readFileSync('resources/extension/manifest.json', 'utf8')) as {
  readonly key: string
  readonly permissions: readonly string[]
  readonly content_security_policy: { readonly extension_pages: string }
}
const nothing = { language: null, reason: null, next: null }
const lockOf = (beyond: GuardStatus['locks'][number]['beyond'], remaining = 60_000) => ({
  id: 'aaaaaaaaaaaa',
  sites: [],
  beyond,
  release: { kind: 'none' as const },
  remaining,
  required: 60_000,
  coolingLeft: null,
})
const status = (...locks: GuardStatus['locks']) => ({ locks }) as unknown as GuardStatus
const pages = {
  ...noBeyond,
  known: { ...noBeyond.known, profiles: [{ service: 'instagram', text: 'the_ex' }] },
  pages: { exact: false },
  rules: true,
}

describe('what is told', () => {
  it('the pages of every lock, and how long', () => {
    const state = stateOf(status(lockOf(pages, 5_000), lockOf(null, 9_000)), nothing)
    expect(companionState.parse(state)).toEqual(state)
    expect(state.closed).toContain('*://*.instagram.com/the_ex')
    expect(state.left).toBe(9_000)
  })
  it('nothing where no page is locked, and no time where nothing is', () => {
    expect(stateOf(status(lockOf(null)), nothing).closed).toEqual([])
    expect(stateOf(status(), nothing)).toEqual({ kind: 'state', closed: [], open: [], left: 0, ...nothing })
  })
})

describe('what the person has written', () => {
  let folder = ''
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'companion-'))))
  afterAll(() => rmSync(folder, { recursive: true }))
  const saidOf = (text: string) => {
    const file = join(folder, 'data.json')
    writeFileSync(file, text)
    return saidIn(file, Date.UTC(2026, 10, 25, 12))
  }
  it('the pinned reason, the next plan, the language', () => {
    const data = {
      ...emptyUserData,
      language: 'es',
      reasons: [
        { id: 'a', text: 'Duermo mejor.', at: 1 },
        { id: 'b', text: 'Otra.', at: 2 },
      ],
      pinned: 'a',
      week: {
        routines: [
          {
            id: 'c',
            what: { words: 'Nadar' },
            kind: null,
            when: { part: 'morning' },
            minutes: 30,
            start: '2026-11-27',
            repeat: null,
            changes: [],
          },
        ],
        marks: [],
      },
    }
    expect(saidOf(JSON.stringify(data))).toEqual({ language: 'es', reason: 'Duermo mejor.', next: 'Nadar' })
  })
  it('nothing where there is no file, or none of ours', () => {
    expect(saidIn(join(folder, 'none'), 0)).toEqual(nothing)
    for (const text of ['', '{', 'null', '{"version":99}', '[]']) expect(saidOf(text)).toEqual(nothing)
    expect(saidOf(JSON.stringify(emptyUserData))).toEqual(nothing)
  })
})

describe('frames', () => {
  it('come whole out of every cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue(), { maxLength: 5 }),
        fc.integer({ min: 1, max: 9 }),
        (values, size) => {
          const said = JSON.parse(JSON.stringify(values)) as unknown[]
          const bytes = Buffer.concat(said.map(nativeFrame))
          fc.pre(said.every((value) => JSON.stringify(value).length < 4_000))
          const read = makeNativeReader()
          const heard: unknown[] = []
          for (let at = 0; at < bytes.length; at += size)
            heard.push(...(read(bytes.subarray(at, at + size)) ?? ['ended']))
          expect(heard).toEqual(said)
        },
      ),
    )
  })
  it('end it where they are too long, or no JSON', () => {
    expect(makeNativeReader()(Buffer.from([255, 255, 255, 127]))).toBeNull()
    expect(makeNativeReader()(Buffer.from([1, 0, 0, 0, 0x7b]))).toBeNull()
    expect(makeNativeReader()(Buffer.from([1, 0]))).toEqual([])
  })
  it('an attempt is a name, and nothing more', () => {
    expect(companionWord.safeParse({ kind: 'attempt', host: 'www.instagram.com' }).success).toBe(true)
    for (const host of ['', 'a/b', 'A', 'a b', 'x'.repeat(254), 7])
      expect(companionWord.safeParse({ kind: 'attempt', host }).success).toBe(false)
    expect(companionWord.safeParse({ kind: 'attempt', host: 'a', path: '/x' }).success).toBe(false)
  })
})

describe('the manifest', () => {
  it('has the key of the id that the browser is to let in', () => {
    const hex = createHash('sha256').update(Buffer.from(manifest.key, 'base64')).digest('hex').slice(0, 32)
    expect(Array.from(hex, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('')).toBe(
      companionId,
    )
  })
  it('asks for little, and may fetch nothing', () => {
    expect(manifest.permissions).toEqual(['webNavigation', 'nativeMessaging', 'storage', 'alarms'])
    expect(manifest).not.toHaveProperty('host_permissions')
    expect(manifest.content_security_policy.extension_pages).toMatch(/^default-src 'none';/)
    expect(manifest.content_security_policy.extension_pages).not.toContain('connect-src')
  })
})
