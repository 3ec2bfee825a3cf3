/** The roads between two people, each way, and the one thing that closes each. */
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import {
  closedRoad,
  unsaidRoad,
  usualKinds,
  type Inbound,
  type Outbound,
  type Road,
} from '../../../shared/model/road.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { Select } from '../../ui/select.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { useWords } from '../../words.tsx'
import { StatusWords } from './status-words.tsx'
import './clean-out.css'

const inbounds: readonly Inbound[] = ['blocked', 'filtered-unread', 'open', 'unknown', 'scoped']
const outbounds: readonly Outbound[] = ['blocked', 'removed', 'open', 'unknown', 'scoped']

const isOpen = (side: Inbound | Outbound): boolean => side === 'open' || side === 'unknown'

export const CleanOut = ({ roads }: { roads: Snapshot['records']['roads'] }) => {
  const { words } = useWords()
  const { cleanOut } = words
  const { refusal, run } = useRequest()
  const say = (road: Road) => void run(() => bridge.sayRoads({ roads: [road] }))
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{cleanOut.title}</h1>
      <p className="soft">{cleanOut.hint}</p>
      <div aria-live="polite">
        <StatusWords roads={roads} />
      </div>
      <RefusalWords refusal={refusal} />
      <ul className="roads">
        {usualKinds.map((kind) => {
          const road = roads.find((each) => each.kind === kind) ?? unsaidRoad(kind)
          return (
            <li key={kind}>
              <Card title={cleanOut.roads[kind]} level={2} className="road">
                <div className="road-sides">
                  <Select
                    label={cleanOut.inbound}
                    value={road.inbound}
                    options={inbounds.map((value) => ({ value, label: cleanOut.states[value] }))}
                    onChange={(inbound) => say({ ...road, inbound })}
                  />
                  <Select
                    label={cleanOut.outbound}
                    value={road.outbound}
                    options={outbounds.map((value) => ({ value, label: cleanOut.states[value] }))}
                    onChange={(outbound) => say({ ...road, outbound })}
                  />
                </div>
                {(isOpen(road.inbound) || isOpen(road.outbound)) && (
                  <div className="stack-close">
                    <p className="soft">{cleanOut.how[kind]}</p>
                    <div>
                      <Button onPress={() => say(closedRoad(road))}>
                        {cleanOut.close(cleanOut.roads[kind])}
                      </Button>
                    </div>
                  </div>
                )}
              </Card>
            </li>
          )
        })}
      </ul>
      <p className="soft small">{cleanOut.byWord}</p>
    </div>
  )
}
