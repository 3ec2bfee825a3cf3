/** What was said a month ago is asked about again, kindly: one tap says that it is still so. */
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import { roadKey, type Road } from '../../../shared/model/road.ts'
import { Button } from '../../ui/button.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { useWords } from '../../words.tsx'
import { personArg, type Someone } from '../people/who.tsx'
import { bridge } from '../../bridge.ts'
import { draftOf, sayAnew } from './say-road.ts'
import { askedAgain, sayRoad } from './standing.ts'

type Props = {
  readonly snapshot: Snapshot
  readonly who: Someone
  /** On Today one question is enough. */
  readonly most?: number
}

export const AskAgain = ({ snapshot, who, most = 20 }: Props) => {
  const { words } = useWords()
  const { ask } = words.cleanOut
  const { busy, refusal, run } = useRequest()
  const roads = askedAgain(snapshot, who)
  if (roads.length === 0) return null
  const shown = roads.slice(0, most)
  const allStill = () => {
    const drafts = roads.map(draftOf)
    void run(() => bridge.sayRoads({ roads: drafts, ...personArg(who) }))
  }
  const reopen = (road: Road) => void run(() => sayAnew(who, { ...road, inbound: 'open', outbound: 'open' }))
  return (
    <div className="ask-again stack-close">
      <p>
        <strong>{ask.title}</strong> <span className="soft">{ask.hint}</span>
      </p>
      <ul className="stack-close">
        {shown.map((road) => (
          <li key={roadKey(road)} className="ask-row">
            <span>{sayRoad(words, road)}</span>
            <span className="row">
              <Button
                size="small"
                isDisabled={busy}
                aria-label={ask.stillOf(sayRoad(words, road))}
                onPress={() => void run(() => sayAnew(who, road))}
              >
                {ask.still}
              </Button>
              <Button
                kind="quiet"
                size="small"
                isDisabled={busy}
                aria-label={ask.noLongerOf(sayRoad(words, road))}
                onPress={() => reopen(road)}
              >
                {ask.noLonger}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {roads.length > 1 && (
        <div>
          <Button kind="link" isDisabled={busy} onPress={allStill}>
            {ask.all(roads.length)}
          </Button>
        </div>
      )}
      <RefusalWords refusal={refusal} />
    </div>
  )
}
