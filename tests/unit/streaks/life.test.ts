/** A life with the app: whatever clocks, zones and afterthoughts do, no number falls and nothing earned goes. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countOf, type Count } from '../../../src/shared/model/count.ts'
import { addDays, type LocalDate } from '../../../src/shared/model/day.ts'
import type { EventKind } from '../../../src/shared/model/event-kinds.ts'
import type { Happening } from '../../../src/shared/model/event.ts'
import { seeing, type SeenRun } from '../../../src/shared/model/glance.ts'
import { endersOf } from '../../../src/shared/model/enders.ts'
import { newlyEarned, type Earned } from '../../../src/shared/model/milestone.ts'
import { countingDay } from '../../../src/shared/model/today.ts'
import { at, date } from './log.ts'

const origin = { date: date('2024-01-15'), zone: 'UTC' }

/** Days pass, clocks and zones change, things happen and are said, some of them afterwards. */
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ hours: fc.integer({ min: -72, max: 400 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({ zone: fc.constantFrom('Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC') }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      slip: fc.integer({ min: 0, max: 120 }),
      kind: fc.constantFrom<EventKind>('texted', 'urge'),
    }),
  },
)

test('lived through: no number falls without an event, and what was earned stays', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let now = at('2025-01-10T12:00:00Z')
      let zone = 'UTC'
      let seen: SeenRun | null = null
      let shown: Count | null = null
      let isEvent = false
      // Each time another one: what is derived from a log is kept with it.
      let happenings: readonly Happening[] = []
      let earned: readonly Earned[] = []
      for (const each of steps) {
        if ('hours' in each) now += each.hours * 3_600_000
        if ('zone' in each) zone = each.zone
        if ('slip' in each) {
          const known: LocalDate = countingDay(happenings, { now, zone }, null).date
          const on = addDays(known, -each.slip)
          happenings = [
            ...happenings,
            { id: `s${happenings.length}`, kind: each.kind, date: on, countFrom: on, zone, said: now },
          ]
          isEvent = each.kind === 'texted'
        }
        const moment = countingDay(happenings, { now, zone }, null)
        const next: Count | null = countOf(
          'noContact',
          { origin, enders: endersOf(happenings, []).noContact, seen },
          moment,
        )
        if (!next) throw new Error('there is an origin')
        if (shown && !isEvent) {
          expect(next.day).toBeGreaterThanOrEqual(shown.day)
          expect(next.longest.days).toBeGreaterThanOrEqual(shown.longest.days)
          expect(next.total.kept).toBeGreaterThanOrEqual(shown.total.kept)
        }
        seen = seeing(seen, next.of, next, now)
        const fresh = newlyEarned(next, earned, seen, moment.wall, moment.wall)
        for (const { mark } of fresh)
          expect(earned.some((old) => old.mark.unit === mark.unit && old.mark.count === mark.count)).toBe(
            false,
          )
        earned = [...earned, ...fresh]
        if (next.held === null)
          expect(earned.filter(({ mark }) => mark.unit === 'days' && mark.count <= next.day)).toHaveLength(
            [1, 3, 7, 14, 30, 60, 90, 180, 365].filter((mark) => mark <= next.day).length,
          )
        shown = next
        isEvent = false
      }
    }),
    { numRuns: 300 },
  )
})
