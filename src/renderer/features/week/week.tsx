/** The week: a life planned in two minutes; days side by side, what stands beside them, and one more small thing. */
import { useCallback, useDeferredValue, useMemo, useState, type KeyboardEvent } from 'react'
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import { addDays, weekOf, type LocalDate } from '../../../shared/model/day.ts'
import { findIdea } from '../../../shared/model/ideas.ts'
import type { Occurrence } from '../../../shared/model/week/occurrences.ts'
import { plannedFrom } from '../../../shared/calendar/planned.ts'
import { expand } from '../../../shared/calendar/recurrence.ts'
import { reachingInto, touches, type Place } from '../../../shared/model/week/layout.ts'
import { backAgain, hasBeenAway } from '../../../shared/model/week/plan-week.ts'
import type { When } from '../../../shared/model/week/routine.ts'
import { timeOfMinute } from '../../../shared/model/week/time-of-day.ts'
import { dateFormat } from '../../../shared/words/formats.ts'
import { firstDayOfWeek } from '../../../shared/words/locale.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { bridge } from '../../bridge.ts'
import { useWords } from '../../words.tsx'
import { useAround } from './around.tsx'
import { AddPlan } from './add-plan.tsx'
import { DayStrip } from './day-strip.tsx'
import { WeekGrid } from './grid.tsx'
import { offerUndo } from './offer-undo.ts'
import { draftsFor, PlanMyWeek } from './plan-my-week.tsx'
import { useNarrow } from './use-narrow.ts'
import { WeekHead } from './week-head.tsx'
import { WeekKeys } from './week-keys.tsx'
import { WeekMore } from './week-more.tsx'
import { WeekReview } from './week-review.tsx'
import { Conflicts } from './week-words.tsx'
import './week.css'

const isGiving = ({ routine: { what, kind } }: Occurrence): boolean =>
  ('idea' in what ? findIdea(what.idea)?.kind : kind) === 'giving'

const whenOf = ({ at }: Place): When =>
  at === 'untimed'
    ? { part: 'evening' }
    : 'part' in at
      ? { part: at.part }
      : { time: timeOfMinute(at.minute) }

const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLElement &&
  target.closest('input:not([type="checkbox"]), textarea, [role="dialog"]') !== null

export const Week = ({ snapshot }: { snapshot: Snapshot }) => {
  const { words, locale } = useWords()
  const [away, setAway] = useState(0)
  const [shown, setShown] = useState<number | null>(null)
  const [adding, setAdding] = useState<Place | null>(null)
  const [planning, setPlanning] = useState(false)
  const { busy, refusal, run } = useRequest()
  const around = useAround()
  const isNarrow = useNarrow()
  // The days are there at once; what stands below them comes a moment later.
  const isBelow = useDeferredValue(true, false)
  const { today } = snapshot
  const { week, weekView: view = 'parts' } = snapshot.records
  const days = useMemo(() => weekOf(addDays(today, away * 7), firstDayOfWeek(locale)), [today, away, locale])
  const [first = today] = days
  const items = useMemo(() => plannedFrom(week, reachingInto(first), addDays(first, 6)), [week, first])
  const inWeek = items.filter(({ date }) => date >= first)
  const isBack = useMemo(
    // What is ahead is known already, and mostly answers it.
    () => plannedFrom(week, today, addDays(today, 6)).length === 0 && hasBeenAway(week, today, expand),
    [week, today],
  )
  const name = useCallback(
    (date: LocalDate) =>
      dateFormat(locale, { weekday: 'long', day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
        new Date(`${date}T00:00:00Z`),
      ),
    [locale],
  )
  const range = dateFormat(locale, {
    day: 'numeric',
    month: isNarrow ? 'short' : 'long',
    ...(!isNarrow && { year: 'numeric' }),
    timeZone: 'UTC',
  })
  const hasGiving = inWeek.some(isGiving)
  const toCome = days.filter((day) => day >= today)
  const at = shown ?? Math.max(0, days.indexOf(today))
  const one = days[at] ?? first
  const dates = useMemo(() => (isNarrow ? [one] : days), [isNarrow, one, days])
  /** So many days further than what is shown: within the week where one day is, else to the next week. */
  const onEdge = (step: number) => {
    if (!isNarrow) return setAway(away + step)
    const next = at + step
    if (next >= 0 && next < days.length) return setShown(next)
    setAway(away + step)
    setShown(step > 0 ? 0 : days.length - 1)
  }
  const turn = (to: number) => {
    setAway(to)
    setShown(null)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    const to = { pageup: away - 1, pagedown: away + 1, t: 0 }[event.key.toLowerCase()]
    if (to === undefined) return
    event.preventDefault()
    turn(to)
  }
  const onView = (next: 'parts' | 'hours') => void run(() => bridge.setWeekView({ view: next }))
  const comeBack = async () => {
    // Seven days from now on: at the end of a week, what is left of it is none.
    const coming = Array.from({ length: 7 }, (_, day) => addDays(today, day))
    const drafts = draftsFor(coming, backAgain, around)
    const planned = await run(() => bridge.addRoutines({ drafts: [...drafts] }))
    if (planned.ok) offerUndo(words, words.week.flow.planned(drafts.length), planned.value.undo)
  }
  const copyLast = async () => {
    const copied = await run(() => bridge.copyWeek({ source: addDays(first, -7), target: first }))
    if (copied.ok) offerUndo(words, words.week.copied, copied.value.undo)
  }
  const said = (
    <>
      {toCome.length === 0 ? (
        <p className="soft">{words.weekGrid.past}</p>
      ) : (
        <p className="soft">{hasGiving ? words.week.hint : words.week.giving}</p>
      )}
      {toCome.length > 0 && (
        <div className="row">
          <Button onPress={() => setPlanning(true)}>{words.week.flow.open}</Button>
          <Button kind="quiet" isDisabled={busy} onPress={() => void copyLast()}>
            {words.week.copyLast}
          </Button>
        </div>
      )}
      <Conflicts items={items} first={first} nameOf={name} />
    </>
  )
  // A small window has room for the days or for what is said of them: once something is planned, the days come first.
  const saidBelow = isNarrow && inWeek.length > 0 && toCome.length > 0
  return (
    <div className="stack week-room" onKeyDown={onKeyDown}>
      <WeekHead
        name={range.formatRange(
          new Date(`${first}T00:00:00Z`),
          new Date(`${days.at(-1) ?? first}T00:00:00Z`),
        )}
        away={away}
        view={view}
        onAway={turn}
        onView={onView}
      />
      {away === 0 && isBack && (
        <Notice
          title={words.week.back.title}
          action={
            <Button size="small" isDisabled={busy} onPress={() => void comeBack()}>
              {words.week.back.plan}
            </Button>
          }
        >
          {words.week.back.words}
        </Notice>
      )}
      <RefusalWords refusal={refusal} />
      {!saidBelow && said}
      {isNarrow && (
        <DayStrip
          days={days}
          shown={one}
          today={today}
          hasOn={(date) => items.some((item) => touches(item, date))}
          nameOf={name}
          onShow={(date) => setShown(days.indexOf(date))}
          onAdd={() => setAdding({ date: one, at: { part: 'evening' } })}
        />
      )}
      <WeekGrid
        dates={dates}
        items={items}
        today={today}
        view={view}
        onView={onView}
        nameOf={name}
        onAdd={setAdding}
        onEdge={onEdge}
      />
      {saidBelow && said}
      {isBelow && (
        <>
          <WeekMore snapshot={snapshot} days={days} hasGiving={hasGiving} />
          <WeekReview first={first} />
          <WeekKeys />
        </>
      )}
      {planning && (
        <PlanMyWeek
          days={toCome}
          hasChildren={snapshot.records.setup.children}
          onClose={() => setPlanning(false)}
        />
      )}
      {adding && (
        <AddPlan
          date={adding.date}
          when={whenOf(adding)}
          name={name(adding.date)}
          onClose={() => setAdding(null)}
        />
      )}
    </div>
  )
}
