/** One clock or two. A change rules from tomorrow on, and says so. */
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import { isStrictOn } from '../../../shared/model/policy.ts'
import { bridge } from '../../bridge.ts'
import { Card } from '../../ui/card.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { Switch } from '../../ui/switch.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { useWords } from '../../words.tsx'
import { personArg, type Someone } from '../people/who.tsx'

type Props = { readonly snapshot: Snapshot; readonly who: Someone }

export const Strict = ({ snapshot, who }: Props) => {
  const { counts } = useWords().words
  const { busy, refusal, run } = useRequest()
  const policy = who.policy ?? []
  const rulesToday = isStrictOn(policy, snapshot.counting.date)
  const chosen = policy.at(-1)?.strict ?? false
  return (
    <Card label={counts.strict}>
      <Switch
        label={counts.strict}
        hint={counts.strictHint}
        isSelected={chosen}
        isDisabled={busy}
        onChange={(strict) => void run(() => bridge.setStrict({ strict, ...personArg(who) }))}
      />
      {chosen !== rulesToday && (
        <p className="small" role="status">
          {chosen ? counts.strictFromTomorrow : counts.twoFromTomorrow}
        </p>
      )}
      <RefusalWords refusal={refusal} />
    </Card>
  )
}
