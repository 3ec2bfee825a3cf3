/** What can be done with a thing of the week: each change says what it did, and can be undone. */
import type { LocalDate } from '../../../shared/model/day.ts'
import { movedRoutine } from '../../../shared/model/week/layout.ts'
import type { Occurrence } from '../../../shared/model/week/occurrences.ts'
import type { When } from '../../../shared/model/week/routine.ts'
import type { Refusal } from '../../../shared/model/refusal.ts'
import type { Result } from '../../../shared/model/result.ts'
import { sayPlanned, sayWhen } from '../../../shared/words/say-planned.ts'
import { bridge } from '../../bridge.ts'
import { useRequest } from '../../ui/use-request.ts'
import { useWords } from '../../words.tsx'
import { offerUndo } from './offer-undo.ts'

export type Goal = { readonly date: LocalDate; readonly when: When }
export type Reach = 'day' | 'on' | 'all'

/** Where this one stands once all from it on are other: by its rule again where it was put back, else where it stood. */
export const standsOn = ({ on, date }: Occurrence, asked: LocalDate): LocalDate => (asked === on ? on : date)

export const useChanges = (sayDay: (date: LocalDate) => string) => {
  const { words, locale } = useWords()
  const { busy, refusal, run } = useRequest()
  const { weekGrid: said } = words
  const change = async (what: string, ask: () => Promise<Result<{ undo: string }, Refusal>>) => {
    const changed = await run(ask)
    if (changed.ok) offerUndo(words, what, changed.value.undo)
    return changed.ok
  }
  const title = ({ routine }: Occurrence) => sayPlanned(words, routine)
  const where = ({ date, when }: Goal) => `${sayDay(date)}, ${sayWhen(words, locale, when)}`
  return {
    busy,
    refusal,
    change,
    move: (item: Occurrence, to: Goal, reach: Reach) => {
      const { routine, on } = item
      return change(said.moved(title(item), where(to)), () =>
        reach === 'day'
          ? bridge.moveDay({ id: routine.id, on, to })
          : bridge.changeRoutine({
              id: routine.id,
              on,
              date: standsOn(item, to.date),
              draft: movedRoutine(routine, on, to.date, to.when),
            }),
      )
    },
    copy: (item: Occurrence, to: Goal) =>
      change(said.copied(title(item), where(to)), () => bridge.copyDay({ id: item.routine.id, to })),
    remove: (item: Occurrence, reach: Reach) => {
      const day = { id: item.routine.id, on: item.on }
      return change(words.week.removed(title(item)), () =>
        reach === 'day'
          ? bridge.dropDay(day)
          : reach === 'on'
            ? bridge.endRoutine(day)
            : bridge.removeRoutine({ id: day.id }),
      )
    },
    tick: ({ routine, on, mark, state }: Occurrence) =>
      run(() =>
        bridge.markDay({ ...mark, routine: routine.id, on, state: state === 'done' ? 'planned' : 'done' }),
      ),
    skip: (item: Occurrence) => {
      const { routine, on, mark, state } = item
      return change(
        state === 'skipped' ? said.item.changed(title(item)) : said.item.skipped(title(item)),
        () =>
          bridge.markDay({
            ...mark,
            routine: routine.id,
            on,
            state: state === 'skipped' ? 'planned' : 'skipped',
          }),
      )
    },
  }
}
