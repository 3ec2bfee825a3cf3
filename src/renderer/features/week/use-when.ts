/** When a thing comes, how long it takes and how often: what is chosen in the form, as a draft of a routine. */
import { useState } from 'react'
import type { LocalDate } from '../../../shared/model/day.ts'
import type { DayPart } from '../../../shared/model/plan.ts'
import type { Repeat, RoutineDraft, When } from '../../../shared/model/week/routine.ts'
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

/** Minutes before; `no` for not at all. */
export const leads = ['no', '0', '10', '30'] as const
export type Lead = (typeof leads)[number]

export type WhenState = ReturnType<typeof useWhen>

export const useWhen = (start: LocalDate) => {
  const [part, setPart] = useState<DayPart | 'time'>('evening')
  const [time, setTime] = useState<string | null>('18:00')
  const [minutes, setMinutes] = useState<number | null>(null)
  const [rhythm, setRhythm] = useState<Rhythm>('once')
  const [lead, setLead] = useState<Lead>('no')
  const when = (): When => {
    if (part !== 'time') return { part }
    const parsed = parseLocalTime(time ?? '')
    return parsed.ok ? { time: parsed.value } : { part: 'evening' }
  }
  /** @param usual its length where nobody has chosen one */
  const draft = (what: RoutineDraft['what'], kind: RoutineDraft['kind'], usual: number): RoutineDraft => ({
    what,
    kind,
    start,
    when: when(),
    minutes: minutes ?? usual,
    repeat: repeats[rhythm],
    ...(lead !== 'no' && { remind: Number(lead) }),
  })
  return {
    part,
    setPart,
    time,
    setTime,
    minutes,
    setMinutes,
    rhythm,
    setRhythm,
    lead,
    setLead,
    isReady: part !== 'time' || time !== null,
    draft,
  }
}
