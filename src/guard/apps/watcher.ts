/** What each system brings to the watch over apps. */
import type { Note } from '../../shared/model/note.ts'
import type { RunningApp } from '../force.ts'

/** `ranBefore`: it was there already when its service began to be held, so that nobody has tried anything. */
export type OnClosed = (service: string, ranBefore: boolean) => void

export type Watcher = {
  /** Services whose apps can be known on this system. */
  readonly known: readonly string[]
  /** Closes the apps of exactly these from now on; none: stops, and costs nothing. */
  readonly hold: (services: readonly string[]) => void
  /** Why the watch does not do what it should; null while it does. */
  readonly note: () => Note | null
  readonly running: (services: readonly string[]) => Promise<readonly RunningApp[]>
  readonly close: () => void
}
