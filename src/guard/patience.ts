/** How often what stands in the way is tried: an obstacle now and then, somebody who undoes it all less and less. */
import { note, type Note } from '../shared/model/note.ts'

export type Patience = {
  /** What is in the way, while it is too early for a new try; else null. */
  readonly waitsFor: () => Note | null
  /** The file is as it should be without our doing. True when nothing is in the way any more. */
  readonly isOver: () => boolean
  /** A try failed for this reason; `busy` when the file changed under the writer's hands all the time. */
  readonly failed: (why: Note, busy: boolean) => void
  /**
   * A try was made, and this was found: what is wanted is new, or what was wanted before had stayed whole, or was undone.
   * Tells what is in the way all the same.
   */
  readonly tried: (found: 'new' | 'whole' | 'undone') => Note | null
  /** Milliseconds until it is worth looking again; null when nothing is in the way. */
  readonly retryIn: () => number | null
}

type Trouble = {
  readonly why: Note
  readonly kind: 'obstacle' | 'fight'
  readonly tries: number
  readonly at: number
}

/** More repairs than these within this time are no longer somebody's edit, but somebody's program. */
const repairsAtMost = 10
const repairsWithin = 10_000
/** Milliseconds between looks at what somebody keeps changing. */
const restless = 5_000

/**
 * When to look at what was just changed: at once, as long as this is rare; else with rests, however often it is changed.
 * @returns milliseconds to wait
 */
export const openRestraint = (now: () => number): (() => number) => {
  let looks: readonly number[] = []
  return () => {
    looks = [...looks.filter((at) => now() - at < repairsWithin), now()]
    return looks.length > repairsAtMost ? restless : 0
  }
}

/** Milliseconds from one try to the next, the last ones for good. */
const rests = [1_000, 2_000, 4_000, 5_000]
/** Who undoes it does so within this time, or has stopped. */
const isCalmAfter = 1_000

const fought = note('hosts-fought-over')

/** `now` in milliseconds, steadily growing. */
export const openPatience = (now: () => number): Patience => {
  let trouble: Trouble | null = null
  let repairs: readonly number[] = []

  const nextTry = ({ at, tries }: Trouble): number => at + (rests[Math.min(tries, rests.length - 1)] ?? 0)
  const enter = (kind: Trouble['kind'], why: Note): Note => {
    trouble = { why, kind, at: now(), tries: trouble?.kind === kind ? trouble.tries + 1 : 0 }
    return why
  }
  const isCalm = (one: Trouble): boolean => one.kind === 'obstacle' || now() - one.at >= isCalmAfter
  const makePeace = (): void => {
    trouble = null
    repairs = []
  }

  return {
    waitsFor: () => (trouble !== null && now() < nextTry(trouble) ? trouble.why : null),
    isOver: () => {
      if (trouble !== null && isCalm(trouble)) makePeace()
      return trouble === null
    },
    failed: (why, busy) => void (busy ? enter('fight', fought) : enter('obstacle', why)),
    tried: (found) => {
      if (found === 'whole') makePeace()
      if (found === 'undone') repairs = [...repairs.filter((at) => now() - at < repairsWithin), now()]
      // Something new does not end a fight: who undid the old will undo this.
      if (trouble?.kind === 'fight' || repairs.length > repairsAtMost) return enter('fight', fought)
      trouble = null
      return null
    },
    retryIn: () => {
      if (trouble === null) return null
      const calm = trouble.at + isCalmAfter
      return Math.max(0, (now() < calm ? calm : nextTry(trouble)) - now())
    },
  }
}
