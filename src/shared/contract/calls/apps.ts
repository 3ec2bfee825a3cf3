/** What the window asks of the apps on this computer. */
import { z } from 'zod'
import { foundBy } from '../../model/apps/installed.ts'
import { none } from './call.ts'

export const appsCalls = {
  /** Services of which an app is installed here for this user, and by what that was seen. Looks anew each time. */
  installedApps: {
    args: none,
    value: z.array(z.object({ service: z.string(), by: z.enum(foundBy) })),
  },
}
