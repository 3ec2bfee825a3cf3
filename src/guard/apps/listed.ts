/** The watch over apps where a command of the system lists what runs: once a second, as each list costs a process. */
import { type AppIndex, indexApps } from '../../shared/model/apps/app-index.ts'
import type { Catalogue } from '../../shared/model/catalogue.ts'
import { note } from '../../shared/model/note.ts'
import type { OnClosed, Watcher } from './watcher.ts'

export type Listed = {
  readonly pid: number
  /** When it was made, as the system writes it: only that it is the same matters. */
  readonly started: string
  /** The whole path of its program. */
  readonly path: string
}

export type ListingSystem = {
  /** What runs; null where the system does not answer. */
  readonly list: () => Promise<readonly Listed[] | null>
  /** Null for what is no app, is not the owner’s, or is never closed. */
  readonly serviceOf: (index: AppIndex, one: Listed) => Promise<string | null>
  /** Looks once more whether it is that process, and ends it: asks, or with `force` makes it. */
  readonly end: (one: Listed, force: boolean) => Promise<void>
  readonly nameOf: (path: string) => string
  /** No list is wanted for a while. */
  readonly rest: () => void
}

const every = 1_000
const grace = 3_000

type Closing = Listed & { readonly service: string; readonly asked: number; readonly ranBefore: boolean }

const isSame = (one: Listed, other: Listed): boolean =>
  one.pid === other.pid && one.started === other.started && one.path === other.path

export const openListedWatcher = (
  system: ListingSystem,
  known: readonly string[],
  catalogue: Catalogue,
  onClosed: OnClosed,
  now: () => number = () => performance.now(),
): Watcher => {
  let index: AppIndex | null = null
  let timer: NodeJS.Timeout | undefined
  /** Until the first list has come, nothing is known. */
  let answers = false
  let closing: readonly Closing[] = []
  /** What the first list of a hold tells was there before it. */
  let isFirst = true

  const look = async (): Promise<void> => {
    const mine = index
    const all = await system.list()
    if (mine === null || mine !== index) return
    answers = all !== null
    if (all === null) return
    for (const one of closing.filter((each) => !all.some((other) => isSame(each, other))))
      onClosed(one.service, one.ranBefore)
    closing = closing.filter((each) => all.some((other) => isSame(each, other)))
    for (const one of all) {
      const before = closing.find((each) => isSame(each, one))
      if (before) {
        if (now() - before.asked >= grace) await system.end(one, true)
        continue
      }
      const service = await system.serviceOf(mine, one)
      if (service === null || mine !== index) continue
      closing = [...closing, { ...one, service, asked: now(), ranBefore: isFirst }]
      await system.end(one, false)
    }
    isFirst = false
  }
  const goOn = async (): Promise<void> => {
    const mine = index
    try {
      await look()
    } catch {
      answers = false
    }
    if (mine !== null && mine === index) timer = setTimeout(() => void goOn(), every)
  }
  const stop = (): void => {
    clearTimeout(timer)
    index = null
    closing = []
    isFirst = true
    answers = false
    system.rest()
  }

  return {
    known,
    hold: (services) => {
      stop()
      if (services.length === 0) return
      index = indexApps(catalogue, services)
      void goOn()
    },
    note: () => (index !== null && !answers ? note('apps-not-seen') : null),
    running: async (services) => {
      const wanted = indexApps(catalogue, services)
      const found = new Map<string, { readonly service: string; readonly name: string }>()
      for (const one of (await system.list()) ?? []) {
        const service = await system.serviceOf(wanted, one)
        const name = system.nameOf(one.path)
        if (service !== null) found.set(`${service} ${name}`, { service, name })
      }
      if (index === null) system.rest()
      return [...found.values()]
    },
    close: stop,
  }
}
