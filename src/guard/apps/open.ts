/** The watch over apps as the keeper has it: what is held, what was closed, and whether it works. */
import { note } from '../../shared/model/note.ts'
import type { AppsAccount, AppWatch } from '../force.ts'
import type { OnClosed, Watcher } from './watcher.ts'

/** An app is many processes: what is closed within this time of the last one is the same app. */
const sameApp = 3_000
const mostTold = 20

type Closed = {
  readonly service: string
  readonly at: number
  readonly latest: number
  readonly ranBefore: boolean
}

/**
 * @param watcher makes the watch of this system; null where there is none
 * @param onClosed the first process of an app was closed that somebody has started while it was held
 */
export const openAppWatch = (
  watcherFor: ((onClosed: OnClosed) => Watcher) | null,
  onClosed: (service: string) => void,
  now: () => number = () => performance.now(),
): AppWatch => {
  let closed: readonly Closed[] = []
  /** Null until it was said for the first time: then what an earlier guard has left is tidied up. */
  let wanted: readonly string[] | null = null

  const remember: OnClosed = (service, ranBefore) => {
    const last = closed.find((each) => each.service === service)
    const isSame = last !== undefined && now() - last.latest < sameApp
    closed = isSame
      ? closed.map((each) =>
          each === last ? { ...each, latest: now(), ranBefore: each.ranBefore && ranBefore } : each,
        )
      : [{ service, at: now(), latest: now(), ranBefore }, ...closed].slice(0, mostTold)
    if (!ranBefore && (!isSame || last.ranBefore)) onClosed(service)
  }
  const watcher = watcherFor?.(remember) ?? null
  const held = (): readonly string[] => (wanted ?? []).filter((id) => watcher?.known.includes(id))

  const account = (): Pick<AppsAccount, 'state' | 'note'> => {
    if (!wanted?.length) return { state: 'idle', note: null }
    if (watcher === null) return { state: 'degraded', note: note('apps-not-here') }
    const trouble = watcher.note()
    if (trouble !== null) return { state: 'degraded', note: trouble }
    return { state: held().length > 0 ? 'watching' : 'idle', note: null }
  }

  return {
    hold: (services) => {
      const next = [...new Set(services)].toSorted()
      // Called at every look of the keeper.
      if (next.join() === wanted?.join()) return
      wanted = next
      watcher?.hold(held())
    },
    account: () => ({
      ...account(),
      services: [...held()],
      closed: closed.map(({ service, at }) => ({ service, ago: Math.round(now() - at) })),
    }),
    running: async (services) =>
      watcher === null ? [] : watcher.running(services.filter((id) => watcher.known.includes(id))),
    close: () => watcher?.close(),
  }
}
