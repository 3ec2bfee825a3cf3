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

/** Whether enough of it is on one of the screens that there are now. */
export const isInSight = (bounds: Rectangle, areas: readonly Rectangle[]): boolean =>
  areas.some((area) => isOnScreen(bounds, area))

const within = (length: number, room: number, least: number): number =>
  Math.max(least, Math.min(length, room))

/** As large as it was, as far as the screen has room, in its middle. */
export const centredIn = (
  { width, height }: Pick<Rectangle, 'width' | 'height'>,
  area: Rectangle,
): Rectangle => {
  const [w, h] = [within(width, area.width, smallest.width), within(height, area.height, smallest.height)]
  return {
    x: area.x + Math.max(0, Math.floor((area.width - w) / 2)),
    y: area.y + Math.max(0, Math.floor((area.height - h) / 2)),
    width: w,
    height: h,
  }
}

/**
 * Where it was; in the middle of the first screen where that one is gone. A file that cannot be read costs only the place.
 * @param areas of all screens, the main one first
 */
export const readPlace = (file: string, areas: readonly Rectangle[]): Place | null => {
  try {
    const { place } = JSON.parse(readFileSync(file, 'utf8')) as { place?: unknown }
    if (!isPlace(place)) return null
    if (isInSight(place, areas)) return place
    const [main] = areas
    return main ? { ...centredIn(place, main), maximised: place.maximised } : null
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
