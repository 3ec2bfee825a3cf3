/** What stands at the same time. */
import { addDays, type LocalDate } from '../../../shared/model/day.ts'
import { expand } from '../../../shared/calendar/recurrence.ts'
import { conflictsOf, occurrencesIn } from '../../../shared/model/week/occurrences.ts'
import type { Week } from '../../../shared/model/week/routine.ts'
import { sayPlanned } from '../../../shared/words/say-planned.ts'
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
