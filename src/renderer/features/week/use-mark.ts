/** What is said of one of the days of a routine: ticked, set aside, how one felt, a note. */
import type { Occurrence } from '../../../shared/model/week/occurrences.ts'
import type { Mark, Mood } from '../../../shared/model/week/routine.ts'
import { bridge } from '../../bridge.ts'
import { useRequest } from '../../ui/use-request.ts'

export const useMark = ({ routine, on, mark, state }: Occurrence) => {
  const { busy, refusal, run } = useRequest()
  const before: Mark = mark ?? { routine: routine.id, on, state }
  const keep = (next: Mark) => run(() => bridge.markDay(next))
  return {
    busy,
    refusal,
    to: (next: Mark['state']) => keep({ ...before, state: next }),
    feel: (when: 'before' | 'after', mood: Mood | undefined) => {
      const { [when]: _, ...rest } = before
      // Whoever says how it was afterwards has done it.
      const did = when === 'after' && mood !== undefined ? ({ state: 'done' } as const) : {}
      return keep({ ...rest, ...did, ...(mood !== undefined && { [when]: mood }) })
    },
    write: (note: string) => {
      const { note: _, ...rest } = before
      return keep(note.trim() === '' ? rest : { ...rest, note })
    },
  }
}
