/** The road that it used: one tap notes it, and says that it is closed again. */
import { useState } from 'react'
import { roadsUsedBy } from '../../../shared/model/road-use.ts'
import { isScoped, roadKey, unsaidRoad, type Road } from '../../../shared/model/road.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useWords } from '../../words.tsx'
import type { Someone } from '../people/who.tsx'
import { Choice } from './step-what.tsx'
import type { HappenedState, Noted } from './use-happened.ts'

/** A list that is read at a glance; the rest stands in the clean-out. */
const most = 6

export const roadsFor = ({ kind }: Noted, { roads }: Someone): readonly Road[] =>
  roadsUsedBy(kind)
    .flatMap((each) => {
      const own = roads.filter((road) => road.kind === each)
      return own.length > 0 ? own : [unsaidRoad(each)]
    })
    .slice(0, most)

type Props = {
  readonly who: Someone
  readonly noted: Noted
  readonly state: HappenedState
  readonly onNext: () => void
}

export const StepRoad = ({ who, noted, state, onNext }: Props) => {
  const { happened, cleanOut } = useWords().words
  const [closed, setClosed] = useState<Road | null>(null)
  const nameOf = ({ kind, handle }: Road) =>
    handle === undefined ? cleanOut.roads[kind] : `${cleanOut.roads[kind]}: ${handle}`
  if (closed)
    return (
      <div className="stack">
        <Notice kind="good" role="status">
          {(isScoped(closed) ? happened.roadScoped : happened.roadClosed)(nameOf(closed))}
        </Notice>
        {!isScoped(closed) && (
          <p className="soft">
            {happened.roadHow} {cleanOut.how[closed.kind]}
          </p>
        )}
        <div>
          <Button kind="primary" onPress={onNext}>
            {happened.goOn}
          </Button>
        </div>
      </div>
    )
  return (
    <div className="stack">
      <h3 id="happened-road">{happened.road}</h3>
      <p className="soft">{happened.roadHint}</p>
      <ul className="choices" aria-labelledby="happened-road">
        {roadsFor(noted, who).map((road) => (
          <Choice
            key={roadKey(road)}
            words={nameOf(road)}
            onPress={() => void state.closeRoad(road).then((isClosed) => isClosed && setClosed(road))}
          />
        ))}
      </ul>
      <div>
        <Button kind="quiet" onPress={onNext}>
          {happened.skip}
        </Button>
      </div>
    </div>
  )
}
