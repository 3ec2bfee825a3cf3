/** A person and what was chosen against them, as it crosses a process border: bounded, so that compiling it is quick. */
import { z } from 'zod'
import { limits } from '../model/lock.ts'
import { mostOf as most, type Beyond } from '../model/reach/beyond.ts'
import type { KnownBy, ReachChoices } from '../model/reach/reach.ts'
import { parse } from './parse.ts'
import type { Result } from '../model/result.ts'
import type { Refusal } from '../model/refusal.ts'

const text = z.string().min(1).max(2_048)
const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(60)

const listOf = <T extends z.ZodType>(item: T, max: number) => z.array(item).max(max).readonly()

export const knownBySchema = z.strictObject({
  profiles: listOf(z.strictObject({ service: id.nullable(), text }), most.profiles),
  phones: listOf(text, most.numbers),
  mails: listOf(text, most.numbers),
  names: listOf(text, most.names),
}) satisfies z.ZodType<KnownBy>

/** The same as a person writes it into a file: lists that are empty may be left out. */
export const knownByFile = z.strictObject({
  profiles: listOf(
    z.strictObject({ service: z.string().trim().toLowerCase().pipe(id).nullable().default(null), text }),
    most.profiles,
  ).default([]),
  phones: knownBySchema.shape.phones.default([]),
  mails: knownBySchema.shape.mails.default([]),
  names: knownBySchema.shape.names.default([]),
})

const choices = {
  pages: z.strictObject({ exact: z.boolean() }).nullable(),
  engines: listOf(id, most.engines),
  countries: listOf(z.string().regex(/^[a-z]{2}$/), most.countries),
  apps: listOf(id, most.apps),
}

const reachChoices = z.strictObject({
  sites: listOf(text, limits.sitesPerLock),
  ...choices,
}) satisfies z.ZodType<ReachChoices>

/** What a lock closes beside whole sites, as it is asked for, told, and written into the guard's book. */
export const beyondSchema = z.strictObject({
  known: knownBySchema,
  ...choices,
  rules: z.boolean(),
}) satisfies z.ZodType<Beyond>

export const reachRequest = z.strictObject({ known: knownBySchema, choices: reachChoices })

export const parseReachRequest = (value: unknown): Result<z.output<typeof reachRequest>, Refusal> =>
  parse(reachRequest, value)
