/** One place of the grid: a part of a day, or an hour of it. Things are put down here. */
import { useRef, useState, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react'
import { useDrop } from 'react-aria-components'
import { beginningFor, keyOf, readable, type Laid, type Place } from '../../../shared/model/week/layout.ts'
import type { Occurrence } from '../../../shared/model/week/occurrences.ts'
import { sayBusy } from '../../../shared/words/say-planned.ts'
import { Icon } from '../../ui/icons.tsx'
import { useWords } from '../../words.tsx'
import { GridItem, itemType } from './grid-item.tsx'
import { useGrid } from './grid-place.tsx'
import { takenLine, type Taken } from './grid-rows.ts'

type Props = {
  readonly place: Place
  readonly row: string
  readonly label: string
  readonly items: readonly Occurrence[]
  readonly laid?: readonly Laid[]
  readonly taken: readonly Taken[]
  readonly isNow: boolean
  readonly children?: ReactNode
}

/** More than anybody plans for one part of a day: the rest is behind a button. Above the hours fewer, so that they come into view. */
const mostOf = ({ at }: Place): number => (at === 'untimed' ? 3 : 8)
const placeOf = ({ from, to, free }: Taken): CSSProperties =>
  ({
    '--from': `${from % 60}`,
    '--minutes': `${to - from}`,
    '--words': `${free ? free.from - from : 0}`,
    '--lines': `${free ? Math.floor((free.to - free.from) / takenLine) : 1}`,
  }) as CSSProperties

/** Minutes to which the pointer snaps. */
const snap = 15

export const GridCell = ({ place, row, label, items, laid, taken, isNow, children }: Props) => {
  const { words, locale } = useWords()
  const grid = useGrid()
  const cell = useRef<HTMLDivElement>(null)
  const isOver = place.date < grid.today
  const stop = `${row} ${place.date}`
  const most = mostOf(place)
  // Another week is drawn in the same place, and is not open because this one was.
  const [whole, setWhole] = useState<string | null>(null)
  const isWhole = whole === stop
  const landing = (y: number): Place => {
    const { at, date } = place
    const carried = grid.carried.current
    if (at === 'untimed' || 'part' in at || !carried) return place
    // By keys the minute of the hour stays; the pointer says it itself.
    if (carried.by === 'keys') {
      const { when } = carried.occurrence
      return { date, at: { minute: at.minute + ('time' in when ? Number(when.time.slice(3)) : 0) } }
    }
    const height = cell.current?.clientHeight ?? 1
    const within = Math.round((((y - carried.grip) / height) * 60) / snap) * snap
    const { occurrence, shown } = carried
    const put = { date, minute: Math.max(0, at.minute + within) }
    const begins = beginningFor(occurrence, shown, put)
    return begins.date < grid.today
      ? { date, at: { minute: 0 } }
      : { date: begins.date, at: { minute: begins.minute } }
  }
  const { dropProps, isDropTarget } = useDrop({
    ref: cell,
    isDisabled: isOver,
    getDropOperation: (types, allowed) => (types.has(itemType) ? (allowed[0] ?? 'cancel') : 'cancel'),
    onDrop: ({ y, dropOperation }) => grid.act.current.onDrop(landing(y), dropOperation === 'copy'),
  })
  const { drawn, hidden } = readable(laid ?? [], grid.lanes)
  const more = isWhole ? 0 : Math.max(0, items.length - most)
  const count = laid ? laid.length : items.length
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== cell.current || event.key !== 'Enter' || isOver) return
    event.preventDefault()
    grid.act.current.onAdd(place)
  }
  return (
    <div
      {...dropProps}
      ref={cell}
      role="gridcell"
      className="week-cell"
      aria-label={label}
      data-stop={count === 0 ? stop : undefined}
      data-cell={stop}
      data-date={place.date}
      data-row={row}
      data-over={isOver || undefined}
      data-now={isNow || undefined}
      data-target={isDropTarget || undefined}
      tabIndex={-1}
      onDoubleClick={(event) => event.target === cell.current && !isOver && grid.act.current.onAdd(place)}
      onKeyDown={onKeyDown}
    >
      {children}
      {taken.map((each) => (
        <p
          key={`${each.busy.uid} ${each.busy.date} ${each.busy.time}`}
          className="week-taken"
          data-covered={each.free === null || undefined}
          style={placeOf(each)}
        >
          <span className="week-taken-words">
            {words.planner.busy.taken} <span>{sayBusy(locale, each.busy)}</span>
          </span>
        </p>
      ))}
      {drawn.map((each) => (
        <GridItem key={keyOf(each.occurrence)} item={each.occurrence} shown={place.date} laid={each} />
      ))}
      {hidden[0] && (
        <button
          type="button"
          className="week-more by-hour"
          style={{ '--from': `${hidden[0].from % 60}`, '--lanes': `${grid.lanes}` } as CSSProperties}
          onClick={() => grid.act.current.onParts()}
        >
          {words.weekGrid.more(hidden.length)}
        </button>
      )}
      {items.slice(0, isWhole ? items.length : most).map((item) => (
        <GridItem key={keyOf(item)} item={item} shown={place.date} />
      ))}
      {(more > 0 || isWhole) && (
        <button type="button" className="week-more" onClick={() => setWhole(isWhole ? null : stop)}>
          <Icon name={isWhole ? 'minus' : 'more'} />
          {isWhole ? words.weekGrid.less : words.weekGrid.more(more)}
        </button>
      )}
    </div>
  )
}
