/** What is planned for a day: ticked in place, removed without a word of blame. */
import type { Planned } from '../../../shared/model/plan.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Icon } from '../../ui/icons.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { useWords } from '../../words.tsx'
import { offerBack } from '../shell/put-back.ts'
import { sayPlanned } from '../../../shared/words/say-planned.ts'

export const PlannedList = ({ items }: { items: readonly Planned[] }) => {
  const { words } = useWords()
  const { refusal, run } = useRequest()
  const remove = async (item: Planned) => {
    const removed = await run(() => bridge.removeItem({ id: item.id }))
    if (removed.ok)
      offerBack(words.week.removed(sayPlanned(words, item)), { what: 'item', record: { ...item } })
  }
  if (items.length === 0) return <p className="soft small">{words.week.nothing}</p>
  return (
    <>
      <ul className="planned">
        {items.map((item) => (
          <li key={item.id} className="planned-item">
            <Checkbox
              label={sayPlanned(words, item)}
              hint={words.week.parts[item.part]}
              isSelected={item.done}
              onChange={(done) => void run(() => bridge.tickItem({ id: item.id, done }))}
            />
            <Button
              kind="quiet"
              size="small"
              aria-label={words.week.remove(sayPlanned(words, item))}
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
