/** The keys that open every door: the same as the menu names. */
import { useEffect } from 'react'
import { rooms, type Door } from '../../../shared/model/door.ts'

const doorOf = ({ ctrlKey, metaKey, shiftKey, altKey, key }: KeyboardEvent): Door | null => {
  if (!(ctrlKey || metaKey) || altKey) return null
  if (shiftKey) return key.toLowerCase() === 'p' ? 'pull' : key.toLowerCase() === 's' ? 'happened' : null
  if (key.toLowerCase() === 'k') return 'palette'
  return rooms[Number(key) - 1] ?? null
}

export const useShortcuts = (go: (door: Door) => void): void => {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const door = doorOf(event)
      if (!door) return
      event.preventDefault()
      go(door)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [go])
}
