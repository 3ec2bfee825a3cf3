/** What the window asks of the guard, and of what is open on this computer. */
import { z } from 'zod'
import { browserIds } from '../../model/browser.ts'
import { guardWire, type GuardVerb } from '../guard-wire.ts'
import { done, none, one } from './call.ts'

/** What was found when every locked name was looked up; `at` is the moment, in milliseconds since the Unix epoch. */
const proof = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('whole'),
    names: z.number().int(),
    /** The rules of each browser, as they were read back: all of them stand, or not. */
    rules: z.array(z.object({ browser: z.enum(browserIds), isWhole: z.boolean() })),
    /** The services whose apps are closed, and those of them that run all the same; null where none are. */
    apps: z.object({ services: z.array(z.string()), running: z.array(z.string()) }).nullable(),
    at: z.number().int(),
  }),
  z.object({
    kind: z.literal('open'),
    names: z.number().int(),
    open: z.number().int(),
    first: z.string(),
    how: z.enum(['somewhere', 'unknown']),
    at: z.number().int(),
  }),
])
const browser = z.enum(browserIds)
const wire = <V extends GuardVerb>(verb: V): (typeof guardWire)[V]['args'] => guardWire[verb].args

export const lockCalls = {
  startGuard: { args: none, value: done },
  /** Has the guard say anew what holds; the snapshot follows. */
  askGuard: { args: none, value: done },
  /** Looks every locked name up, once the guard has said that all of them hold. */
  checkNow: { args: none, value: proof },
  /** The browsers of this user that were open before a lock was made. */
  openBrowsers: { args: none, value: z.array(browser) },
  /** Asks one of them to close, and opens it again with its pages. */
  restartBrowser: { args: z.strictObject({ id: browser }), value: done },
  /** The code is there once, for a `code` lock. */
  armLock: { args: wire('arm'), value: z.object({ code: z.string().nullable() }) },
  extendLock: { args: wire('extend'), value: done },
  requestRelease: { args: wire('requestRelease'), value: done },
  withdrawRelease: { args: wire('withdrawRelease'), value: done },
  releaseLock: { args: wire('release'), value: done },
  /** Takes a lock that is over out of the history. */
  removeLock: { args: one, value: done },
}
