/** What was reached, newest last; it stays, whatever comes after. */
import { useState } from 'react'
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import type { Earned } from '../../../shared/model/milestone.ts'
import { whyEarned } from '../../../shared/model/why.ts'
import { sayWhy } from '../../../shared/words/say.ts'
import { Card } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useWords } from '../../words.tsx'
import type { Someone } from '../people/who.tsx'

type Props = { readonly snapshot: Snapshot; readonly who: Someone }

export const Milestones = ({ snapshot, who }: Props) => {
  const { words, locale } = useWords()
  const { counts, shell } = words
  const [asked, setAsked] = useState<Earned | null>(null)
  const own = (snapshot.records.earned ?? []).filter(({ person }) => (person ?? null) === who.id)
  if (own.length === 0) return null
  return (
    <Card title={counts.milestones} level={3}>
      <p className="soft small">{counts.milestonesHint}</p>
      {(['noContact', 'notLooking'] as const).map((run) => {
        const earned = own.filter((each) => each.run === run)
        return (
          earned.length > 0 && (
            <div className="stack-close" key={run}>
              <h4 className="small">{counts.runs[run]}</h4>
              <ul className="marks">
                {earned.map((each) => (
                  <li key={`${each.mark.unit}-${each.mark.count}`}>
                    <button type="button" className="mark-chip" onClick={() => setAsked(each)}>
                      {counts.mark[each.mark.unit](each.mark.count)}
                    </button>
                  </li>
                ))}
              </ul>
            </div>
          )
        )
      })}
      {asked && (
        <Dialog
          title={counts.mark[asked.mark.unit](asked.mark.count)}
          isOpen
          onClose={() => setAsked(null)}
          closeLabel={shell.close}
        >
          <ul className="why-lines">
            {whyEarned(asked).lines.map(({ said }) => (
              <li key={said.code}>{sayWhy(words, locale, said)}</li>
            ))}
          </ul>
        </Dialog>
      )}
    </Card>
  )
}
