/** The roads to somebody: said anew, one more of a kind, taken out, and put back. */
import type { AppArgs, AppValue } from '../../shared/contract/app-bridge.ts'
import { mostRoads } from '../../shared/contract/records.ts'
import type { UserData } from '../../shared/contract/user-data.ts'
import { refuse, type Refusal } from '../../shared/model/refusal.ts'
import { fail, ok, type Result } from '../../shared/model/result.ts'
import { roadKey, withRoad, type Road } from '../../shared/model/road.ts'
import { plainText } from '../../shared/model/text.ts'
import type { Ports } from '../ports.ts'

type Roads = UserData['roads']

/** Of the first person where `person` is left out; null for somebody who is not there. */
const roadsOf = (data: UserData, person: string | undefined): Roads | null =>
  person === undefined ? data.roads : (data.others?.find(({ id }) => id === person)?.roads ?? null)

const saveRoads = (
  { store }: Ports,
  person: string | undefined,
  change: (before: Roads) => Result<readonly Road[], Refusal>,
): Result<null, Refusal> => {
  const data = store.read()
  const before = roadsOf(data, person)
  if (!before) return fail(refuse('person-unknown'))
  const after = change(before)
  if (!after.ok) return after
  if (after.value.length > mostRoads) return fail(refuse('many-kept', { max: mostRoads }))
  const roads = after.value as Roads
  if (person === undefined) return store.save({ ...data, roads })
  const others = data.others?.map((each) => (each.id === person ? { ...each, roads } : each)) ?? []
  return store.save({ ...data, others })
}

/** The handle as it can be shown, or none. */
const tidy = ({ handle: typed, ...road }: Road): Road => {
  const handle = plainText(typed ?? '')
  return handle === '' ? road : { ...road, handle }
}

export const sayRoads = (ports: Ports, { roads, person }: AppArgs<'sayRoads'>): Result<null, Refusal> => {
  const said = ports.clock.now()
  return saveRoads(ports, person, (before) =>
    ok(roads.reduce<readonly Road[]>((known, road) => withRoad(known, { ...tidy(road), said }), before)),
  )
}

export const addRoad = (
  ports: Ports,
  { road, person }: AppArgs<'addRoad'>,
): Result<AppValue<'addRoad'>, Refusal> => {
  const before = roadsOf(ports.store.read(), person) ?? []
  // The first of a kind goes by its kind, as the log of the first version has it.
  const isFirst = !before.some((each) => each.kind === road.kind)
  const added: Road = isFirst ? road : { ...road, id: ports.newId() }
  const saved = sayRoads(ports, {
    roads: [{ ...added }],
    ...(person !== undefined && { person }),
  })
  return saved.ok ? ok({ key: roadKey(added) }) : saved
}

export const removeRoad = (
  ports: Ports,
  { key, person }: AppArgs<'removeRoad'>,
): Result<AppValue<'removeRoad'>, Refusal> => {
  const removed = roadsOf(ports.store.read(), person)?.find((each) => roadKey(each) === key)
  if (!removed) return fail(refuse('road-gone'))
  const saved = saveRoads(ports, person, (before) => ok(before.filter((each) => each !== removed)))
  return saved.ok ? ok(removed) : saved
}

/** As it was, on the word of then. */
export const putBackRoad = (ports: Ports, road: Road, person: string | undefined): Result<null, Refusal> =>
  saveRoads(ports, person, (before) => ok(withRoad(before, road)))
