/** What is true of the person's situation: the first run's answers, the roads, how the app looks. */
import type { AppArgs } from '../../shared/contract/app-bridge.ts'
import type { UserData } from '../../shared/contract/user-data.ts'
import { refuse, type Refusal } from '../../shared/model/refusal.ts'
import { fail, type Result } from '../../shared/model/result.ts'
import { withRoad, type Road } from '../../shared/model/road.ts'
import type { Ports } from '../ports.ts'

export const saveSetup = ({ store }: Ports, said: AppArgs<'saveSetup'>): Result<null, Refusal> => {
  const data = store.read()
  return store.save({ ...data, setup: { ...data.setup, ...said } })
}

export const sayRoads = (
  { clock, store }: Ports,
  { roads, person }: AppArgs<'sayRoads'>,
): Result<null, Refusal> => {
  const data = store.read()
  const said = clock.now()
  const anew = (before: readonly Road[]) =>
    roads.reduce<readonly Road[]>(
      (known, road) => withRoad(known, { ...road, said }),
      before,
    ) as UserData['roads']
  if (person === undefined) return store.save({ ...data, roads: anew(data.roads) })
  if (!data.others?.some(({ id }) => id === person)) return fail(refuse('person-unknown'))
  const others = data.others.map((each) => (each.id === person ? { ...each, roads: anew(each.roads) } : each))
  return store.save({ ...data, others })
}

export const setAppearance = (
  { store }: Ports,
  { appearance }: AppArgs<'setAppearance'>,
): Result<null, Refusal> => store.save({ ...store.read(), appearance })
