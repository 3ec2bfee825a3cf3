/** How well something holds in each family of browsers. */
import type { BrowserFamily, Hold, HoldReason } from './reach.ts'
import type { Rule } from './rule.ts'

const full: Hold = { holds: 'full', why: [] }
const partial = (...why: readonly HoldReason[]): Hold => ({ holds: 'partial', why })
const none = (...why: readonly HoldReason[]): Hold => ({ holds: 'none', why })

type Holds = Readonly<Record<BrowserFamily, Hold>>

/** A whole host: the hosts file holds it in every browser that asks this computer. */
const wholeHost: Holds = {
  chromium: full,
  firefox: full,
  'hosts-only': full,
  'out-of-reach': none('own-names'),
}

/** How the rules of one choice hold. A page that is a host of its own holds as a host does. */
export const holdsOf = (kind: 'site' | 'page' | 'search', rules: readonly Rule[]): Holds => {
  if (kind === 'site' || (rules.length > 0 && rules.every((rule) => rule.kind === 'site'))) return wholeHost
  const slash = rules.some((rule) => rule.kind === 'page' && rule.slash)
  return {
    chromium:
      kind === 'search'
        ? partial('in-page', 'from-the-start', 'capitals')
        : partial('in-page', 'capitals', ...(slash ? (['only-with-slash'] as const) : [])),
    firefox: partial('in-page', 'after-restart'),
    // A page that has a host of its own among its addresses is closed there, and open at the others.
    'hosts-only': rules.some((rule) => rule.kind === 'site') ? partial('no-rules') : none('no-rules'),
    'out-of-reach': none('own-names'),
  }
}
