/** One place of the grid: a part of a day, or an hour of it. Things are put down here. */
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useDrop } from 'react-aria-components'
import { keyOf, type Laid, type Place } from '../../../shared/model/week/layout.ts'
import type { Occurrence } from '../../../shared/model/week/occurrences.ts'
import { Icon } from '../../ui/icons.tsx'
import { useWords } from '../../words.tsx'
import { GridItem, itemType } from './grid-item.tsx'
import { useGrid } from './grid-place.tsx'

type Props = {
  readonly place: Place
  readonly row: string
  readonly label: string
  readonly items: readonly Occurrence[]
  readonly laid?: readonly Laid[]
  readonly isNow: boolean
  readonly children?: ReactNode
}

/** More than anybody plans for one part of a day: the rest is behind a button. */
const shown = 8
/** Side by side, more than these could not be read. */
const lanesShown = 3

/** Minutes to which the pointer snaps. */
const snap = 15

export const GridCell = ({ place, row, label, items, laid, isNow, children }: Props) => {
  const { words } = useWords()
  const grid = useGrid()
  const cell = useRef<HTMLDivElement>(null)
  const isOver = place.date < grid.today
  const stop = `${row} ${place.date}`
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
    return { date, at: { minute: Math.max(0, at.minute + within) } }
  }
  const { dropProps, isDropTarget } = useDrop({
    ref: cell,
    isDisabled: isOver,
    getDropOperation: (types, allowed) => (types.has(itemType) ? (allowed[0] ?? 'cancel') : 'cancel'),
    onDrop: ({ y, dropOperation }) => grid.act.current.onDrop(landing(y), dropOperation === 'copy'),
  })
  const readable = laid?.filter(({ lane }) => lane < lanesShown)
  const hidden = laid
    ? laid.length - (readable?.length ?? 0)
    : isWhole
      ? 0
      : Math.max(0, items.length - shown)
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
      {readable
        ? readable.map((each) => (
            <GridItem
              key={keyOf(each.occurrence)}
              item={each.occurrence}
              stop={`${keyOf(each.occurrence)} ${place.date}`}
              laid={{ ...each, lanes: Math.min(each.lanes, lanesShown) }}
            />
          ))
        : items
            .slice(0, isWhole ? items.length : shown)
            .map((item) => <GridItem key={keyOf(item)} item={item} stop={`${keyOf(item)} ${place.date}`} />)}
      {readable && hidden > 0 && (
        <button type="button" className="week-more by-hour small" onClick={() => grid.act.current.onParts()}>
          {words.weekGrid.more(hidden)}
        </button>
      )}
      {!readable && (hidden > 0 || isWhole) && (
        <button type="button" className="week-more small" onClick={() => setWhole(isWhole ? null : stop)}>
          <Icon name={isWhole ? 'minus' : 'more'} />
          {isWhole ? words.weekGrid.less : words.weekGrid.more(hidden)}
        </button>
      )}
    </div>
  )
}
