/** The door's entrance on the system that the guard runs on, which its owner tells. */
import type { Owner } from '../owner.ts'
import type { Places } from '../places.ts'
import type { Entrance } from './entrance.ts'
import { unixEntrance } from './unix.ts'
import { windowsEntrance } from './windows.ts'

export const entranceOf = (places: Places, owner: Owner): Entrance =>
  'sid' in owner ? windowsEntrance(places, owner) : unixEntrance(places.socket, owner)
