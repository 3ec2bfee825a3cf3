/** What is true of the person's situation: the first run's answers, the roads, how the app looks. */
import type { AppArgs } from '../../shared/contract/app-bridge.ts'
import type { Refusal } from '../../shared/model/refusal.ts'
import type { Result } from '../../shared/model/result.ts'
import { withRoad, type Road } from '../../shared/model/road.ts'
import type { Ports } from '../ports.ts'

export const saveSetup = ({ store }: Ports, said: AppArgs<'saveSetup'>): Result<null, Refusal> => {
  const data = store.read()
  return store.save({ ...data, setup: { ...data.setup, ...said } })
}

export const sayRoads = ({ clock, store }: Ports, { roads }: AppArgs<'sayRoads'>): Result<null, Refusal> => {
  const data = store.read()
  const said = clock.now()
  const all = roads.reduce<readonly Road[]>((known, road) => withRoad(known, { ...road, said }), data.roads)
  return store.save({ ...data, roads: all as typeof data.roads })
}

export const setAppearance = (
  { store }: Ports,
  { appearance }: AppArgs<'setAppearance'>,
): Result<null, Refusal> => store.save({ ...store.read(), appearance })
