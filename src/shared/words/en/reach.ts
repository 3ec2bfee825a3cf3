/** How well the blocking of one person holds, and what to know of it before. */
import type { Hold, HoldReason, ReachItem, ReachWarning } from '../../model/reach/reach.ts'

const holds: Readonly<Record<Hold['holds'], string>> = {
  full: 'Holds',
  partial: 'Holds in part',
  none: 'Does not hold',
}

const why: Readonly<Record<HoldReason, string>> = {
  'in-page':
    'A click inside the site can still lead there: the browser then loads no new page. Locking the whole site closes that.',
  'from-the-start': 'Only searches that begin with the name are stopped.',
  capitals: 'Unusual capitals in the address are not recognised.',
  'only-with-slash': 'The address is stopped only with a slash at its end.',
  'after-restart': 'This browser reads its rules when it starts. Close it and open it again.',
  'no-rules': 'This browser takes no rules for single pages. Only whole sites can be locked there.',
  'own-names': 'This browser does not ask this computer where a site is. Nothing can be locked there.',
}

const warnings: Readonly<Record<ReachWarning, string>> = {
  neighbours:
    'Chrome and its relatives also stop pages whose name begins the same: with the_ex, the_exotic is closed too.',
  'only-with-slash':
    'The name is short, or others begin like it. To spare them, Chrome and its relatives stop it only with a slash at the end.',
  'one-word': 'A single word finds other people too. Their results are closed with it.',
  'short-name':
    'The name is short. Searches in which it only happens to stand, inside longer words, are closed with it.',
  'help-after-name':
    'In Chrome and its relatives, a search for help that begins with this name is stopped too. Put the name last, or leave it out.',
  'other-countries':
    'The same engine is open under the names of other countries, unless you choose them too.',
}

const kinds: Readonly<Record<ReachItem['kind'], string>> = {
  site: 'Whole site',
  page: 'Page',
  search: 'Search',
}

export const reach = { holds, why, warnings, kinds }
