/** A person and what was chosen against them, as it crosses a process border: bounded, so that compiling it is quick. */
import { z } from 'zod'
import { limits } from '../model/lock.ts'
import type { KnownBy, ReachChoices } from '../model/reach/reach.ts'
import { parse } from './parse.ts'
import type { Result } from '../model/result.ts'
import type { Refusal } from '../model/refusal.ts'

const text = z.string().min(1).max(2_048)
const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(60)

/** More roads than one person has. */
const most = { profiles: 60, names: 20, numbers: 20, engines: 80, countries: 10 } as const

const knownBy = z.strictObject({
  profiles: z.array(z.strictObject({ service: id.nullable(), text })).max(most.profiles),
  phones: z.array(text).max(most.numbers),
  mails: z.array(text).max(most.numbers),
  names: z.array(text).max(most.names),
}) satisfies z.ZodType<KnownBy>

const reachChoices = z.strictObject({
  sites: z.array(text).max(limits.sitesPerLock),
  pages: z.strictObject({ exact: z.boolean() }).nullable(),
  engines: z.array(id).max(most.engines),
  countries: z.array(z.string().regex(/^[a-z]{2}$/)).max(most.countries),
  apps: z.array(id).max(limits.sitesPerLock),
}) satisfies z.ZodType<ReachChoices>

export const reachRequest = z.strictObject({ known: knownBy, choices: reachChoices })

export const parseReachRequest = (value: unknown): Result<z.output<typeof reachRequest>, Refusal> =>
  parse(reachRequest, value)
