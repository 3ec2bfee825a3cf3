/** Whether somebody who came to a closed door is to see the calm screen: never for what a computer does by itself. Pure. */

export type Around = {
  readonly by: 'site' | 'page' | 'app'
  /** Milliseconds since this app was started, since a lock began or grew, and since the youngest browser was started. */
  readonly app: number
  readonly lock: number
  readonly browser: number
  /** Milliseconds since the screen was brought up last. */
  readonly shown: number
}

/** The guard tells of each door once in ten minutes; several doors at once are one moment of a person. */
const oneMoment = 30_000
/**
 * In this time a session, a browser and its tabs come back by themselves, and pages that were open when a lock began ask
 * for what they were made of. Nobody has come to a door yet.
 */
const settling = 10_000

export const isPersonAtDoor = ({ by, app, lock, browser, shown }: Around): boolean => {
  if (shown < oneMoment || app < settling) return false
  // An app that ran before the lock is no attempt for the guard already; one that starts afterwards, somebody has started.
  return by === 'app' || (lock >= settling && browser >= settling)
}
