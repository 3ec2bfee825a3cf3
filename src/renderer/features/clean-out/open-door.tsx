/** The one door that matters most, and the one action that closes it, here. */
import { useState } from 'react'
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import { isScoped, roadKey, withUnsaid, type Road } from '../../../shared/model/road.ts'
import type { OpenRoad } from '../../../shared/model/status.ts'
import { Button } from '../../ui/button.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { useWords } from '../../words.tsx'
import { labelOf } from '../locks/draft.ts'
import type { Someone } from '../people/who.tsx'
import { LockHere } from './lock-here.tsx'
import { sayAnew, sayClosed } from './say-road.ts'
import { sayClosing, sayRoad } from './standing.ts'

type Props = {
  readonly snapshot: Snapshot
  readonly who: Someone
  readonly door: OpenRoad
  /** The next door takes the place of this one, and of the button that has the focus. */
  readonly onAnswered: () => void
}

export const OpenDoor = ({ snapshot, who, door, onAnswered }: Props) => {
  const { words, locale } = useWords()
  const { cleanOut } = words
  const road = withUnsaid(who.roads).find((each) => roadKey(each) === door.road)
  if (!road) return null
  const used = isScoped(road) ? cleanOut.door.usedScoped : cleanOut.door.used
  const when = { used, open: cleanOut.door.open, 'not-held': cleanOut.door['not-held'] }
  const name = sayRoad(words, road)
  const sites = new Intl.ListFormat(locale).format((road.sites ?? []).map(labelOf))
  return (
    <div className="open-door stack-close">
      <p>{door.because === 'unknown' ? cleanOut.door.unknown(name) : when[door.because](name)}</p>
      {(door.action === 'close' || door.action === 'close-again') && !isScoped(road) && (
        <p className="soft small">{cleanOut.how[road.kind]}</p>
      )}
      <Action snapshot={snapshot} who={who} door={door} onAnswered={onAnswered} road={road} sites={sites} />
    </div>
  )
}

type ActionProps = Props & { readonly road: Road; readonly sites: string }

const Action = ({ snapshot, who, door, onAnswered, road, sites }: ActionProps) => {
  const { words } = useWords()
  const { cleanOut } = words
  const { busy, refusal, run } = useRequest()
  const [isLocking, setIsLocking] = useState(false)
  const answer = async (say: () => ReturnType<typeof sayAnew>) => {
    const answered = await run(say)
    if (answered.ok) onAnswered()
  }
  return (
    <>
      <div className="row">
        {door.action === 'lock' ? (
          <Button kind="primary" onPress={() => setIsLocking(true)}>
            {cleanOut.actions.lock(sites)}
          </Button>
        ) : (
          <Button kind="primary" isDisabled={busy} onPress={() => void answer(() => sayClosed(who, road))}>
            {door.action === 'find-out' ? cleanOut.actions.isClosed : sayClosing(words, road)}
          </Button>
        )}
        {door.action === 'find-out' && (
          <Button
            isDisabled={busy}
            onPress={() => void answer(() => sayAnew(who, { ...road, inbound: 'open', outbound: 'open' }))}
          >
            {cleanOut.actions.isOpen}
          </Button>
        )}
      </div>
      <RefusalWords refusal={refusal} />
      {isLocking && (
        <LockHere sites={road.sites ?? []} guard={snapshot.guard} onClose={() => setIsLocking(false)} />
      )}
    </>
  )
}
