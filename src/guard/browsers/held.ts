/** What becomes of one place for rules, and what all of them share. */
import type { Note } from '../../shared/model/note.ts'
import type { Result } from '../../shared/model/result.ts'
import type { Entry } from './book.ts'

export type Held = {
  readonly state: 'held' | 'idle' | 'degraded'
  /** Of ours, which the browser goes by. */
  readonly entries: number
  readonly note: Note | null
}

export const idle: Held = { state: 'idle', entries: 0, note: null }
export const held = (entries: number, note: Note | null = null): Held => ({ state: 'held', entries, note })
export const degraded = (note: Note, entries = 0): Held => ({ state: 'degraded', entries, note })

/** What was found, and what makes it as it should be; null where it is. */
export type Look = {
  readonly held: Held
  readonly mend: (() => Result<null, Note>) | null
}

export type World = {
  /** `/etc` */
  readonly root: string
  readonly ownerGid: number
  readonly entryOf: (path: string) => Entry | undefined
  /** Written down before it gives `ok`; null forgets. */
  readonly note: (path: string, entry: Entry | null) => Result<null, Note>
  /** Makes what is missing of a folder below the root, and remembers it. */
  readonly open: (folder: string) => Result<null, Note>
}
