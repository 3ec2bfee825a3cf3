/** The next thing that is planned; where nothing is, three small ones for today. */
import { useState } from 'react'
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import { nextPlanned } from '../../../shared/calendar/planned.ts'
import { ideaRoutine } from '../../../shared/model/ideas.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useWords } from '../../words.tsx'
import { sayPlanned } from '../../../shared/words/say-planned.ts'
import { Choice } from './step-what.tsx'
import type { HappenedState } from './use-happened.ts'

/** Small, and to be done alone, at once. */
const small = ['stretch-ten', 'long-walk', 'call-someone'] as const

type Props = { readonly snapshot: Snapshot; readonly state: HappenedState; readonly onDone: () => void }

export const StepNext = ({ snapshot, state, onDone }: Props) => {
  const { words } = useWords()
  const { happened } = words
  const [added, setAdded] = useState<string | null>(null)
  const next = nextPlanned(snapshot.records.week, snapshot.today)
  const plan = async (idea: (typeof small)[number]) => {
    const drafts = [ideaRoutine(idea, snapshot.today, { part: 'evening' })]
    const planned = await state.run(() => bridge.addRoutines({ drafts }))
    if (planned.ok) setAdded(sayPlanned(words, { what: { idea } }))
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
          <p className="next-thing">{sayPlanned(words, next.routine)}</p>
        </>
      ) : (
        <>
          <p className="soft">{happened.nextNone}</p>
          <ul className="choices" aria-labelledby="happened-next">
            {small.map((idea) => (
              <Choice
                key={idea}
                words={sayPlanned(words, { what: { idea } })}
                onPress={() => void plan(idea)}
              />
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
