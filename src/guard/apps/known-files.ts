/**
 * Which files are apps, by where they are and by what is in them. What was recognised once is known again under another
 * name; it is kept beside the ledger while a lock needs it, so that it is not forgotten when the guard is started again.
 */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Fingerprint } from './fingerprint.ts'

/** `payload`: what a shared program was given to run, such as an archive of pages and code. */
export type Kind = 'program' | 'payload'

type Learned = Fingerprint & { readonly kind: Kind; readonly service: string }

export type KnownFiles = {
  /** Exactly these services from now on; what was learned of others is forgotten. */
  readonly keepOnly: (services: readonly string[]) => void
  readonly serviceAt: (kind: Kind, path: string) => string | null
  readonly isSizeKnown: (kind: Kind, size: number) => boolean
  readonly serviceOf: (kind: Kind, print: Fingerprint) => string | null
  readonly place: (kind: Kind, path: string, service: string) => void
  readonly learn: (kind: Kind, print: Fingerprint, service: string) => void
}

/** Versions that a service has had here; the oldest are forgotten. */
const mostEach = 64
const isHash = /^[0-9a-f]{64}$/

const parse = (value: unknown): readonly Learned[] => {
  if (!Array.isArray(value)) return []
  return value.flatMap((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null) return []
    const { kind, size, hash, service } = entry as Partial<Record<keyof Learned, unknown>>
    return (kind === 'program' || kind === 'payload') &&
      typeof size === 'number' &&
      Number.isSafeInteger(size) &&
      size > 0 &&
      typeof hash === 'string' &&
      isHash.test(hash) &&
      typeof service === 'string'
      ? [{ kind, size, hash, service }]
      : []
  })
}

/** @param stateDir the guard’s own folder; null to keep nothing on disk */
export const openKnownFiles = (stateDir: string | null): KnownFiles => {
  const file = stateDir === null ? null : join(stateDir, 'apps.json')
  let learned: readonly Learned[] = []
  let places = new Map<string, string>()
  let sizes = new Set<string>()

  const remember = (next: readonly Learned[]): void => {
    learned = next
    sizes = new Set(next.map(({ kind, size }) => `${kind} ${size}`))
  }
  const save = (): void => {
    if (file === null) return
    try {
      if (learned.length === 0) return rmSync(file, { force: true })
      writeFileSync(`${file}.new`, JSON.stringify(learned), { mode: 0o600 })
      renameSync(`${file}.new`, file)
    } catch {
      // It is known until the guard ends, and found again by its name after that.
    }
  }
  try {
    if (file !== null) remember(parse(JSON.parse(readFileSync(file, 'utf8'))))
  } catch {
    // None was kept.
  }

  return {
    keepOnly: (services) => {
      places = new Map([...places].filter(([, service]) => services.includes(service)))
      const kept = learned.filter(({ service }) => services.includes(service))
      if (kept.length === learned.length && kept.length > 0) return
      remember(kept)
      save()
    },
    serviceAt: (kind, path) => places.get(`${kind} ${path}`) ?? null,
    isSizeKnown: (kind, size) => sizes.has(`${kind} ${size}`),
    serviceOf: (kind, { size, hash }) => {
      const services = new Set(
        learned
          .filter((each) => each.kind === kind && each.size === size && each.hash === hash)
          .map(({ service }) => service),
      )
      // What two services have alike says of neither.
      return services.size === 1 ? ([...services][0] ?? null) : null
    },
    place: (kind, path, service) => void places.set(`${kind} ${path}`, service),
    learn: (kind, { size, hash }, service) => {
      const isThis = (each: Learned) =>
        each.kind === kind && each.size === size && each.hash === hash && each.service === service
      if (size === 0 || learned.some(isThis)) return
      const own = learned.filter((each) => each.service === service)
      const oldest = own.length >= mostEach ? own[0] : null
      remember([...learned.filter((each) => each !== oldest), { kind, size, hash, service }])
      save()
    },
  }
}
