/** The week as a grid: days side by side, by parts of the day or by the hour; by pointer, by keys, by ear. */
import { useLayoutEffect, useMemo, useRef, useState, type CSSProperties } from 'react'
import { addDays, daysBetween, type LocalDate } from '../../../shared/model/day.ts'
import { busyAt, busyWithin } from '../../../shared/model/week/busy.ts'
import {
  besideOf,
  isOfDays,
  keyOf,
  sameWhen,
  touches,
  whenAt,
  type Place,
} from '../../../shared/model/week/layout.ts'
import type { Occurrence } from '../../../shared/model/week/occurrences.ts'
import { minuteOf } from '../../../shared/model/week/time-of-day.ts'
import { dateFormat } from '../../../shared/words/formats.ts'
import { sayPlanned } from '../../../shared/words/say-planned.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { useWords } from '../../words.tsx'
import { useAround } from './around.tsx'
import { GridCell } from './grid-cell.tsx'
import { GridPlace, type Acts, type Carried, type GridPlace as Grid } from './grid-place.tsx'
import { fill, type View } from './grid-rows.ts'
import { ItemDialog } from './item-dialog.tsx'
import { useChanges, type Goal } from './use-changes.ts'
import { useClock, zoneHere } from './use-clock.ts'
import { useGridKeys } from './use-grid-keys.ts'
import { WhichDialog } from './which-dialog.tsx'
import './grid.css'

type Props = {
  readonly dates: readonly LocalDate[]
  /** Of these days, and what reaches into them. */
  readonly items: readonly Occurrence[]
  readonly today: LocalDate
  readonly view: View
  readonly onView: (view: View) => void
  readonly nameOf: (date: LocalDate) => string
  readonly onAdd: (place: Place) => void
  /** Further than the days that are shown. */
  readonly onEdge: (days: number) => void
}

/** Where a thing stands once it was put down. One of several days keeps its hour, and is held by the day at which it was taken. */
const goalOf = (item: Occurrence, place: Place, shown: LocalDate, today: LocalDate): Goal => {
  if (place.at !== 'untimed' || !isOfDays(item)) return { date: place.date, when: whenAt(item.when, place) }
  const date = addDays(place.date, daysBetween(shown, item.date))
  return { date: date < today ? today : date, when: item.when }
}

export const WeekGrid = ({ dates, items, today, view, onView, nameOf, onAdd, onEdge }: Props) => {
  const { words, locale } = useWords()
  const { weekGrid: said } = words
  const root = useRef<HTMLDivElement>(null)
  const hand = useRef<Carried | null>(null)
  const wanted = useRef<readonly string[] | null>(null)
  const [carried, setCarried] = useState<Carried | null>(null)
  const [open, setOpen] = useState<string | null>(null)
  const [asking, setAsking] = useState<{ readonly item: Occurrence; readonly to: Goal } | null>(null)
  const changes = useChanges(nameOf)
  const minute = minuteOf(useClock())
  const zone = zoneHere()
  const beside = useMemo(() => besideOf(items), [items])
  const { busy: all } = useAround()
  const busy = useMemo(
    () => busyWithin(all, addDays(dates[0] ?? today, -7), dates.length + 8),
    [all, dates, today],
  )
  const isAlone = dates.length === 1
  const lanes = isAlone ? 3 : 2
  // One day alone has room for both: what is planned, and beside it the words of what another calendar has.
  const isMet =
    isAlone &&
    items.some(
      ({ date, when, routine }) => 'time' in when && busyAt(busy, date, when.time, routine.minutes) !== null,
    )
  const filled = useMemo(
    () => fill(view, words, locale, dates, items, busy, minute, zone),
    [view, words, locale, dates, items, busy, minute, zone],
  )
  const keys = useGridKeys({ grid: root, dates, today, carried, wanted, onEdge })

  const focusAfter = ({ routine, on }: Occurrence, to: Goal, cell: string) => {
    const key = routine.repeat === null ? to.date : on
    wanted.current = [`${routine.id} ${key} ${to.date}`, cell]
  }
  const onDrop = (place: Place, isCopy: boolean) => {
    if (!hand.current) return
    const { occurrence: item, shown } = hand.current
    const to = goalOf(item, place, shown, today)
    const cell = root.current?.querySelector<HTMLElement>('[data-target]')?.dataset['cell'] ?? ''
    if (isCopy) return void changes.copy(item, to)
    if (to.date === item.date && sameWhen(to.when, item.when)) return
    if (item.routine.repeat !== null) return setAsking({ item, to })
    focusAfter(item, to, cell)
    void changes.move(item, to, 'day')
  }
  const acts: Acts = {
    onCarry: (next) => {
      // What is dropped is told after it was let go by keys, and before by pointer: the hand empties a moment later.
      if (next) hand.current = next
      else setTimeout(() => (hand.current = null))
      // Chromium lets go at once of what is out of the pointer's reach before it is drawn as carried.
      if (next?.by === 'keys') setCarried(next)
      else requestAnimationFrame(() => setCarried(next))
    },
    onDrop,
    onOpen: (item) => setOpen(keyOf(item)),
    onAdd,
    onParts: () => onView('parts'),
    onTick: (item) => void changes.tick(item),
    onSkip: (item) => void changes.skip(item),
    onRemove: (item) => void changes.remove(item, 'day'),
  }
  const act = useRef(acts)
  useLayoutEffect(() => {
    act.current = acts
  })
  const grid = useMemo<Grid>(
    () => ({ today, zone, carried: hand, busy, lanes, beside, act }),
    [today, zone, busy, lanes, beside],
  )
  const rows = useMemo(
    () =>
      filled.rows.map((row) => (
        <div role="row" className="week-row" key={row.id} data-row={row.id}>
          <div role="rowheader" className="week-row-name">
            {row.label}
          </div>
          {/* By their place in the week: another week takes over what is drawn of this one. */}
          {dates.map((date, at) => {
            const there = filled.itemsIn(row, date)
            const laid = filled.laidIn(row, date)
            const taken = filled.takenIn(row, date)
            const isNow = date === today && row.id === filled.nowRow
            return (
              <GridCell
                key={at}
                place={{ date, at: row.at }}
                row={row.id}
                label={said.cell(nameOf(date), row.label, laid ? laid.length : there.length)}
                items={there}
                taken={taken}
                {...(laid && { laid })}
                isNow={isNow}
              >
                {isNow && (
                  <span className="week-now" style={{ '--from': `${minute % 60}` } as CSSProperties}>
                    {said.now}
                  </span>
                )}
              </GridCell>
            )
          })}
        </div>
      )),
    [filled, view, dates, today, minute, said, nameOf],
  )
  const opened = open === null ? undefined : items.find((item) => keyOf(item) === open)
  const weekday = dateFormat(locale, { weekday: 'short', timeZone: 'UTC' })
  const number = dateFormat(locale, { day: 'numeric', timeZone: 'UTC' })
  const on = (date: LocalDate) => new Date(`${date}T00:00:00Z`)
  return (
    <GridPlace value={grid}>
      <RefusalWords refusal={changes.refusal} />
      <div
        ref={root}
        role="grid"
        className="week-grid"
        aria-label={said.grid(nameOf(dates[0] ?? today))}
        data-view={view}
        data-alone={isAlone || undefined}
        data-met={isMet || undefined}
        data-carrying={carried?.by}
        style={{ '--days': `${dates.length}` } as CSSProperties}
        onKeyDown={keys.onKeyDown}
        onFocus={keys.onFocus}
        onBlur={keys.onBlur}
      >
        <div role="row" className="week-row week-days">
          {view === 'hours' && (
            <div role="columnheader" className="week-corner">
              <Icon name="clock" />
              <span className="visually-hidden">{words.week.time}</span>
            </div>
          )}
          {dates.map((date) => (
            <div
              key={date}
              role="columnheader"
              className="week-day"
              data-today={date === today || undefined}
              data-over={date < today || undefined}
            >
              <span className="week-day-name">
                <span className="visually-hidden">
                  {date === today ? `${words.week.today}, ${nameOf(date)}` : nameOf(date)}
                </span>
                <span aria-hidden="true" className="week-day-short">
                  {date === today ? words.week.today : weekday.format(on(date))}
                </span>
                <span aria-hidden="true" className="week-day-number">
                  {number.format(on(date))}
                </span>
                {date >= today && items.every((item) => !touches(item, date)) && (
                  <span className="week-day-free">{said.freeDay}</span>
                )}
              </span>
              {date >= today && dates.length > 1 && (
                <Button
                  kind="quiet"
                  size="small"
                  icon={<Icon name="plus" />}
                  aria-label={words.week.addOn(nameOf(date))}
                  onPress={() => onAdd({ date, at: { part: 'evening' } })}
                />
              )}
            </div>
          ))}
        </div>
        {rows}
      </div>
      {opened && <ItemDialog item={opened} today={today} changes={changes} onClose={() => setOpen(null)} />}
      {asking && (
        <WhichDialog
          title={sayPlanned(words, asking.item.routine)}
          onClose={() => setAsking(null)}
          onChoose={(reach) => {
            setAsking(null)
            focusAfter(asking.item, asking.to, '')
            void changes.move(asking.item, asking.to, reach)
          }}
        />
      )}
    </GridPlace>
  )
}
