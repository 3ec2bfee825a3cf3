/** Both runs of somebody, what was reached, the choice of one clock or two, and every event behind them. */
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import { useWords } from '../../words.tsx'
import { useWho, WhoChoice } from '../people/who.tsx'
import { EventList } from './event-list.tsx'
import { Milestones } from './milestones.tsx'
import { RunCard } from './run-card.tsx'
import { Strict } from './strict.tsx'
import './counts.css'

export const Counts = ({ snapshot }: { readonly snapshot: Snapshot }) => {
  const { counts } = useWords().words
  const { who, choose } = useWho(snapshot)
  if (!who) return null
  const { noContact, notLooking } = who.counts
  return (
    <section className="stack" aria-labelledby="counts-title">
      <h2 id="counts-title">{counts.title}</h2>
      <WhoChoice label={counts.whose} people={snapshot.people} who={who} onChoose={choose} />
      <div className="run-cards">
        <RunCard snapshot={snapshot} who={who} count={noContact} />
        {notLooking && <RunCard snapshot={snapshot} who={who} count={notLooking} />}
      </div>
      {!notLooking && <p className="soft">{counts.noLooking}</p>}
      <Milestones snapshot={snapshot} who={who} />
      <Strict snapshot={snapshot} who={who} />
      <EventList key={who.id} snapshot={snapshot} who={who} />
    </section>
  )
}
