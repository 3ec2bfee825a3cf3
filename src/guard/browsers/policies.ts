/** Browser policies on this system. */
import { note } from '../../shared/model/note.ts'
import type { Policies } from '../force.ts'
import { openLinuxPolicies } from './linux.ts'
import { openWindowsPolicies } from './windows.ts'

export type Where = {
  /** Below which browsers look: `/etc`; on Windows a key of the registry. */
  readonly root: string
  readonly stateDir: string
  /** Whose programs may read what is ours. */
  readonly ownerGid: number
  readonly platform: NodeJS.Platform
}

const askedAbout = ['chrome', 'firefox'] as const

/**
 * macOS takes rules from a profile that a person has to allow in its settings; what is written past that is removed
 * again by the system. So there are none, and it is said for every browser that is asked about.
 */
const noneHere: Policies = {
  recover: async () => [],
  apply: async (rules) => ({
    browsers:
      rules === null
        ? []
        : askedAbout.map((browser) => ({
            browser,
            state: 'degraded',
            entries: 0,
            note: note('rules-not-here'),
          })),
  }),
  plan: () => [],
  here: () => askedAbout.map((browser) => ({ browser, note: note('rules-not-here') })),
  folders: () => [],
}

export const openPolicies = ({ platform, ...where }: Where): Policies => {
  switch (platform) {
    case 'linux':
      return openLinuxPolicies(where)
    case 'win32':
      return openWindowsPolicies(where)
    default:
      return noneHere
  }
}

/** Every file as it was found; for when no guard does it. Tells what could not be given back. */
export const restorePolicies = async (where: Omit<Where, 'ownerGid'>) => {
  const policies = openPolicies({ ...where, ownerGid: 0 })
  await policies.recover()
  const { browsers } = await policies.apply(null)
  return browsers.flatMap(({ note: why }) => (why === null ? [] : [why]))
}
