/** One road as two doors: from them, and to them; who keeps them shut, and since when. */
import { useRef, useState } from 'react'
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import { isScoped, type Road } from '../../../shared/model/road.ts'
import type { OpenRoad } from '../../../shared/model/status.ts'
import { sayDayOf } from '../../../shared/words/locale.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { useWords } from '../../words.tsx'
import { labelOf } from '../locks/draft.ts'
import type { Someone } from '../people/who.tsx'
import { Door, type DoorLook } from './door.tsx'
import { LockHere } from './lock-here.tsx'
import { RoadDialog } from './road-dialog.tsx'
import { sayClosed } from './say-road.ts'
import { sayClosing, sayRoad } from './standing.ts'

type Props = {
  readonly snapshot: Snapshot
  readonly who: Someone
  readonly road: Road
  /** Why it counts as open; undefined while it is closed. */
  readonly door: OpenRoad | undefined
}

/** What is said to be closed and is not, stands ajar. */
const lookOf = (said: DoorLook, door: OpenRoad | undefined, side: 'inbound' | 'outbound'): DoorLook => {
  const isOpened = door?.because === 'used' || door?.because === 'not-held'
  return isOpened && (door.side === side || door.side === 'both') ? 'open' : said
}

export const RoadCard = ({ snapshot, who, road, door }: Props) => {
  const { words } = useWords()
  const { cleanOut } = words
  const [isOpen, setIsOpen] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const name = sayRoad(words, road)
  const sides = [
    { way: 'in', side: 'inbound', said: road.inbound, label: cleanOut.inbound },
    { way: 'out', side: 'outbound', said: road.outbound, label: cleanOut.outbound },
  ] as const
  return (
    <Card
      title={cleanOut.roads[road.kind]}
      titleRef={heading}
      level={2}
      className="road"
      action={
        <Button
          kind="quiet"
          size="small"
          aria-label={cleanOut.road.changeOf(name)}
          onPress={() => setIsOpen(true)}
        >
          {cleanOut.road.change}
        </Button>
      }
    >
      {road.handle !== undefined && <p className="road-handle">{road.handle}</p>}
      <ul className="door-pair">
        {sides.map(({ way, side, said, label }) => (
          <li key={way}>
            <Door way={way} look={lookOf(said, door, side)} />
            <span className="door-words">
              <span className="soft small">{label}</span>
              <span>
                {said === 'scoped' && road.purpose
                  ? cleanOut.onlyFor(cleanOut.purposes[road.purpose])
                  : cleanOut.states[said]}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <Keeper
        snapshot={snapshot}
        who={who}
        road={road}
        door={door}
        onClosed={() => heading.current?.focus()}
      />
      {isOpen && <RoadDialog who={who} road={road} onClose={() => setIsOpen(false)} />}
    </Card>
  )
}

type KeeperProps = Props & {
  /** What was pressed is gone then, and the focus with it. */
  readonly onClosed: () => void
}

/** On whose word, or the one action that closes it. */
const Keeper = ({ snapshot, who, road, door, onClosed }: KeeperProps) => {
  const { words, locale } = useWords()
  const { cleanOut } = words
  const [isLocking, setIsLocking] = useState(false)
  const { busy, refusal, run } = useRequest()
  const sites = new Intl.ListFormat(locale).format((road.sites ?? []).map(labelOf))
  const close = async () => {
    const closed = await run(() => sayClosed(who, road))
    if (closed.ok) onClosed()
  }
  if (door?.because === 'not-held')
    return (
      <>
        <p className="small warn-words">{cleanOut.keeper.notHeld}</p>
        <div>
          <Button size="small" onPress={() => setIsLocking(true)}>
            {cleanOut.actions.lock(sites)}
          </Button>
        </div>
        {isLocking && (
          <LockHere sites={road.sites ?? []} guard={snapshot.guard} onClose={() => setIsLocking(false)} />
        )}
      </>
    )
  if (door)
    return (
      <>
        <p className="small">
          {door.because === 'used' && (
            <span className="warn-words">
              {isScoped(road) ? cleanOut.keeper.usedScoped : cleanOut.keeper.used}{' '}
            </span>
          )}
          {!isScoped(road) && <span className="soft">{cleanOut.how[road.kind]}</span>}
        </p>
        <div>
          <Button
            size="small"
            isDisabled={busy}
            aria-label={(isScoped(road) ? cleanOut.ask.stillScopedOf : cleanOut.close)(sayRoad(words, road))}
            onPress={() => void close()}
          >
            {sayClosing(words, road)}
          </Button>
        </div>
        <RefusalWords refusal={refusal} />
      </>
    )
  return (
    <p className="soft small">
      {road.enforcedBy === 'laptop' ? (
        <span className="held">{cleanOut.keeper.held(sites)}</span>
      ) : road.said === undefined ? (
        cleanOut.keeper.word
      ) : (
        cleanOut.keeper.wordOn(sayDayOf(locale, road.said))
      )}
    </p>
  )
}
