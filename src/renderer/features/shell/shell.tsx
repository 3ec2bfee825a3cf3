/** The frame: six rooms, the two buttons that are always in reach, and the room that one is in. */
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { isDoor, rooms, type Door, type Room } from '../../../shared/model/door.ts'
import { appName } from '../../../shared/words/app-name.ts'
import { bridge } from '../../bridge.ts'
import { useWords } from '../../words.tsx'
import { Palette } from './palette.tsx'
import { RoomIcon } from './room-icon.tsx'
import { useShortcuts } from './shortcuts.ts'
import './shell.css'

type Props = {
  /** What stands in a room. */
  readonly room: (room: Room, go: (door: Door) => void) => ReactNode
  /** What opens above the rooms: the pull, and what happened. */
  readonly above: (door: 'pull' | 'happened', close: () => void, go: (door: Door) => void) => ReactNode
  /** The rooms that there are for this person. */
  readonly available: readonly Room[]
  /** What the window is called, whichever room one is in; null for the room's own name. */
  readonly title: string | null
}

export const Shell = ({ room, above, available, title }: Props) => {
  const { words } = useWords()
  const [asked, setHere] = useState<Room>('today')
  // A room may go while one is in it: then one stands in the first.
  const here = available.includes(asked) ? asked : 'today'
  const [open, setOpen] = useState<'pull' | 'happened' | 'palette' | null>(null)
  const main = useRef<HTMLElement>(null)
  const moved = useRef(false)

  const go = useCallback(
    (door: Door) => {
      if (door === 'pull' || door === 'happened' || door === 'palette') return setOpen(door)
      if (!available.includes(door)) return
      moved.current = true
      setOpen(null)
      setHere(door)
    },
    [available],
  )
  useShortcuts(go)
  useEffect(() => bridge.onGo((door) => isDoor(door) && go(door)), [go])
  useEffect(() => {
    document.title = title ?? words.shell.title(words.shell.rooms[here], appName)
    if (!moved.current) return
    // Whoever reads by ear hears where they are now; the eye finds the top.
    main.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
    main.current?.scrollTo(0, 0)
  }, [here, words, title])

  const close = useCallback(() => setOpen(null), [])
  // What opens above a room changes nothing in it: it need not be drawn anew behind it.
  const inside = useMemo(() => room(here, go), [room, here, go])
  return (
    <div className="shell">
      <nav className="rooms-nav" aria-label={words.shell.navigation}>
        <ul>
          {rooms
            .filter((each) => available.includes(each))
            .map((each) => (
              <li key={each}>
                <button
                  type="button"
                  className="room-link"
                  aria-current={each === here ? 'page' : undefined}
                  onClick={() => go(each)}
                >
                  <RoomIcon door={each} />
                  <span>{words.shell.rooms[each]}</span>
                </button>
              </li>
            ))}
        </ul>
      </nav>
      <main className="room" ref={main} id="room">
        {inside}
      </main>
      <div className="in-reach">
        {(['pull', 'happened'] as const).map((door) => (
          <button type="button" className={`reach ${door}`} key={door} onClick={() => setOpen(door)}>
            <RoomIcon door={door} />
            <span>{words.shell[door]}</span>
          </button>
        ))}
      </div>
      {(open === 'pull' || open === 'happened') && above(open, close, go)}
      {open === 'palette' && <Palette available={available} onGo={go} onClose={close} />}
    </div>
  )
}
