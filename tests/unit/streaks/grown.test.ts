/** What is kept of a log changes no number: grown entry by entry, or read anew, everything comes out the same. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countsOf } from '../../../src/shared/model/count.ts'
import { addDays } from '../../../src/shared/model/day.ts'
import { eventKinds } from '../../../src/shared/model/event-kinds.ts'
import { standing, type Entry } from '../../../src/shared/model/event.ts'
import { countingDay } from '../../../src/shared/model/today.ts'
import { at, counted, date } from './log.ts'

const first = date('2025-01-15')
const now = { now: at('2026-06-01T12:00:00Z'), zone: 'UTC' }
const who = counted('2025-01-15', {
  lastLook: first,
  policy: [
    { from: date('2025-06-01'), strict: true },
    { from: date('2025-09-01'), strict: false },
  ],
})

const entry = fc.record({
  kind: fc.constantFrom(...eventKinds),
  day: fc.integer({ min: -20, max: 502 }),
  lasts: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 20 })),
  goesOn: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.constant(true)),
  person: fc.constantFrom(undefined, 'm'),
  about: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, fc.nat({ max: 40 })),
  isVoid: fc.boolean(),
})

const numbersOf = (log: readonly Entry[]) => {
  const happenings = standing(log)
  const today = countingDay(happenings, now, null)
  return {
    happenings,
    today,
    first: countsOf(who, happenings, today),
    second: countsOf({ ...who, id: 'm', policy: [] }, happenings, today),
  }
}

test('grown entry by entry, with another log looked at between, or read anew: the same', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 40 }), fc.integer({ min: 0, max: 40 }), (made, turn) => {
      const entries = made.map(({ kind, day, lasts, goesOn, person, about, isVoid }, index): Entry => {
        const id = `e${index}`
        const on = addDays(first, day)
        if (about !== null && isVoid) return { id, voids: `e${about}`, said: index }
        const over = goesOn ? on : addDays(on, lasts)
        return {
          id,
          kind,
          date: on,
          countFrom: over,
          zone: 'UTC',
          said: index,
          ...(goesOn && { goesOn: true as const }),
          ...(person !== undefined && { person }),
          ...(about !== null && { amends: `e${about}` }),
        }
      })
      let log: readonly Entry[] = []
      for (const [index, each] of entries.entries()) {
        log = [...log, each]
        if (index === turn) numbersOf(structuredClone(entries.slice(0, 3)))
        expect(numbersOf(log)).toEqual(numbersOf(structuredClone(log) as Entry[]))
        // And back to the log before it: nothing of the longer one has stayed.
        if (index % 7 === 3) numbersOf(log.slice(0, -1))
      }
    }),
    { numRuns: 60 },
  )
})
