/** What there is to say of a week: what stands at the same time, and what was done in it. */
import { addDays, type LocalDate } from '../../../shared/model/day.ts'
import { expand } from '../../../shared/calendar/recurrence.ts'
import { findIdea } from '../../../shared/model/ideas.ts'
import { conflictsOf, occurrencesIn } from '../../../shared/model/week/occurrences.ts'
import { reviewOf } from '../../../shared/model/week/review.ts'
import type { Week } from '../../../shared/model/week/routine.ts'
import { sayPlanned } from '../../../shared/words/say-planned.ts'
import { Card } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useWords } from '../../words.tsx'

type Props = { readonly week: Week; readonly first: LocalDate; readonly nameOf: (date: LocalDate) => string }

/** So many are told; who has more has noticed. */
const told = 3

export const Conflicts = ({ week, first, nameOf }: Props) => {
  const { words } = useWords()
  const pairs = conflictsOf(occurrencesIn(week, first, addDays(first, 6), expand)).slice(0, told)
  if (pairs.length === 0) return null
  return (
    <Notice kind="info">
      <ul>
        {pairs.map(([a, b]) => (
          <li key={`${a.routine.id} ${a.on} ${b.routine.id} ${b.on}`}>
            {words.week.conflict(sayPlanned(words, a.routine), sayPlanned(words, b.routine), nameOf(b.date))}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

export const Review = ({ week, first }: Omit<Props, 'nameOf'>) => {
  const { words } = useWords()
  const { review } = words.week
  const found = reviewOf(week, first, expand, (id) => findIdea(id)?.kind ?? null)
  if (found.done === 0) return null
  const [most] = found.kinds.toSorted((a, b) => b.done - a.done)
  return (
    <Card title={review.title}>
      <p>
        {review.done(found.done)} {found.minutes > 0 && review.minutes(found.minutes)}{' '}
        {most && review.most(words.week.kinds[most.kind])} {found.giving && review.giving}
      </p>
      {/* The same is said above in words. */}
      <div className="review-days" aria-hidden="true">
        {found.days.map((done, at) => (
          <span key={at} data-done={Math.min(done, 3)} />
        ))}
      </div>
    </Card>
  )
}
