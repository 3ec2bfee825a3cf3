/** What a lock may be: how long, how it may be opened, and how much of it. Pure rules; the guard holds the locks. */
import type { Catalogue } from './catalogue.ts'
import { checkBeyond, closesNothing, type Beyond } from './reach/beyond.ts'
import { refuse, type Refusal } from './refusal.ts'
import { fail, ok, type Result } from './result.ts'
import { parseSites, type Site } from './site.ts'

export const second = 1_000
export const minute = 60 * second
export const hour = 60 * minute
export const day = 24 * hour

export const limits = {
  shortest: 10 * second,
  longest: 180 * day,
  /** A lock with no way out is shorter: a promise one cannot take back should stay bearable. */
  longestWithoutRelease: 30 * day,
  waitHours: { min: 1, max: 168, usual: 24 },
  locks: 100,
  sitesPerLock: 500,
  namesInAll: 10_000,
} as const

/** How a lock may be opened before its time; chosen when it is made, never changed. */
export type Release =
  { readonly kind: 'wait'; readonly hours: number } | { readonly kind: 'code' } | { readonly kind: 'none' }

export type ArmRequest = {
  readonly sites: readonly string[]
  /** milliseconds */
  readonly duration: number
  readonly release: Release
  /** Beside whole sites: pages, searches and apps. */
  readonly beyond?: Beyond
}

export type ArmPlan = {
  readonly sites: readonly Site[]
  readonly beyond: Beyond | null
  readonly duration: number
  readonly release: Release
}

const checkDuration = (duration: number, release: Release): Refusal | null => {
  if (!Number.isSafeInteger(duration)) return refuse('duration-invalid', { text: String(duration) })
  if (duration < limits.shortest) return refuse('duration-short')
  const longest = release.kind === 'none' ? limits.longestWithoutRelease : limits.longest
  return duration > longest ? refuse('duration-long', { max: longest / day }) : null
}

const checkRelease = (release: Release): Refusal | null => {
  if (release.kind !== 'wait') return null
  const { min, max } = limits.waitHours
  const inRange = Number.isInteger(release.hours) && release.hours >= min && release.hours <= max
  return inRange ? null : refuse('release-invalid', { text: `wait:${release.hours}h` })
}

/** Checks what is asked for; asked again by the guard, which trusts no app. */
export const checkArm = (catalogue: Catalogue, request: ArmRequest): Result<ArmPlan, Refusal> => {
  const beyond = checkBeyond(request.beyond)
  if (!beyond.ok) return beyond
  if (request.sites.length === 0 && closesNothing(beyond.value)) return fail(refuse('no-sites'))
  if (request.sites.length > limits.sitesPerLock)
    return fail(refuse('too-many-sites', { count: request.sites.length, max: limits.sitesPerLock }))
  const refusal = checkRelease(request.release) ?? checkDuration(request.duration, request.release)
  if (refusal) return fail(refusal)
  const sites = parseSites(catalogue, request.sites)
  if (!sites.ok) return sites
  const { duration, release } = request
  return ok({ sites: sites.value, beyond: beyond.value, duration, release })
}

/**
 * Checks that a lock may last `added` milliseconds longer.
 * @param remaining milliseconds that the lock has left now
 */
export const checkExtend = (remaining: number, added: number, release: Release): Result<number, Refusal> => {
  if (!Number.isSafeInteger(added) || added < 0)
    return fail(refuse('duration-invalid', { text: String(added) }))
  const refusal = checkDuration(Math.max(limits.shortest, Math.ceil(remaining + added)), release)
  return refusal ? fail(refusal) : ok(added)
}

const units: Readonly<Record<string, number>> = { s: second, m: minute, h: hour, d: day, w: 7 * day }

/** `30s`, `10m`, `24h`, `7d` or `2w` → milliseconds. */
export const parseDuration = (text: string): Result<number, Refusal> => {
  const match = /^(\d{1,9})([smhdw])$/.exec(text.trim().toLowerCase())
  const unit = units[match?.[2] ?? '']
  return match && unit ? ok(Number(match[1]) * unit) : fail(refuse('duration-invalid', { text }))
}

/** `wait:24h`, `code` or `none`. */
export const parseRelease = (text: string): Result<Release, Refusal> => {
  const typed = text.trim().toLowerCase()
  if (typed === 'code' || typed === 'none') return ok({ kind: typed })
  const hours = /^wait(?::(\d{1,4})h)?$/.exec(typed)
  if (!hours) return fail(refuse('release-invalid', { text }))
  const release: Release = { kind: 'wait', hours: Number(hours[1] ?? limits.waitHours.usual) }
  const refusal = checkRelease(release)
  return refusal ? fail(refusal) : ok(release)
}
