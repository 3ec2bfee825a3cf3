/** One thing in the grid: ticked in place, opened, and taken up by pointer or keys. */
import { Fragment, useRef, type CSSProperties, type KeyboardEvent } from 'react'
import { useDrag, type PressEvent } from 'react-aria-components'
import { isOfDays, keyOf, leastDrawn, type Laid } from '../../../shared/model/week/layout.ts'
import type { LocalDate } from '../../../shared/model/day.ts'
import { busyAt } from '../../../shared/model/week/busy.ts'
import type { Occurrence } from '../../../shared/model/week/occurrences.ts'
import { jumpedTo, timeOfMinute } from '../../../shared/model/week/time-of-day.ts'
import { listFormat } from '../../../shared/words/formats.ts'
import { sayShortDay, sayWallTime } from '../../../shared/words/locale.ts'
import { sayLength, sayPlanned } from '../../../shared/words/say-planned.ts'
import { withSoftHyphens } from '../../../shared/words/soft-hyphens.ts'
import { Icon } from '../../ui/icons.tsx'
import { useWords } from '../../words.tsx'
import { useGrid } from './grid-place.tsx'

export const itemType = 'application/x-week-item'

type Props = {
  readonly item: Occurrence
  /** The day on which it is drawn: it may have begun before. */
  readonly shown: LocalDate
  /** Where it is drawn by the hour. */
  readonly laid?: Laid
}

/** Of a line of small letters, in minutes: an hour is as high as `--hour` in `grid.css` says. */
const line = 22
const edges = 6
/** So high that the box stands above the words where there is no room beside it. */
const stacked = 60
const box = 30

/** In seven narrow days also where it has all the width of one, if lines enough are left. */
const stackedAlone = 90

/** How the box and the words stand where there is no more than a day's width for both. */
const besideOf = ({ from, to, lane, lanes, isWide }: Laid): 'tall' | 'flat' | 'stacked' | undefined => {
  const hasAll = lanes === 1 || (isWide && lane === 0)
  if (hasAll) return to - from >= stackedAlone ? 'tall' : undefined
  return to - from >= stacked ? 'stacked' : 'flat'
}

const place = (laid: Laid): CSSProperties => {
  const { from, to, lane, lanes, isWide } = laid
  const minutes = Math.max(to - from, leastDrawn)
  const linesIn = (height: number) => `${Math.max(1, Math.floor((height - edges) / line))}`
  return {
    '--from': `${from % 60}`,
    '--minutes': `${minutes}`,
    '--lane': `${lane}`,
    '--lanes': `${lanes}`,
    '--span': `${isWide ? lanes - lane : 1}`,
    '--lines-beside': linesIn(minutes),
    '--lines-below': linesIn(minutes - box),
  } as CSSProperties
}

export const GridItem = ({ item, shown, laid }: Props) => {
  const { words } = useWords()
  const grid = useGrid()
  const button = useRef<HTMLButtonElement>(null)
  const isCopy = useRef(false)
  const title = sayPlanned(words, item.routine)
  const isOver = item.date < grid.today
  const { dragProps, dragButtonProps, isDragging } = useDrag({
    getItems: () => [{ 'text/plain': title, [itemType]: keyOf(item) }],
    getAllowedDropOperations: () => (isCopy.current ? ['copy'] : ['move', 'copy']),
    hasDragButton: true,
    isDisabled: isOver,
    onDragStart: ({ y }) => {
      const by = grid.carried.current?.by === 'keys' ? 'keys' : 'pointer'
      const top = button.current?.parentElement?.getBoundingClientRect().top ?? y
      grid.act.current.onCarry({ occurrence: item, by, isCopy: isCopy.current, grip: y - top, shown })
    },
    onDragEnd: () => {
      isCopy.current = false
      grid.act.current.onCarry(null)
    },
  })
  const pickUp = (copy: boolean) => {
    if (isOver || !button.current) return
    isCopy.current = copy
    grid.act.current.onCarry({ occurrence: item, by: 'keys', isCopy: copy, grip: 0, shown })
    // React Aria begins to carry by keys where its own button for that is pressed; the button here opens the thing.
    dragButtonProps.onPress?.({ pointerType: 'keyboard', target: button.current } as unknown as PressEvent)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const doing = {
      m: () => pickUp(false),
      c: () => pickUp(true),
      s: () => !isOver && grid.act.current.onSkip(item),
      delete: () => !isOver && grid.act.current.onRemove(item),
      ' ': () => grid.act.current.onTick(item),
    }[event.key.toLowerCase()]
    if (!doing) return
    event.preventDefault()
    event.stopPropagation()
    doing()
  }
  return (
    <div
      {...dragProps}
      className={laid ? 'week-item by-hour' : 'week-item'}
      data-state={item.state}
      data-beside={laid && besideOf(laid)}
      title={laid && title}
      data-dragging={isDragging || undefined}
      {...(laid && { style: place(laid) })}
    >
      <label className="week-item-tick">
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={words.weekGrid.tick(title)}
          checked={item.state === 'done'}
          onChange={() => grid.act.current.onTick(item)}
        />
      </label>
      <button
        type="button"
        ref={button}
        className="week-item-open"
        data-stop={`${keyOf(item)} ${shown}`}
        tabIndex={-1}
        aria-keyshortcuts={isOver ? 'Space' : 'Space M C S Delete'}
        onClick={() => grid.act.current.onOpen(item)}
        onKeyDown={onKeyDown}
        // A press of Space is for the tick: the click that it would bring is not wanted.
        onKeyUp={(event) => event.key === ' ' && event.preventDefault()}
      >
        <span className="week-item-title" dir="auto">
          {withSoftHyphens(title)}
        </span>
        <Facts item={item} shown={shown} {...(laid && { laid })} />
      </button>
    </div>
  )
}

const Facts = ({ item, shown, laid }: Props) => {
  const { words, locale } = useWords()
  const { weekGrid: said } = words
  const grid = useGrid()
  const { routine, when, state, date } = item
  const jumped = 'time' in when ? jumpedTo(date, when.time, grid.zone) : null
  const beside = grid.beside.get(keyOf(item)) ?? []
  const isTaken = 'time' in when && busyAt(grid.busy, date, when.time, routine.minutes) !== null
  const names = [
    ...(isTaken ? [words.planner.busy.other] : []),
    ...beside.slice(0, 2).map((each) => sayPlanned(words, each.routine)),
  ]
  const more = beside.length - 2
  const facts = [
    ...(shown > date
      ? [said.cameFrom(sayShortDay(locale, date))]
      : 'time' in when
        ? [sayWallTime(locale, when.time)]
        : []),
    ...(laid?.goesOn ? [said.goesOn] : []),
    ...(laid && !laid.cameFrom && !laid.goesOn && routine.minutes > 0
      ? [said.until(sayWallTime(locale, timeOfMinute(laid.to)))]
      : []),
    ...(routine.minutes > 0 && !laid && shown === date ? [sayLength(locale, routine.minutes)] : []),
    ...(state === 'skipped' ? [said.skipped] : []),
  ]
  return (
    <>
      {facts.length > 0 && (
        <span className="week-item-facts week-item-several">
          {facts.map((fact, at) => (
            <Fragment key={fact}>
              {at > 0 && ' '}
              <span className="week-item-fact">{fact}</span>
            </Fragment>
          ))}
        </span>
      )}
      {jumped && <span className="week-item-facts">{said.jumped(sayWallTime(locale, jumped))}</span>}
      {names.length > 0 && state !== 'skipped' && !isOfDays(item) && (
        <span className="week-item-beside">
          <Icon name="care" />
          <span dir="auto">
            {said.beside(listFormat(locale).format(names))}
            {more > 0 && ` +${more}`}
          </span>
        </span>
      )}
    </>
  )
}
