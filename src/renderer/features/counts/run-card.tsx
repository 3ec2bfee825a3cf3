/** One run: the number of now, the longest, the total and the last ninety days, and why each is what it is. */
import { useState, type ReactNode } from 'react'
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import type { Count } from '../../../shared/model/count.ts'
import { nextMark } from '../../../shared/model/milestone.ts'
import type { CountNumber } from '../../../shared/model/why.ts'
import { sayDate } from '../../../shared/words/locale.ts'
import { Card } from '../../ui/card.tsx'
import { Progress } from '../../ui/progress.tsx'
import { useWords } from '../../words.tsx'
import type { Someone } from '../people/who.tsx'
import { WhyDialog } from './why-dialog.tsx'
import { Why } from './why-link.tsx'

type Props = { readonly snapshot: Snapshot; readonly who: Someone; readonly count: Count }

export const RunCard = ({ snapshot, who, count }: Props) => {
  const { words, locale } = useWords()
  const { counts, today, time } = words
  const [asked, setAsked] = useState<CountNumber | null>(null)
  const { day, hours, start, longest, total, lately, run } = count
  const next = nextMark(count)
  return (
    <Card title={counts.runs[run]} level={3} className="run-card">
      <p className="run-now">
        <span className="run-number">{day}</span> {today.days(day)}
        <span className="soft"> {counts.since(sayDate(locale, start))}</span>
        <Why run={run} number="day" onPress={() => setAsked('day')} />
      </p>
      {hours !== null && (
        <p className="soft">
          {counts.hours(time.hours(hours))} <Why run={run} number="hours" onPress={() => setAsked('hours')} />
        </p>
      )}
      <dl className="run-figures">
        <Figure
          label={counts.longest}
          value={time.days(longest.days)}
          hint={
            longest.end === null
              ? counts.isNow
              : counts.span(sayDate(locale, longest.start), sayDate(locale, longest.end))
          }
          why={<Why run={run} number="longest" onPress={() => setAsked('longest')} />}
        />
        <Figure
          label={counts.total}
          value={time.days(total.kept)}
          hint={counts.ofAll(total.of)}
          why={<Why run={run} number="total" onPress={() => setAsked('total')} />}
        />
        <Figure
          label={counts.lately}
          value={counts.keptOf(lately.kept, lately.of)}
          why={<Why run={run} number="lately" onPress={() => setAsked('lately')} />}
        />
      </dl>
      {next && (
        <Progress
          label={counts.next(counts.mark[next.mark.unit](next.mark.count))}
          value={day}
          max={day + next.left}
          words={counts.left(next.left)}
        />
      )}
      {asked && (
        <WhyDialog
          snapshot={snapshot}
          who={who}
          count={count}
          number={asked}
          onClose={() => setAsked(null)}
        />
      )}
    </Card>
  )
}

type FigureProps = {
  readonly label: string
  readonly value: string
  readonly hint?: string
  readonly why: ReactNode
}

const Figure = ({ label, value, hint, why }: FigureProps) => (
  <div>
    <dt className="soft small">{label}</dt>
    <dd>
      <strong>{value}</strong>
      {hint !== undefined && <span className="soft small"> {hint}</span>} {why}
    </dd>
  </div>
)
