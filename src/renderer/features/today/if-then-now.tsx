/** The plan whose hour it is, so that it is there before it is needed. */
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import { ifThensNow } from '../../../shared/model/if-then.ts'
import { wallMinutes } from '../../../shared/model/wall-time.ts'
import { Card } from '../../ui/card.tsx'
import { useWords } from '../../words.tsx'

export const IfThenNow = ({ snapshot: { records, counting } }: { readonly snapshot: Snapshot }) => {
  const { today, happened } = useWords().words
  const [plan] = ifThensNow(records.ifThens ?? [], wallMinutes(counting.now, counting.zone))
  if (!plan) return null
  return (
    <Card title={today.ifThen} tone="sunken">
      <p className="reason">
        {happened.trigger} {plan.trigger}, {today.thenI} {plan.action}.
      </p>
    </Card>
  )
}
