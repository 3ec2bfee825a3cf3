/** The next thing that is planned; where nothing is, three small ones for today. */
import { useState } from 'react'
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import { nextPlanned } from '../../../shared/model/plan.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useWords } from '../../words.tsx'
import { sayPlanned } from '../week/say-planned.ts'
import { Choice } from './step-what.tsx'
import type { HappenedState } from './use-happened.ts'

/** Small, and to be done alone, at once. */
const small = ['stretch-ten', 'long-walk', 'call-someone'] as const

type Props = { readonly snapshot: Snapshot; readonly state: HappenedState; readonly onDone: () => void }

export const StepNext = ({ snapshot, state, onDone }: Props) => {
  const { words } = useWords()
  const { happened, week } = words
  const [added, setAdded] = useState<string | null>(null)
  const next = nextPlanned(snapshot.records.planned, snapshot.today)
  const plan = async (idea: (typeof small)[number]) => {
    const item = { what: { idea }, date: snapshot.today, part: 'evening', done: false } as const
    const planned = await state.run(() => bridge.planItem(item))
    if (planned.ok) setAdded(week.ideas[idea])
  }
  return (
    <div className="stack">
      <h3 id="happened-next">{happened.next}</h3>
      {added !== null ? (
        <Notice kind="good" role="status">
          {happened.nextSaved(added)}
        </Notice>
      ) : next ? (
        <>
          <p className="soft">{happened.nextPlanned}</p>
          <p className="next-thing">{sayPlanned(words, next)}</p>
        </>
      ) : (
        <>
          <p className="soft">{happened.nextNone}</p>
          <ul className="choices" aria-labelledby="happened-next">
            {small.map((idea) => (
              <Choice key={idea} words={week.ideas[idea]} onPress={() => void plan(idea)} />
            ))}
          </ul>
        </>
      )}
      <div>
        <Button kind="primary" onPress={onDone}>
          {happened.done}
        </Button>
      </div>
    </div>
  )
}
