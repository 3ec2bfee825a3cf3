/** A road as it crosses the bridge: said anew, on the word of now. */
import type { AppArgs } from '../../../shared/contract/app-bridge.ts'
import { closedRoad, type Road } from '../../../shared/model/road.ts'
import { bridge } from '../../bridge.ts'
import { personArg, type Someone } from '../people/who.tsx'

export type RoadDraft = AppArgs<'sayRoads'>['roads'][number]

export const draftOf = ({ said: _said, sites, ...road }: Road): RoadDraft => ({
  ...road,
  ...(sites && { sites: [...sites] }),
})

export const sayAnew = (who: Someone, road: Road) =>
  bridge.sayRoads({ roads: [draftOf(road)], ...personArg(who) })

export const sayClosed = (who: Someone, road: Road) => sayAnew(who, closedRoad(road))
