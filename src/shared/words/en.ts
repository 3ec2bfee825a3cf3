/** English, from which the shape of every language follows: one file of `en/` for each feature. */
import { cleanOut } from './en/clean-out.ts'
import { knownBy } from './en/known-by.ts'
import { lockReach } from './en/lock-reach.ts'
import { blocked } from './en/blocked.ts'
import { devices } from './en/devices.ts'
import { companion } from './en/companion.ts'
import { counts } from './en/counts.ts'
import { doorway } from './en/doorway.ts'
import { files } from './en/files.ts'
import { firstRun } from './en/first-run.ts'
import { guides } from './en/guides.ts'
import { happened } from './en/happened.ts'
import { locks } from './en/locks.ts'
import { lookingBack } from './en/looking-back.ts'
import { menu } from './en/menu.ts'
import { news } from './en/news.ts'
import { notes } from './en/notes.ts'
import { people } from './en/people.ts'
import { talk } from './en/talk.ts'
import { planner } from './en/planner.ts'
import { presence } from './en/presence.ts'
import { pull } from './en/pull.ts'
import { reach } from './en/reach.ts'
import { refusals } from './en/refusals.ts'
import { settings } from './en/settings.ts'
import { shell } from './en/shell.ts'
import { time } from './en/time.ts'
import { today } from './en/today.ts'
import { tray } from './en/tray.ts'
import { week } from './en/week.ts'
import { weekGrid } from './en/week-grid.ts'
import { why } from './en/why.ts'

export const en = {
  time,
  refusals,
  news,
  notes,
  presence,
  tray,
  menu,
  shell,
  firstRun,
  today,
  locks,
  reach,
  devices,
  blocked,
  lockReach,
  knownBy,
  cleanOut,
  counts,
  files,
  guides,
  week,
  weekGrid,
  planner,
  lookingBack,
  settings,
  people,
  talk,
  pull,
  happened,
  why,
  doorway,
  companion,
}

/** What another language has to say instead: the same keys, texts of its own, functions of the same parameters. */
type Said<T> = T extends string
  ? string
  : T extends (...parameters: infer P) => infer R
    ? (...parameters: P) => Said<R>
    : { readonly [K in keyof T]: Said<T[K]> }

// An interface, so that the compiler names it instead of writing it out.
export interface Words extends Said<typeof en> {}
