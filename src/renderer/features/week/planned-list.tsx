/** What is planned for a day: ticked in place, removed without a word of blame. */
import type { Occurrence } from '../../../shared/model/week/occurrences.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Icon } from '../../ui/icons.tsx'
import { Menu } from '../../ui/menu.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { useWords } from '../../words.tsx'
import { ItemMark } from './item-mark.tsx'
import { offerUndo } from './offer-undo.ts'
import { sayPlanned, sayWhen } from '../../../shared/words/say-planned.ts'

type Props = {
  readonly items: readonly Occurrence[]
  /** Days that are over are ticked still, and otherwise stay as they were. */
  readonly isOver?: boolean
}

export const PlannedList = ({ items, isOver = false }: Props) => {
  const { words, locale } = useWords()
  const { refusal, run } = useRequest()
  const remove = async ({ routine, on }: Occurrence, which: 'day' | 'end') => {
    const day = { id: routine.id, on }
    const removed = await run(() => (which === 'day' ? bridge.dropDay(day) : bridge.endRoutine(day)))
    if (removed.ok) offerUndo(words, words.week.removed(sayPlanned(words, routine)), removed.value.undo)
  }
  const tick = ({ routine, on, mark }: Occurrence, done: boolean) =>
    run(() => bridge.markDay({ ...mark, routine: routine.id, on, state: done ? 'done' : 'planned' }))
  const removing = ({ routine }: Occurrence) =>
    ({
      kind: 'quiet',
      size: 'small',
      'aria-label': words.week.remove(sayPlanned(words, routine)),
      icon: <Icon name="close" />,
    }) as const
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
            <ItemMark item={item} />
            {isOver ? null : item.routine.repeat === null ? (
              <Button {...removing(item)} onPress={() => void remove(item, 'day')} />
            ) : (
              <Menu
                trigger={<Button {...removing(item)} />}
                entries={[
                  { id: 'day', label: words.week.thisDayOnly },
                  { id: 'end', label: words.week.fromThisDay },
                ]}
                onAction={(which) => void remove(item, which === 'end' ? 'end' : 'day')}
              />
            )}
          </li>
        ))}
      </ul>
      <RefusalWords refusal={refusal} />
    </>
  )
}
