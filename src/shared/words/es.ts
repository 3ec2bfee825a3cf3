/**
 * Spanish, for everybody who speaks it: «tú», «este equipo», and no word about the person or the other one that says
 * whether it is a man or a woman.
 */
import type { Words } from './en.ts'
import { cleanOut } from './es/clean-out.ts'
import { knownBy } from './es/known-by.ts'
import { lockReach } from './es/lock-reach.ts'
import { blocked } from './es/blocked.ts'
import { devices } from './es/devices.ts'
import { companion } from './es/companion.ts'
import { counts } from './es/counts.ts'
import { doorway } from './es/doorway.ts'
import { files } from './es/files.ts'
import { firstRun } from './es/first-run.ts'
import { guides } from './es/guides.ts'
import { happened } from './es/happened.ts'
import { locks } from './es/locks.ts'
import { lookingBack } from './es/looking-back.ts'
import { menu } from './es/menu.ts'
import { news } from './es/news.ts'
import { notes } from './es/notes.ts'
import { people } from './es/people.ts'
import { talk } from './es/talk.ts'
import { planner } from './es/planner.ts'
import { presence } from './es/presence.ts'
import { pull } from './es/pull.ts'
import { reach } from './es/reach.ts'
import { refusals } from './es/refusals.ts'
import { settings } from './es/settings.ts'
import { shell } from './es/shell.ts'
import { time } from './es/time.ts'
import { today } from './es/today.ts'
import { tray } from './es/tray.ts'
import { week } from './es/week.ts'
import { weekGrid } from './es/week-grid.ts'
import { why } from './es/why.ts'

export const es: Words = {
  time,
  refusals,
  news,
  notes,
  presence,
  today,
  locks,
  reach,
  devices,
  blocked,
  lockReach,
  knownBy,
  tray,
  menu,
  shell,
  firstRun,
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
