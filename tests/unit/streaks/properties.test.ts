/** What holds of every log and every clock. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countOf, type Count } from '../../../src/shared/model/count.ts'
import { addDays, dateOfDay, dayNumber, daysBetween } from '../../../src/shared/model/day.ts'
import { eventKinds, type RunKind } from '../../../src/shared/model/event-kinds.ts'
import { standing, type Entry, type Happening } from '../../../src/shared/model/event.ts'
import { eventsOf } from '../../../src/shared/model/ender-list.ts'
import { endersOf } from '../../../src/shared/model/enders.ts'
import { groundOf, runsOf } from '../../../src/shared/model/ground.ts'
import type { PolicyVersion } from '../../../src/shared/model/policy.ts'
import { at, date, noonOf } from './log.ts'

const first = date('2024-01-15')
const today = date('2025-06-01')
const origin = { date: first, zone: 'UTC' }
const day = fc.integer({ min: -20, max: daysBetween(first, today) }).map((days) => addDays(first, days))
const run = fc.constantFrom<RunKind>('noContact', 'notLooking')

const happening = fc
  .record({
    kind: fc.constantFrom(...eventKinds),
    date: day,
    lasts: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 30 })),
    endsContact: fc.boolean(),
  })
  .map(({ kind, date: on, lasts, endsContact }): Omit<Happening, 'id'> => {
    const until = addDays(on, lasts)
    return {
      kind,
      date: on,
      countFrom: until > today ? today : until,
      zone: 'UTC',
      said: dayNumber(on) * 86_400_000,
      endsContact,
    }
  })

const log = fc
  .array(happening, { maxLength: 25 })
  .map((all) => all.map((each, at): Happening => ({ ...each, id: `e${at}` })))

const policy = fc.array(fc.record({ from: day, strict: fc.boolean() }), { maxLength: 3 })

const groundFor = (kind: RunKind, happenings: readonly Happening[], versions: readonly PolicyVersion[]) => {
  const ground = groundOf(origin, endersOf(happenings, versions)[kind], today)
  if (!ground) throw new Error('there is an origin')
  return ground
}

const count = (
  kind: RunKind,
  happenings: readonly Happening[],
  versions: readonly PolicyVersion[] = [],
): Count => {
  const counted = countOf(
    kind,
    { origin, enders: endersOf(happenings, versions)[kind], seen: null },
    noonOf(today),
  )
  if (!counted) throw new Error('there is an origin')
  return counted
}

test('a day number and its date are one, and Date agrees', () => {
  const span = { min: dayNumber(date('1900-01-01')), max: dayNumber(date('9999-12-31')) }
  fc.assert(
    fc.property(fc.integer(span), (number) => {
      const text = dateOfDay(number)
      expect(dayNumber(text)).toBe(number)
      expect(Date.parse(`${text}T00:00:00Z`)).toBe(number * 86_400_000)
    }),
    { numRuns: 2_000 },
  )
})

test('runs and episodes share out the days: every midnight lies in one of them, every day is kept or touched', () => {
  fc.assert(
    fc.property(run, log, policy, (kind, happenings, versions) => {
      const ground = groundFor(kind, happenings, versions)
      const runs = runsOf(ground)
      const days = ground.last - ground.first
      const bridged = ground.bridged.subarray(0, days).filter((episodes) => episodes > 0).length
      const touched = ground.touched.subarray(1, days + 1).filter((episodes) => episodes > 0).length
      expect(runs.reduce((sum, { length }) => sum + length, 0) + bridged).toBe(days)
      expect(runs.reduce((sum, { kept }) => sum + kept, 0) + touched).toBe(days)
      for (const [index, { start }] of runs.entries())
        expect(start).toBeGreaterThanOrEqual(runs[index - 1]?.end ?? ground.first)
    }),
  )
})

test('by a reckoning of its own, day for day: no number differs', () => {
  fc.assert(
    fc.property(run, log, policy, (kind, happenings, versions) => {
      const enders = eventsOf(endersOf(happenings, versions)[kind])
      let [current, longest, kept] = [0, 0, 0]
      for (let on = addDays(first, 1); on <= today; on = addDays(on, 1)) {
        const inside = enders.some((each) => each.date < on && each.countFrom >= on)
        const isTouched = enders.some((each) => each.date <= on && each.countFrom >= on)
        current = inside ? 0 : current + 1
        longest = Math.max(longest, current)
        if (isTouched) current = 0
        else kept += 1
      }
      const counted = count(kind, happenings, versions)
      expect(counted.day).toBe(current)
      expect(counted.longest.days).toBe(longest)
      expect(counted.total).toEqual({ kept, of: daysBetween(first, today) })
    }),
  )
})

test('the longest is at least the one of now; the total is the sum of the runs; no part is more than its whole', () => {
  fc.assert(
    fc.property(run, log, policy, (kind, happenings, versions) => {
      const { day: now, longest, total, lately } = count(kind, happenings, versions)
      expect(longest.days).toBeGreaterThanOrEqual(now)
      const runs = runsOf(groundFor(kind, happenings, versions))
      expect(total.kept).toBe(runs.reduce((sum, { kept }) => sum + kept, 0))
      expect(total.kept).toBeLessThanOrEqual(total.of)
      expect(lately.kept).toBeLessThanOrEqual(Math.min(lately.of, total.kept))
      expect(lately.of).toBe(Math.min(90, total.of))
    }),
  )
})

test('the order in which a log is read does not matter, corrections and all', () => {
  const entries = log.chain((happenings) =>
    fc.array(fc.nat({ max: 40 }), { maxLength: 12 }).chain((abouts) => {
      const corrections = abouts.map((about, at): Entry => {
        const id = about < 25 ? `e${about}` : `c${about - 25}`
        const amended = happenings[at]
        return at % 3 === 0 && amended
          ? { ...amended, id: `c${at}`, amends: id }
          : { id: `c${at}`, voids: id, said: at }
      })
      const all: readonly Entry[] = [...happenings, ...corrections]
      return fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length }))
    }),
  )
  fc.assert(
    fc.property(run, entries, policy, (kind, [one, other], versions) => {
      const [a, b] = [count(kind, standing(one), versions), count(kind, standing(other), versions)]
      expect({ ...b, begunBy: b.begunBy.toSorted() }).toEqual({ ...a, begunBy: a.begunBy.toSorted() })
    }),
  )
})

test('a slip of one day that is said later changes only the run it falls in, and splits it at that day', () => {
  fc.assert(
    fc.property(log, day, (happenings, on) => {
      const slip: Happening = {
        id: 'late',
        kind: 'texted',
        date: on,
        countFrom: on,
        zone: 'UTC',
        said: at('2025-06-01T11:00:00Z'),
      }
      const before = runsOf(groundFor('noContact', happenings, []))
      const after = runsOf(groundFor('noContact', [...happenings, slip], []))
      const cut = dayNumber(on)
      const fallsIn = before.find(({ start, end }) => start < cut && cut < (end ?? Infinity))
      const others = before.filter((each) => each !== fallsIn)
      for (const each of others) expect(after).toContainEqual(each)
      expect(after).toHaveLength(before.length + (fallsIn ? 1 : 0))
      if (fallsIn)
        expect(after).toEqual(
          expect.arrayContaining([
            expect.objectContaining({ start: fallsIn.start, end: cut }),
            expect.objectContaining({ start: cut, end: fallsIn.end }),
          ]),
        )
    }),
  )
})

test('what was taken back leaves no trace in any number', () => {
  fc.assert(
    fc.property(run, log, happening, (kind, happenings, extra) => {
      const entries: readonly Entry[] = [
        ...happenings,
        { ...extra, id: 'x' },
        { id: 'v', voids: 'x', said: 0 },
      ]
      expect(count(kind, standing(entries))).toEqual(count(kind, happenings))
    }),
  )
})
