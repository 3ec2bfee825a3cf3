/** Where the window was, in a small file of its own: read before anything is on the screen, so without any library. */
import { readFileSync, writeFileSync } from 'node:fs'
import type { Rectangle } from 'electron'

export const smallest = { width: 360, height: 480 }
/** So much of it must be on a screen to be found again. */
const visible = 80

type Place = Rectangle & { readonly maximised: boolean }

const isPlace = (value: unknown): value is Place => {
  const { x, y, width, height, maximised } = Object(value) as Record<string, unknown>
  return (
    [x, y, width, height].every(Number.isInteger) &&
    Number(width) >= smallest.width &&
    Number(height) >= smallest.height &&
    typeof maximised === 'boolean'
  )
}

const isOnScreen = ({ x, y, width }: Rectangle, area: Rectangle): boolean =>
  x + width > area.x + visible &&
  x < area.x + area.width - visible &&
  y >= area.y &&
  y < area.y + area.height - visible

/** As far as there is still a screen for it. A file that cannot be read costs only the place. */
export const readPlace = (file: string, areas: readonly Rectangle[]): Place | null => {
  try {
    const { place } = JSON.parse(readFileSync(file, 'utf8')) as { place?: unknown }
    return isPlace(place) && areas.some((area) => isOnScreen(place, area)) ? place : null
  } catch {
    return null
  }
}

export const savePlace = (file: string, place: Place): void => {
  try {
    writeFileSync(file, JSON.stringify({ place }))
  } catch {
    // A full disk: the window will open at its usual place.
  }
}
