/**
 * Says what is planned when its moment comes. Worked out anew at each look, from the week and from what was said: a
 * restart, another zone or a clock that was set says nothing twice. What was slept through, or fell into quiet hours,
 * is said once, all together.
 */
import { expand } from '../../shared/calendar/recurrence.ts'
import type { Reminded, Saying } from '../../shared/contract/reminded.ts'
import { isQuiet, quietLeft } from '../../shared/model/quiet-hours.ts'
import { wallMinutes } from '../../shared/model/wall-time.ts'
import { markDay } from '../../shared/model/week/edit.ts'
import { occurrenceOf, type Occurrence } from '../../shared/model/week/occurrences.ts'
import { dueSince, lateAfter, nextReminder, type Reminder } from '../../shared/model/week/reminders.ts'
import { minuteOfWhen, type Week } from '../../shared/model/week/routine.ts'
import { instantOf, timeOfMinute } from '../../shared/model/week/time-of-day.ts'
import type { Ports } from '../ports.ts'
import { presenceNow } from './presence.ts'
import { tell, type Told } from './tell.ts'

const minute = 60_000
const laterBy = 10 * minute
/** Longer than a journey around the world can bring a day back. */
const remembered = 4 * 24 * 60 * minute
/** What begins within this is about now. */
const aboutNow = 5 * minute

type Key = Omit<Saying, 'at'>

const keyOf = ({ routine, on, why, stood }: Key): string => `${routine} ${on} ${why} ${stood}`
const standingOf = ({ date, when }: Occurrence): string => `${date} ${minuteOfWhen(when)}`
const sayingOf = ({ occurrence, why, at }: Reminder): Saying => ({
  routine: occurrence.routine.id,
  on: occurrence.on,
  why,
  stood: standingOf(occurrence),
  at,
})

const without = (those: readonly Saying[], keys: ReadonlySet<string>): readonly Saying[] =>
  those.filter((each) => !keys.has(keyOf(each)))

const keysOf = (those: readonly Saying[]): ReadonlySet<string> => new Set(those.map(keyOf))

/** There, neither ticked nor set aside, and where it stood. */
const isStillPlanned = (week: Week, saying: Key): boolean => {
  const found = occurrenceOf(week, saying, expand)
  return found?.state === 'planned' && standingOf(found) === saying.stood
}

/** The times that have come and were not said. A clock that was set back starts from where it stands now. */
const dueNow = (week: Week, { until, said }: Reminded, now: number, zone: string): readonly Reminder[] => {
  const due = dueSince(week, Math.min(until, now), now, zone, expand)
  const known = keysOf(said)
  return [...due.missed, ...due.now].filter((reminder) => !known.has(keyOf(sayingOf(reminder))))
}

const fresh = (now: number): Reminded => ({ until: now, said: [], later: [] })

/** @returns one look: it says what is due, and gives the milliseconds until more is */
export const makeRemind = (ports: Ports): ((again: () => void) => number | null) => {
  const { clock, store, window } = ports
  /** The week of the last look. What a change of it puts into the past was never to be said. */
  let before: Week | null = null

  const keep = (reminded: Reminded): boolean => store.save({ ...store.read(), reminded }).ok

  const put = (those: readonly Saying[]) => {
    const at = clock.now() + laterBy
    const { week, reminded = fresh(clock.now()) } = store.read()
    const still = those.filter((saying) => isStillPlanned(week, saying))
    if (still.length === 0) return
    keep({
      ...reminded,
      later: [...without(reminded.later, keysOf(still)), ...still.map((saying) => ({ ...saying, at }))],
    })
  }

  /** Words stay on the screen for a while: what they were about may be gone. */
  const done = (saying: Key) => {
    const data = store.read()
    const found = occurrenceOf(data.week, saying, expand)
    if (!found) return
    const { routine, on } = saying
    store.save({ ...data, week: markDay(data.week, { ...found.mark, routine, on, state: 'done' }) })
  }

  const say = (those: readonly Saying[], kind: Told['kind'], again: () => void) => {
    const [first, ...others] = those
    if (!first) return
    const after = (run: () => void) => () => {
      run()
      again()
    }
    tell(ports, {
      kind,
      open: () => window.go('week'),
      actions: [
        // Of several nobody can tell which is meant.
        ...(others.length === 0 ? [{ label: 'done', run: after(() => done(first)) } as const] : []),
        ...(kind === 'missed' ? [] : [{ label: 'later', run: after(() => put(those)) } as const]),
      ],
    })
  }

  const untilNext = (
    week: Week,
    reminded: Reminded | undefined,
    now: number,
    zone: string,
  ): number | null => {
    const instants = [
      nextReminder(week, now, zone, expand)?.at,
      ...(reminded?.later.map(({ at }) => at) ?? []),
    ].filter((at) => at !== undefined && at > now) as readonly number[]
    return instants.length === 0 ? null : Math.min(...instants) - now
  }

  return (again) => {
    const now = clock.now()
    const zone = clock.zone()
    const { week, reminded, presence } = store.read()
    const old = before
    before = week
    if (!reminded) {
      // Nothing can have been missed before there was anything to be reminded of.
      if (week.routines.some(({ remind }) => remind !== undefined)) keep(fresh(now))
      return untilNext(week, undefined, now, zone)
    }
    const due = dueNow(week, reminded, now, zone)
    const meant = old && old !== week ? keysOf(dueNow(old, reminded, now, zone).map(sayingOf)) : null
    const isMeant = (reminder: Reminder) => meant === null || meant.has(keyOf(sayingOf(reminder)))
    const toSay = due.filter(isMeant)
    // One that lies further off than any was put is of a clock that has been set back.
    const isUp = ({ at }: Saying) => at <= now || at > now + laterBy
    const putOff = reminded.later.filter(isUp)
    const { news, quietHours } = presenceNow({ ...(presence && { presence }) })
    const isHeld = news && isQuiet(quietHours, wallMinutes(now, zone))
    const isWaiting = isHeld && toSay.length + putOff.length > 0
    const speaks = isWaiting ? quietLeft(quietHours, now, zone) : null
    const passed = isHeld ? due.filter((reminder) => !isMeant(reminder)) : due
    const isSetBack = now < reminded.until
    if (passed.length === 0 && !isSetBack && (isHeld || putOff.length === 0))
      return sooner(untilNext(week, reminded, now, zone), speaks)
    const next: Reminded = {
      until: isHeld && !isSetBack ? reminded.until : now,
      said: [...reminded.said.filter(({ at }) => at > now - remembered), ...passed.map(sayingOf)],
      later: isHeld ? reminded.later : reminded.later.filter((saying) => !isUp(saying)),
    }
    // First kept, then said: what cannot be kept would be said at every look.
    if (!keep(next)) return untilNext(week, reminded, now, zone)
    if (!isHeld) {
      const isLate = ({ at }: Saying) => now - at > lateAfter
      const once = putOff.filter((saying) => isStillPlanned(week, saying))
      const all = [...toSay.map(sayingOf), ...once]
      const missed = all.filter(isLate)
      const current = all.filter((saying) => !isLate(saying))
      say(missed, 'missed', again)
      say(
        current,
        isSoon(
          toSay.filter(({ at }) => now - at <= lateAfter),
          now,
          zone,
        ) && once.length === 0
          ? 'soon'
          : 'routine',
        again,
      )
    }
    return sooner(untilNext(week, next, now, zone), speaks)
  }
}

const sooner = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.min(a, b)

/** Whether all of it begins only in a while. */
const isSoon = (those: readonly Reminder[], now: number, zone: string): boolean =>
  those.every(
    ({ why, occurrence: { date, when } }) =>
      why === 'before' && instantOf(date, timeOfMinute(minuteOfWhen(when)), zone) - now > aboutNow,
  )
