/**
 * What the guard holds a lock with: the hosts file, the browsers' rules, the watch over apps, the doorway. Each is a port;
 * the keeper says what is to hold, they make it so and read it back.
 */
import type { GuardStatus, Outlook } from '../shared/contract/guard-wire.ts'
import type { Note } from '../shared/model/note.ts'
import type { Found } from '../shared/model/reach/family.ts'
import type { Hold } from './hold.ts'

export type RulesAccount = Pick<GuardStatus['rules'], 'browsers'>
export type AppsAccount = GuardStatus['apps']
export type DoorwayAccount = GuardStatus['doorway']
export type PlannedFile = Outlook['files'][number]
export type RunningApp = Outlook['running'][number]

/** Sorted, each once; no list has more entries than a browser reads. */
export type BrowserRules = {
  readonly chromium: readonly string[]
  readonly firefox: readonly string[]
  /** What Firefox leaves alone. */
  readonly exceptions: readonly string[]
}

export type Policies = {
  /** Tidies up after a crash; once, first. */
  readonly recover: () => Promise<readonly Note[]>
  /**
   * Makes exactly these rules hold (null: none; every file as it was found), then reads back. Called again at every look:
   * cheap, and writes nothing, when all is whole.
   */
  readonly apply: (rules: BrowserRules | null) => Promise<RulesAccount>
  /** What `apply` would write, without writing it. */
  readonly plan: (rules: BrowserRules) => readonly PlannedFile[]
  /** Every browser that is here, also one that takes no rules; `note`: why they may not hold in it. */
  readonly here: () => readonly Found[]
  /** Folders whose changes should make the guard look again. */
  readonly folders: () => readonly string[]
}

export type AppWatch = {
  /** Closes the apps of exactly these services from now on; none: stops the watch. */
  readonly hold: (services: readonly string[]) => void
  readonly account: () => AppsAccount
  /** What would be closed now, without closing it. */
  readonly running: (services: readonly string[]) => Promise<readonly RunningApp[]>
  readonly close: () => void
}

export type Doorway = {
  /** Listens, or stops; resolves when that is so. */
  readonly hold: (on: boolean) => Promise<void>
  readonly account: () => DoorwayAccount
  /** Where locked names lead over IPv4: the doorway's own address while it really listens, else 0.0.0.0. */
  readonly address: () => string
  readonly close: () => void
}

export type Force = {
  readonly hold: Hold
  readonly policies: Policies
  readonly apps: AppWatch
  readonly doorway: Doorway
}
