/** Finds a room or an action by typing. */
import { useState, type KeyboardEvent } from 'react'
import { doors, type Door, type Room } from '../../../shared/model/door.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { useWords } from '../../words.tsx'
import { RoomIcon } from './room-icon.tsx'

type Props = {
  readonly available: readonly Room[]
  readonly onGo: (door: Door) => void
  readonly onClose: () => void
}

const searchable = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

export const Palette = ({ available, onGo, onClose }: Props) => {
  const { words } = useWords()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const found = doors
    .filter(
      (door) => door !== 'palette' && (door === 'pull' || door === 'happened' || available.includes(door)),
    )
    .map((door) => ({
      door,
      label: door === 'pull' || door === 'happened' ? words.shell[door] : words.shell.rooms[door as Room],
    }))
    .filter(({ label }) => searchable(label).includes(searchable(text.trim())))
  const chosen = found[Math.min(at, found.length - 1)]
  const choose = (door: Door) => {
    onClose()
    onGo(door)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      setAt((now) => (Math.min(now, found.length - 1) + step + found.length) % Math.max(1, found.length))
    }
    if (event.key === 'Enter' && chosen) {
      event.preventDefault()
      choose(chosen.door)
    }
  }
  return (
    <Dialog title={words.shell.palette.title} isOpen onClose={onClose} closeLabel={words.shell.close}>
      <input
        className="input"
        role="combobox"
        aria-label={words.shell.palette.search}
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={chosen ? `palette-${chosen.door}` : undefined}
        aria-autocomplete="list"
        placeholder={words.shell.palette.search}
        value={text}
        autoFocus
        spellCheck={false}
        onChange={(event) => {
          setText(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      {found.length === 0 ? (
        <p className="soft" role="status">
          {words.shell.palette.nothing}
        </p>
      ) : (
        <ul className="palette" id="palette-list" role="listbox" aria-label={words.shell.palette.title}>
          {found.map(({ door, label }) => (
            // The keys move in the field above; the pointer chooses here.
            <li
              key={door}
              id={`palette-${door}`}
              role="option"
              aria-selected={door === chosen?.door}
              onClick={() => choose(door)}
            >
              <RoomIcon door={door} />
              {label}
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}
