/** The number, large, in a quiet place. */
import { useState } from 'react'
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import { bridge } from '../../bridge.ts'
import { QuietWindow } from '../../ui/quiet-window.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { PersonForm } from './person-form.tsx'
import { sayDate, todayWords } from './words.ts'

type Person = NonNullable<Snapshot['person']>
type Glance = NonNullable<Snapshot['glance']>
type Props = { readonly person: Person; readonly glance: Glance; readonly today: string }

export const Today = ({ person, glance, today }: Props) => {
  const [changing, setChanging] = useState(false)
  const { busy, refusal, run } = useRequest()
  if (changing)
    return (
      <section className="card stack" aria-label={todayWords.change}>
        <h2>{todayWords.change}</h2>
        <PersonForm person={person} today={today} onDone={() => setChanging(false)} />
      </section>
    )
  return (
    <section className="today stack" aria-labelledby="day-number">
      <QuietWindow day={glance.day} />
      <div>
        <h1 id="day-number" className="day">
          <span className="day-number">{glance.day}</span> <span>{todayWords.days(glance.day)}</span>
        </h1>
        <p className="soft since">
          {glance.day === 0
            ? todayWords.dayZero(person.alias)
            : todayWords.since(person.alias, sayDate(person.lastContact.date))}
        </p>
      </div>
      {glance.held && <p className="words">{todayWords.held[glance.held]}</p>}
      {glance.held === 'clock-behind' && (
        <button className="button" disabled={busy} onClick={() => void run(() => bridge.trustClock({}))}>
          {todayWords.trustClock}
        </button>
      )}
      <RefusalWords refusal={refusal} />
      <button className="button quiet" onClick={() => setChanging(true)}>
        {todayWords.change}
      </button>
    </section>
  )
}
