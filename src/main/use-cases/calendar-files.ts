/** The week out to other calendars, and their busy times in: once, or as a file that is kept up to date. */
import type { AppHandlers } from '../../shared/contract/app-bridge.ts'
import type { Live } from '../../shared/contract/planner.ts'
import type { UserData } from '../../shared/contract/user-data.ts'
import { readBusy } from '../../shared/calendar/read-ics.ts'
import { isOurCalendar, writeIcs } from '../../shared/calendar/write-ics.ts'
import { addDays, localDateIn } from '../../shared/model/day.ts'
import { refuse, type Refusal } from '../../shared/model/refusal.ts'
import { fail, ok, type Result } from '../../shared/model/result.ts'
import { withBusy } from '../../shared/model/week/busy.ts'
import { namesOf } from '../../shared/contract/names.ts'
import { sayOutside } from '../../shared/words/say-planned.ts'
import type { Ports } from '../ports.ts'
import { languageNow } from './language.ts'
import { savePlanner, without } from './planner.ts'

/** Says nothing to a stranger. */
const fileName = 'week.ics'
const day = 86_400_000
/** So far back and ahead busy times are taken in: the weeks that anybody plans. */
const stretch = { back: 7, ahead: 370 }

export type CalendarPorts = Pick<Ports, 'clock' | 'store' | 'languages' | 'ownFiles' | 'liveFiles'>

const textOf = (ports: CalendarPorts, data: UserData, neutral: boolean): string => {
  const { words } = languageNow(ports)
  const names = namesOf(data)
  const titleOf = (routine: Parameters<typeof sayOutside>[1]) => sayOutside(words, routine, neutral, names)
  return writeIcs(data.week, { name: words.week.title, titleOf }, ports.clock.now())
}

const readCalendar = async (
  ports: CalendarPorts,
): Promise<Result<{ read: { busy: number; unread: number } | null }, Refusal>> => {
  const { clock, ownFiles, store } = ports
  const chosen = await ownFiles.readText(['ics', 'ical', 'ifb'])
  if (!chosen.ok) return chosen
  if (chosen.value === null) return ok({ read: null })
  const now = clock.now()
  const range = { from: now - stretch.back * day, to: now + stretch.ahead * day }
  const found = readBusy(chosen.value, clock.zone(), range)
  if (!found.ok) return found
  const { busy, uids, unread } = found.value
  const from = addDays(localDateIn(now, clock.zone()), -stretch.back)
  const saved = savePlanner({ store }, (planner) => ({
    ...planner,
    busy: withBusy(planner.busy ?? [], busy, uids, from),
  }))
  return saved.ok ? ok({ read: { busy: busy.length, unread } }) : saved
}

export type LiveFile = {
  /** Writes what has changed since it was last written; called at every look, and never in the way of one. */
  readonly look: () => void
  readonly start: (neutral: boolean) => Promise<Result<{ path: string | null }, Refusal>>
  /** The file goes too, where it is still ours. */
  readonly stop: () => Promise<Result<null, Refusal>>
  readonly fault: () => Refusal | null
}

/** All that the file is made of; the same again need not be written. */
const madeOf = ({ week, person, others, knownBy, language }: UserData): readonly unknown[] => [
  week,
  person,
  others,
  knownBy,
  language,
]

export const makeLiveFile = (ports: CalendarPorts): LiveFile => {
  const { store, ownFiles, liveFiles } = ports
  /** What stands in the file, as far as it is known. */
  let written: readonly unknown[] = []
  let fault: Refusal | null = null
  // One after the other: an older week must not be written over a newer one.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work)
    last = next.catch(() => undefined)
    return next
  }

  const write = async ({ path, neutral }: Live): Promise<Result<null, Refusal>> => {
    const data = store.read()
    const put = await liveFiles.put(path, textOf(ports, data, neutral), isOurCalendar)
    if (put.ok) written = [path, neutral, ...madeOf(data)]
    fault = put.ok ? null : put.error
    return put
  }
  const isWritten = (live: Live): boolean => {
    const wanted = [live.path, live.neutral, ...madeOf(store.read())]
    return wanted.length === written.length && wanted.every((each, at) => each === written[at])
  }
  const look = () => {
    const live = store.read().planner?.live
    if (!live || isWritten(live)) return
    void inTurn(async () => {
      const now = store.read().planner?.live
      if (now && !isWritten(now)) await write(now)
    })
  }
  const stop = () =>
    inTurn(async () => {
      const live = store.read().planner?.live
      if (!live) return ok(null)
      const removed = await liveFiles.remove(live.path, isOurCalendar)
      // Also where it could not be removed: to stop must always be possible.
      const forgotten = savePlanner(ports, (planner) => without(planner, 'live'))
      if (!forgotten.ok) return forgotten
      written = []
      fault = null
      return removed
    })
  return {
    look,
    stop,
    fault: () => fault,
    start: async (neutral) => {
      const path = await ownFiles.choosePath(fileName)
      if (path === null) return ok({ path })
      const before = store.read().planner?.live
      if (before && before.path !== path) await stop()
      return inTurn(async () => {
        const put = await write({ path, neutral })
        if (!put.ok) {
          fault = null
          return put
        }
        const saved = savePlanner(ports, (planner) => ({ ...planner, live: { path, neutral } }))
        if (saved.ok) return ok({ path })
        // What cannot be remembered would stay for ever.
        await liveFiles.remove(path, isOurCalendar)
        return saved
      })
    },
  }
}

type Call = 'readCalendar' | 'removeBusy' | 'saveCalendar' | 'startLive' | 'stopLive' | 'askLive'

export const calendarCalls = (
  ports: CalendarPorts,
  live: LiveFile,
  shown: <T>(result: Result<T, Refusal>) => Result<T, Refusal>,
): Pick<AppHandlers, Call> => ({
  readCalendar: async () => shown(await readCalendar(ports)),
  removeBusy: async () => shown(savePlanner(ports, (planner) => without(planner, 'busy'))),
  saveCalendar: async ({ neutral }) => {
    const data = ports.store.read()
    return data.week.routines.length === 0
      ? fail(refuse('template-empty'))
      : ports.ownFiles.saveText(fileName, textOf(ports, data, neutral))
  },
  startLive: async ({ neutral }) => shown(await live.start(neutral)),
  stopLive: async () => shown(await live.stop()),
  askLive: async () => {
    const kept = ports.store.read().planner?.live
    return ok({ live: kept ? { ...kept, fault: live.fault() } : null })
  },
})
