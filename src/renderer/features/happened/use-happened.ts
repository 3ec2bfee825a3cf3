/** What was noted in this walk through “Something happened”, so that each step can amend it and all of it can be undone. */
import { useMemo, useState } from 'react'
import type { AppArgs, Snapshot } from '../../../shared/contract/app-bridge.ts'
import { closedRoad, roadKey, unsaidRoad, type Road } from '../../../shared/model/road.ts'
import { fail, ok, type Result } from '../../../shared/model/result.ts'
import { bridge } from '../../bridge.ts'
import { useRequest } from '../../ui/use-request.ts'
import { personArg, type Someone } from '../people/who.tsx'

export type EventDraft = AppArgs<'recordEvent'>
export type Noted = EventDraft & { readonly id: string }

const withoutId = ({ id: _id, amends: _before, ...draft }: Noted): EventDraft => draft

export const useHappened = (snapshot: Snapshot, who: Someone) => {
  const { busy, refusal, setRefusal, run } = useRequest()
  const [noted, setNoted] = useState<Noted | null>(null)
  /** Where something was said anew that had been said before: that, as it was. */
  const [origin, setOrigin] = useState<Noted | null>(null)
  const [roadBefore, setRoadBefore] = useState<Road | null>(null)
  const { happenings } = snapshot.records
  const episode = useMemo(
    () => happenings.findLast(({ goesOn, person }) => goesOn === true && (person ?? null) === who.id),
    [happenings, who.id],
  )
  const record = async (draft: EventDraft): Promise<boolean> => {
    const answer = await run(() => bridge.recordEvent(draft))
    if (answer.ok) setNoted({ ...draft, id: answer.value.id })
    return answer.ok
  }
  const amend = async (change: Partial<EventDraft>, from: Noted | null = noted): Promise<boolean> =>
    from !== null && record({ ...withoutId(from), ...change, amends: from.id })
  return {
    busy,
    refusal,
    setRefusal,
    run,
    noted,
    note: (draft: EventDraft) => record({ ...draft, ...personArg(who) }),
    amend,
    /** Says something anew that was noted long before this walk. */
    amendOld: async (old: Noted, change: Partial<EventDraft>): Promise<boolean> => {
      const { goesOn: _still, ...rest } = old
      const isAmended = await amend(change, rest)
      if (isAmended) setOrigin(old)
      return isAmended
    },
    /** The road that it used, by one tap: the log knows it, and it counts as closed again. */
    closeRoad: async (road: Road): Promise<boolean> => {
      if (!(await amend({ channel: roadKey(road) }))) return false
      const before = who.roads.find((each) => roadKey(each) === roadKey(road)) ?? null
      const { said: _said, sites, ...closed } = closedRoad(before ?? unsaidRoad(road.kind))
      const roads = [{ ...closed, ...(sites && { sites: [...sites] }) }]
      const answer = await run(() => bridge.sayRoads({ roads, ...personArg(who) }))
      if (answer.ok) setRoadBefore(before)
      return answer.ok
    },
    /** All of it, as if nothing had been said. */
    takeBack: async (): Promise<void> => {
      if (!noted) return
      const removed: Result<unknown, unknown> = await (origin
        ? record({ ...withoutId(origin), amends: noted.id }).then((isBack) =>
            isBack ? ok(null) : fail(null),
          )
        : run(() => bridge.removeEvent({ id: noted.id })))
      if (removed.ok && roadBefore) await putBack(roadBefore, who)
      setNoted(null)
    },
    episode,
  }
}

const putBack = (road: Road, who: Someone) => {
  const { sites, ...rest } = road
  return bridge.putBack({
    what: 'road',
    record: { ...rest, ...(sites && { sites: [...sites] }) },
    ...personArg(who),
  })
}

export type HappenedState = ReturnType<typeof useHappened>
