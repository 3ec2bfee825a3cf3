/** Every road to somebody, as doors: what is open comes first. */
import { useState } from 'react'
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import { roadKey, withUnsaid, type Road } from '../../../shared/model/road.ts'
import type { OpenRoad } from '../../../shared/model/status.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { useWords } from '../../words.tsx'
import type { Someone } from '../people/who.tsx'
import { RoadCard } from './road-card.tsx'
import { RoadDialog } from './road-dialog.tsx'
import { doorsOf, standingOf } from './standing.ts'

type Props = { readonly snapshot: Snapshot; readonly who: Someone }

export const Roads = ({ snapshot, who }: Props) => {
  const { cleanOut } = useWords().words
  const [isAdding, setIsAdding] = useState(false)
  const doors = doorsOf(standingOf(snapshot, who))
  const doorOf = (road: Road): OpenRoad | undefined =>
    doors.find((door) => door.road === roadKey(road)) ??
    // Before anything was said there is no status, and every door is still to be looked at.
    (who.roads.length === 0
      ? {
          road: roadKey(road),
          kind: road.kind,
          side: 'both',
          because: 'unknown',
          action: 'find-out',
          events: [],
        }
      : undefined)
  return (
    <div className="stack">
      <p className="soft">{cleanOut.hint}</p>
      <ul className="roads">
        {withUnsaid(who.roads).map((road) => (
          <li key={roadKey(road)}>
            <RoadCard snapshot={snapshot} who={who} road={road} door={doorOf(road)} />
          </li>
        ))}
      </ul>
      <div>
        <Button icon={<Icon name="plus" />} onPress={() => setIsAdding(true)}>
          {cleanOut.road.add}
        </Button>
      </div>
      <p className="soft small">{cleanOut.byWord}</p>
      {isAdding && <RoadDialog who={who} road={null} onClose={() => setIsAdding(false)} />}
    </div>
  )
}
