/** The place for something for others that is still open in a week: three small ones to choose from, none of them a duty. */
import { useState } from 'react'
import { plannedOn } from '../../../shared/calendar/planned.ts'
import type { LocalDate } from '../../../shared/model/day.ts'
import { whatOf } from '../../../shared/model/ideas.ts'
import { fits, type IdeaFacts } from '../../../shared/model/week/idea-choice.ts'
import { partFrom } from '../../../shared/model/week/layout.ts'
import { minuteOf } from '../../../shared/model/week/time-of-day.ts'
import { sayPlanned } from '../../../shared/words/say-planned.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { useWords } from '../../words.tsx'
import { useAround } from './around.tsx'
import { clockNow } from './use-clock.ts'
import { usePlan } from './use-plan.ts'

const atOnce = 3

export const GivingSlot = ({ days }: { readonly days: readonly LocalDate[] }) => {
  const { words } = useWords()
  const said = words.planner.giving
  const { all, week, today, isChildDay } = useAround()
  const [from, setFrom] = useState(0)
  const { busy, refusal, plan } = usePlan()
  // The emptiest of the days to come, the first of several.
  const [day] = days.toSorted(
    (a, b) => plannedOn(week, a).length - plannedOn(week, b).length || (a < b ? -1 : 1),
  )
  if (day === undefined) return null
  // The small ones first: they count as much.
  const giving = all
    .filter((idea) => fits(idea, { kind: 'giving', withChild: isChildDay(day) }))
    .toSorted((a, b) => a.minutes - b.minutes)
  const shown = Array.from(
    { length: Math.min(atOnce, giving.length) },
    (_, at) => giving[(from + at) % giving.length],
  )
  const title = (idea: IdeaFacts) => sayPlanned(words, { what: whatOf(idea) })
  const add = (idea: IdeaFacts) =>
    plan(
      [
        {
          what: whatOf(idea),
          kind: 'giving',
          start: day,
          when: { part: day === today ? partFrom('midday', minuteOf(clockNow())) : 'midday' },
          minutes: idea.minutes,
          repeat: null,
        },
      ],
      said.added(title(idea)),
    )
  return (
    <Card title={said.title} tone="sunken" className="giving-slot">
      <p>{said.words}</p>
      <div className="row">
        {shown.map(
          (idea) =>
            idea && (
              <Button
                key={idea.id}
                size="small"
                isDisabled={busy}
                aria-label={said.add(title(idea))}
                onPress={() => void add(idea)}
              >
                {title(idea)}
              </Button>
            ),
        )}
        <Button
          kind="quiet"
          size="small"
          onPress={() => setFrom((from + atOnce) % Math.max(1, giving.length))}
        >
          {said.other}
        </Button>
      </div>
      <RefusalWords refusal={refusal} />
    </Card>
  )
}
