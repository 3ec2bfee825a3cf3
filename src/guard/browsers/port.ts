/** What the guard wants of browser policies (until it stands in force.ts). */
import type { BrowserId } from '../../shared/model/browser.ts'
import type { Note } from '../../shared/model/note.ts'

export type BrowserRules = {
  readonly chromium: readonly string[]
  readonly firefox: readonly string[]
  readonly exceptions: readonly string[]
}
export type BrowserAccount = {
  readonly browser: BrowserId
  readonly state: 'held' | 'idle' | 'degraded'
  readonly entries: number
  readonly note: Note | null
}
export type RulesAccount = { readonly browsers: readonly BrowserAccount[] }
export type PlannedFile = {
  readonly browser: BrowserId
  readonly path: string
  readonly entries: number
  readonly foreign: boolean
  readonly note: Note | null
}
export type Policies = {
  readonly recover: () => Promise<readonly Note[]>
  readonly apply: (rules: BrowserRules | null) => Promise<RulesAccount>
  readonly plan: (rules: BrowserRules) => readonly PlannedFile[]
  readonly folders: () => readonly string[]
}
