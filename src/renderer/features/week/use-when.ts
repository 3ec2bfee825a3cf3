/** When a thing comes, how long it takes and how often: what is chosen in the form, as a draft of a routine. */
import { useState } from 'react'
import { isoWeekday, type LocalDate } from '../../../shared/model/day.ts'
import type { DayPart } from '../../../shared/model/plan.ts'
import type { Repeat, Routine, RoutineDraft, WeekDay, When } from '../../../shared/model/week/routine.ts'
import { parseLocalTime } from '../../../shared/model/week/time-of-day.ts'

export const rhythms = ['once', 'day', 'week', 'two-weeks', 'month'] as const
export type Rhythm = (typeof rhythms)[number]

const repeats: Readonly<Record<Rhythm, Repeat | null>> = {
  once: null,
  day: { unit: 'day', every: 1 },
  week: { unit: 'week', every: 1 },
  'two-weeks': { unit: 'week', every: 2 },
  month: { unit: 'month', every: 1 },
}

const rhythmOf = (repeat: Repeat | null): Rhythm | 'own' =>
  rhythms.find((rhythm) => {
    const known = repeats[rhythm]
    return known === null || repeat === null
      ? known === repeat
      : known.unit === repeat.unit && known.every === repeat.every && repeat.by !== 'weekday'
  }) ?? 'own'

/** Minutes before; `no` for not at all. */
export const leads = ['no', '0', '10', '30'] as const
export type Lead = (typeof leads)[number]

const leadOf = (remind: number | undefined): Lead | 'own' =>
  remind === undefined ? 'no' : (leads.find((lead) => lead === String(remind)) ?? 'own')

export const weekDays = ['1', '2', '3', '4', '5', '6', '7'] as const
export type DayName = (typeof weekDays)[number]

export type WhenState = ReturnType<typeof useWhen>

/** What the form begins with: the part of the day that was chosen, or all of a routine. */
export type Begin = { readonly when: When; readonly routine?: Routine }

export const useWhen = (start: LocalDate, { when: at, routine }: Begin = { when: { part: 'evening' } }) => {
  const [part, setPart] = useState<DayPart | 'time'>('time' in at ? 'time' : at.part)
  const [time, setTime] = useState<string | null>('time' in at ? at.time : '18:00')
  const [minutes, setMinutes] = useState<number | null>(routine ? routine.minutes : null)
  const [rhythm, setRhythm] = useState<Rhythm | 'own'>(rhythmOf(routine?.repeat ?? null))
  const [days, setDays] = useState<readonly DayName[]>(
    weekDays.filter((day) => routine?.repeat?.days?.includes(Number(day) as WeekDay)),
  )
  const [until, setUntil] = useState<string | null>(routine?.repeat?.until ?? null)
  const [lead, setLead] = useState<Lead | 'own'>(leadOf(routine?.remind))
  const when = (): When => {
    if (part !== 'time') return { part }
    const parsed = parseLocalTime(time ?? '')
    return parsed.ok ? { time: parsed.value } : { part: 'evening' }
  }
  const repeat = (): Repeat | null => {
    const chosen = rhythm === 'own' ? (routine?.repeat ?? null) : repeats[rhythm]
    if (chosen === null) return null
    const { until: _, days: before, ...rest } = chosen
    const named = rhythm === 'own' ? before : days.map((day) => Number(day) as WeekDay)
    const onDays = rest.unit === 'week' && named !== undefined && named.length > 0
    return {
      ...rest,
      ...(onDays && { days: named }),
      // A day that was typed is one that exists.
      ...(until !== null && { until: until as LocalDate }),
    }
  }
  const remind = lead === 'own' ? routine?.remind : lead === 'no' ? undefined : Number(lead)
  /** @param usual its length where nobody has chosen one */
  const draft = (what: RoutineDraft['what'], kind: RoutineDraft['kind'], usual: number): RoutineDraft => ({
    what,
    kind,
    start,
    when: when(),
    minutes: minutes ?? usual,
    repeat: repeat(),
    ...(remind !== undefined && { remind }),
    ...(routine?.replaces && { replaces: routine.replaces }),
  })
  return {
    /** On which day of the week it begins, for those who choose more of them. */
    weekday: String(isoWeekday(start)) as DayName,
    start,
    part,
    setPart,
    time,
    setTime,
    minutes,
    setMinutes,
    rhythm,
    setRhythm,
    days,
    setDays,
    until,
    setUntil,
    lead,
    setLead,
    isReady: part !== 'time' || time !== null,
    when,
    draft,
  }
}
