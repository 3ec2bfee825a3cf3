/** If this comes, then I do that: every plan, said anew, removed, and one more. */
import { useState } from 'react'
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import { ifThenLimit, type IfThen } from '../../../shared/model/if-then.ts'
import { sayWallTime } from '../../../shared/words/locale.ts'
import { sayIfThen } from '../../../shared/words/say-if-then.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { TimeField } from '../../ui/date-picker.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FormEnd } from '../../ui/form-end.tsx'
import { Icon } from '../../ui/icons.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { useSave } from '../../ui/use-save.ts'
import { useWords } from '../../words.tsx'
import { offerBack } from '../shell/put-back.ts'

type Kept = NonNullable<Snapshot['records']['ifThens']>[number]

export const Plans = ({ plans }: { readonly plans: readonly Kept[] }) => {
  const { lookingBack } = useWords().words
  const [edited, setEdited] = useState<IfThen | 'new' | null>(null)
  const { refusal, run } = useRequest()
  const remove = async (plan: Kept) => {
    const removed = await run(() => bridge.removeIfThen({ id: plan.id }))
    if (removed.ok) offerBack(lookingBack.planRemoved, { what: 'if-then', record: plan })
  }
  return (
    <Card
      title={lookingBack.plans}
      action={
        <Button size="small" icon={<Icon name="plus" />} onPress={() => setEdited('new')}>
          {lookingBack.addPlan}
        </Button>
      }
    >
      <p className="soft">{lookingBack.plansHint}</p>
      {plans.length === 0 ? (
        <p className="soft">{lookingBack.noPlans}</p>
      ) : (
        <ul className="entries">
          {plans.map((plan) => (
            <PlanRow
              key={plan.id}
              plan={plan}
              onChange={() => setEdited(plan)}
              onRemove={() => void remove(plan)}
            />
          ))}
        </ul>
      )}
      <RefusalWords refusal={refusal} />
      {edited !== null && (
        <PlanDialog plan={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </Card>
  )
}

type RowProps = { readonly plan: IfThen; readonly onChange: () => void; readonly onRemove: () => void }

const PlanRow = ({ plan, onChange, onRemove }: RowProps) => {
  const { words, locale } = useWords()
  const { lookingBack, counts } = words
  return (
    <li className="entry">
      <p>
        {sayIfThen(words, plan)}
        {plan.at !== undefined && (
          <span className="soft small"> {lookingBack.planAt(sayWallTime(locale, plan.at))}</span>
        )}
      </p>
      <div className="row">
        <Button
          kind="quiet"
          size="small"
          aria-label={lookingBack.changePlanOf(plan.trigger)}
          onPress={onChange}
        >
          {counts.edit}
        </Button>
        <Button
          kind="quiet"
          size="small"
          aria-label={lookingBack.removePlanOf(plan.trigger)}
          onPress={onRemove}
        >
          {lookingBack.remove}
        </Button>
      </div>
    </li>
  )
}

type DialogProps = {
  /** Null for a new one. */
  readonly plan: IfThen | null
  readonly onClose: () => void
}

const PlanDialog = ({ plan, onClose }: DialogProps) => {
  const { lookingBack, happened, people, shell } = useWords().words
  const [trigger, setTrigger] = useState(plan?.trigger ?? '')
  const [action, setAction] = useState(plan?.action ?? '')
  const [at, setAt] = useState<string | null>(plan?.at ?? null)
  const { busy, refusal, submit } = useSave(onClose)
  const save = submit(() =>
    bridge.keepIfThen({ ...(plan && { id: plan.id }), trigger, action, ...(at !== null && { at }) }),
  )
  return (
    <Dialog
      title={plan ? lookingBack.changePlan : lookingBack.addPlan}
      isOpen
      onClose={onClose}
      closeLabel={shell.close}
    >
      <form className="stack" onSubmit={save}>
        <TextField
          label={happened.trigger}
          value={trigger}
          onChange={setTrigger}
          maxLength={ifThenLimit * 4}
          autoFocus
        />
        <TextField label={happened.action} value={action} onChange={setAction} maxLength={ifThenLimit * 4} />
        <TimeField label={happened.at} hint={happened.atHint} value={at} onChange={setAt} />
        <FormEnd refusal={refusal} busy={busy} save={people.save} cancel={people.cancel} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
