/** What was said a month ago is asked about again, kindly: one tap says that it is still so. */
import { useRef, useState } from 'react'
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import { isScoped, roadKey, type Road } from '../../../shared/model/road.ts'
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
  /** A month after the first day all roads are due at once, and the room behind must still be found. */
  readonly most: number
}

export const AskAgain = ({ snapshot, who, most }: Props) => {
  const { words } = useWords()
  const { ask } = words.cleanOut
  const { busy, refusal, run } = useRequest()
  const [isWhole, setIsWhole] = useState(false)
  const [isAnswered, setIsAnswered] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const roads = askedAgain(snapshot, who)
  const shown = isWhole ? roads : roads.slice(0, most)
  const left = roads.length - shown.length
  // What was pressed goes with its road, and would take the focus along.
  const answer = async (say: () => ReturnType<typeof sayAnew>) => {
    const answered = await run(say)
    if (answered.ok) setIsAnswered(true)
    box.current?.focus()
  }
  if (roads.length === 0)
    return isAnswered ? (
      <div className="ask-again" ref={box} tabIndex={-1}>
        <p className="soft">{ask.done}</p>
      </div>
    ) : null
  const allStill = () => {
    const drafts = roads.map(draftOf)
    void answer(() => bridge.sayRoads({ roads: drafts, ...personArg(who) }))
  }
  const reopen = (road: Road) =>
    void answer(() => sayAnew(who, { ...road, inbound: 'open', outbound: 'open' }))
  return (
    <div className="ask-again stack-close" ref={box} tabIndex={-1}>
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
                aria-label={(isScoped(road) ? ask.stillScopedOf : ask.stillOf)(sayRoad(words, road))}
                onPress={() => void answer(() => sayAnew(who, road))}
              >
                {isScoped(road) ? ask.stillScoped : ask.still}
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
      {/* Nobody gives their word on what they do not see. */}
      {roads.length > 1 && (
        <div>
          <Button kind="link" isDisabled={busy} onPress={left > 0 ? () => setIsWhole(true) : allStill}>
            {left > 0 ? ask.more(left) : ask.all(roads.length)}
          </Button>
        </div>
      )}
      <RefusalWords refusal={refusal} />
    </div>
  )
}
