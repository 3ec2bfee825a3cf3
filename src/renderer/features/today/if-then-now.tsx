/** The plan whose hour it is, or one that is there for any hour, so that it is known before it is needed. */
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import type { Door } from '../../../shared/model/door.ts'
import { ifThenForToday } from '../../../shared/model/if-then.ts'
import { wallMinutes } from '../../../shared/model/wall-time.ts'
import { sayIfThen } from '../../../shared/words/say-if-then.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useWords } from '../../words.tsx'

type Props = { readonly snapshot: Snapshot; readonly go: (door: Door) => void }

export const IfThenNow = ({ snapshot: { records, counting }, go }: Props) => {
  const { words } = useWords()
  const { today, pull } = words
  const plan = ifThenForToday(records.ifThens ?? [], wallMinutes(counting.now, counting.zone))
  if (!plan) return null
  return (
    <Card title={plan.at === undefined ? pull.plan : today.ifThen} tone="sunken">
      <p className="reason">{sayIfThen(words, plan)}</p>
      <div>
        <Button kind="link" onPress={() => go('looking-back')}>
          {today.toPlans}
        </Button>
      </div>
    </Card>
  )
}
