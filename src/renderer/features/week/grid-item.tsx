/** One thing in the grid: ticked in place, opened, and taken up by pointer or keys. */
import { useRef, type CSSProperties, type KeyboardEvent } from 'react'
import { useDrag, type PressEvent } from 'react-aria-components'
import { keyOf, leastDrawn, type Laid } from '../../../shared/model/week/layout.ts'
import type { Occurrence } from '../../../shared/model/week/occurrences.ts'
import { jumpedTo, timeOfMinute } from '../../../shared/model/week/time-of-day.ts'
import { listFormat } from '../../../shared/words/formats.ts'
import { sayWallTime } from '../../../shared/words/locale.ts'
import { sayLength, sayPlanned } from '../../../shared/words/say-planned.ts'
import { Icon } from '../../ui/icons.tsx'
import { useWords } from '../../words.tsx'
import { useGrid } from './grid-place.tsx'

export const itemType = 'application/x-week-item'

type Props = {
  readonly item: Occurrence
  readonly stop: string
  /** Where it is drawn by the hour. */
  readonly laid?: Laid
}

const place = ({ from, to, lane, lanes }: Laid): CSSProperties =>
  ({
    '--from': `${from % 60}`,
    '--minutes': `${Math.max(to - from, leastDrawn)}`,
    '--lane': `${lane}`,
    '--lanes': `${lanes}`,
  }) as CSSProperties

export const GridItem = ({ item, stop, laid }: Props) => {
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
      grid.act.current.onCarry({ occurrence: item, by, isCopy: isCopy.current, grip: y - top })
    },
    onDragEnd: () => {
      isCopy.current = false
      grid.act.current.onCarry(null)
    },
  })
  const pickUp = (copy: boolean) => {
    if (isOver || !button.current) return
    isCopy.current = copy
    grid.act.current.onCarry({ occurrence: item, by: 'keys', isCopy: copy, grip: 0 })
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
      data-beside={(laid && laid.lanes > 1) || undefined}
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
        data-stop={stop}
        tabIndex={-1}
        aria-keyshortcuts={isOver ? 'Space' : 'Space M C S Delete'}
        onClick={() => grid.act.current.onOpen(item)}
        onKeyDown={onKeyDown}
        // A press of Space is for the tick: the click that it would bring is not wanted.
        onKeyUp={(event) => event.key === ' ' && event.preventDefault()}
      >
        <span className="week-item-title" dir="auto">
          {title}
        </span>
        <Facts item={item} {...(laid && { laid })} />
      </button>
    </div>
  )
}

const Facts = ({ item, laid }: Omit<Props, 'stop'>) => {
  const { words, locale } = useWords()
  const { weekGrid: said } = words
  const grid = useGrid()
  const { routine, when, state, date } = item
  const jumped = 'time' in when ? jumpedTo(date, when.time, grid.zone) : null
  const beside = grid.beside.get(keyOf(item)) ?? []
  const names = beside.slice(0, 2).map((each) => sayPlanned(words, each.routine))
  const facts = [
    ...('time' in when ? [sayWallTime(locale, when.time)] : []),
    ...(laid?.cameFrom ? [said.cameFrom(grid.sayDay(date))] : []),
    ...(laid?.goesOn ? [said.goesOn] : []),
    ...(laid && !laid.cameFrom && !laid.goesOn && routine.minutes > 0
      ? [said.until(sayWallTime(locale, timeOfMinute(laid.to)))]
      : []),
    ...(routine.minutes > 0 && !laid ? [sayLength(locale, routine.minutes)] : []),
    ...(state === 'skipped' ? [said.skipped] : []),
  ]
  return (
    <>
      {facts.length > 0 && <span className="week-item-facts">{facts.join(' · ')}</span>}
      {jumped && <span className="week-item-facts">{said.jumped(sayWallTime(locale, jumped))}</span>}
      {beside.length > 0 && state !== 'skipped' && (
        <span className="week-item-beside">
          <Icon name="care" />
          <span dir="auto">
            {said.beside(listFormat(locale).format(names))}
            {beside.length > names.length && ` +${beside.length - names.length}`}
          </span>
        </span>
      )}
    </>
  )
}
