/** What stands at the same time. */
import type { LocalDate } from '../../../shared/model/day.ts'
import { conflictsOf, type Occurrence } from '../../../shared/model/week/occurrences.ts'
import { sayPlanned } from '../../../shared/words/say-planned.ts'
import { Notice } from '../../ui/notice.tsx'
import { useWords } from '../../words.tsx'

type Props = {
  readonly items: readonly Occurrence[]
  readonly first: LocalDate
  readonly nameOf: (date: LocalDate) => string
}

/** So many are told; who has more has noticed. */
const told = 3

export const Conflicts = ({ items, first, nameOf }: Props) => {
  const { words } = useWords()
  const pairs = conflictsOf(items)
    .filter(([, later]) => later.date >= first)
    .slice(0, told)
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
