/** The hour of something that was shared: what takes its place is there before the pull is. */
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import { expand } from '../../../shared/calendar/recurrence.ts'
import { wallMinutes } from '../../../shared/model/wall-time.ts'
import type { Occurrence } from '../../../shared/model/week/occurrences.ts'
import { replacingNow } from '../../../shared/model/week/old-new.ts'
import { sayPlanned } from '../../../shared/words/say-planned.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { useWords } from '../../words.tsx'
import { useMark } from '../week/use-mark.ts'

export const InsteadNow = ({ snapshot }: { readonly snapshot: Snapshot }) => {
  const { counting, today, records } = snapshot
  const [item] = replacingNow(records.week, today, wallMinutes(counting.now, counting.zone), expand)
  return item ? <Instead item={item} /> : null
}

const Instead = ({ item }: { readonly item: Occurrence }) => {
  const { words } = useWords()
  const said = words.planner.today
  const { busy, refusal, to } = useMark(item)
  const { replaces } = item.routine
  return (
    <Card title={said.instead} tone="sunken">
      <p className="reason" dir="auto">
        {sayPlanned(words, item.routine)}
      </p>
      {replaces && (
        <p className="soft small" dir="auto">
          {said.insteadOf(replaces.words)}
        </p>
      )}
      <div className="row">
        <Button size="small" isDisabled={busy} onPress={() => void to('done')}>
          {said.done}
        </Button>
        <Button kind="quiet" size="small" isDisabled={busy} onPress={() => void to('skipped')}>
          {said.skip}
        </Button>
      </div>
      <RefusalWords refusal={refusal} />
    </Card>
  )
}
