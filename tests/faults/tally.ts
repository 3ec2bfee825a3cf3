/** Counts what a test did to the guard and what came of it; the counts are printed after the last test (table.ts). */
import { mkdirSync, writeFileSync } from 'node:fs'
import { afterAll, expect } from 'vitest'
import { harms, rows, type Harm, type Row } from './rows.ts'

const how = process.env['FAULTS']
/** `long` is `full`, but for a sample of the places at which strace strikes. */
export const isFull = how === 'full' || how === 'long'
export const strikesEveryCall = how === 'full'

export type Tally = {
  injected: number
  remark: string
  /** What must never be: `corrupt` bytes, a lock that ended `early`, anything `stuck`, or any `other` broken word. */
  readonly harm: (harm: Harm, words: string) => void
  /** Fails with all harms in words. */
  readonly expectNone: () => void
}

/** @param kind as the table names it, and of each kind once */
export const tallyOf = (kind: string): Tally => {
  const found: { readonly harm: Harm; readonly words: string }[] = []
  const tally: Tally = {
    injected: 0,
    remark: '',
    harm: (harm, words) => void found.push({ harm, words }),
    expectNone: () => {
      expect(tally.injected, 'nothing was injected').toBeGreaterThan(0)
      expect(found.map(({ harm, words }) => `${harm}: ${words}`)).toEqual([])
    },
  }
  afterAll(() => {
    const count = (harm: Harm): number => found.filter((each) => each.harm === harm).length
    const counts = Object.fromEntries(harms.map((harm) => [harm, count(harm)])) as Record<Harm, number>
    const row: Row = { kind, injected: tally.injected, remark: tally.remark, ...counts }
    mkdirSync(rows, { recursive: true })
    writeFileSync(`${rows}/${kind.replace(/\W+/g, '-')}.json`, JSON.stringify(row))
  })
  return tally
}
