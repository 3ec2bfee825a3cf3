/** What is planned for a day: ticked in place, removed without a word of blame. */
import type { Occurrence } from '../../../shared/model/week/occurrences.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Icon } from '../../ui/icons.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { useWords } from '../../words.tsx'
import { offerUndo } from './offer-undo.ts'
import { sayPlanned, sayWhen } from '../../../shared/words/say-planned.ts'

export const PlannedList = ({ items }: { items: readonly Occurrence[] }) => {
  const { words, locale } = useWords()
  const { refusal, run } = useRequest()
  const remove = async ({ routine, on }: Occurrence) => {
    const removed = await run(() => bridge.dropDay({ id: routine.id, on }))
    if (removed.ok) offerUndo(words, words.week.removed(sayPlanned(words, routine)), removed.value.undo)
  }
  const tick = ({ routine, on, mark }: Occurrence, done: boolean) =>
    run(() => bridge.markDay({ ...mark, routine: routine.id, on, state: done ? 'done' : 'planned' }))
  if (items.length === 0) return <p className="soft small">{words.week.nothing}</p>
  return (
    <>
      <ul className="planned">
        {items.map((item) => (
          <li key={`${item.routine.id} ${item.on}`} className="planned-item">
            <Checkbox
              label={sayPlanned(words, item.routine)}
              hint={sayWhen(words, locale, item.when)}
              isSelected={item.state === 'done'}
              onChange={(done) => void tick(item, done)}
            />
            <Button
              kind="quiet"
              size="small"
              aria-label={words.week.remove(sayPlanned(words, item.routine))}
              icon={<Icon name="close" />}
              onPress={() => void remove(item)}
            />
          </li>
        ))}
      </ul>
      <RefusalWords refusal={refusal} />
    </>
  )
}
