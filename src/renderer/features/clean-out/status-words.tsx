/** The status that follows from the roads and the log, explained, with the open door and what closes it. */
import { useRef } from 'react'
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import type { Purpose, RoadKind } from '../../../shared/model/road.ts'
import type { Status } from '../../../shared/model/status.ts'
import { useWords } from '../../words.tsx'
import type { Someone } from '../people/who.tsx'
import { OpenDoor } from './open-door.tsx'
import { doorsOf, standingOf } from './standing.ts'

/** Why it is so, in words. */
const useWhy = (status: Status): string => {
  const { words, locale } = useWords()
  const { explain, roads, purposes } = words.cleanOut
  const list = (names: readonly string[]) =>
    new Intl.ListFormat(locale, { type: 'conjunction' }).format(names)
  const named = (kinds: readonly RoadKind[]) => list(kinds.map((kind) => roads[kind]))
  if (status.kind === 'limited') {
    const known: readonly (Purpose | null)[] = status.purposes
    return explain.limited(
      list(
        status.scoped.map((kind, at) => {
          const purpose = known[at] ?? null
          return purpose === null ? roads[kind] : `${roads[kind]} (${purposes[purpose]})`
        }),
      ),
    )
  }
  if (status.kind === 'no-response' || status.kind === 'in-contact')
    return explain[status.kind](named(status.open))
  return explain[status.kind]
}

type Props = { readonly snapshot: Snapshot; readonly who: Someone }

export const StatusWords = ({ snapshot, who }: Props) => {
  const { cleanOut } = useWords().words
  const status = standingOf(snapshot, who)
  const why = useWhy(status)
  const door = doorsOf(status)[0]
  const place = useRef<HTMLDivElement>(null)
  return (
    <div className="stack-close" ref={place} tabIndex={-1}>
      <p className="status">
        <strong className={status.kind === 'no-contact' ? 'held' : undefined}>
          {cleanOut.status[status.kind]}.
        </strong>{' '}
        <span className="soft">{why}</span>
      </p>
      {door && (
        <OpenDoor
          key={door.road}
          snapshot={snapshot}
          who={who}
          door={door}
          onAnswered={() => place.current?.focus()}
        />
      )}
    </div>
  )
}
