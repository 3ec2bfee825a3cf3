/** One plan for next time: by one tap, or in the person's own words. */
import { useState, type FormEvent } from 'react'
import type { EventKind } from '../../../shared/model/event-kinds.ts'
import { effectOf } from '../../../shared/model/event-kinds.ts'
import { timeOf, wallMinutes } from '../../../shared/model/wall-time.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { TimeField } from '../../ui/date-picker.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useWords } from '../../words.tsx'
import { Choice } from './step-what.tsx'
import type { HappenedState, Noted } from './use-happened.ts'

type Trigger = 'contact' | 'looking' | 'asking' | 'reading' | 'other'

const triggerOf = (kind: EventKind): Trigger => {
  if (kind === 'asked-about-them' || kind === 'discussed-them' || kind === 'sent-word') return 'asking'
  if (kind === 'read-a-message' || kind === 'reread-a-message') return 'reading'
  const { noContact, notLooking } = effectOf(kind)
  if (noContact === 'ends' || noContact === 'asked') return 'contact'
  return notLooking === 'ends' ? 'looking' : 'other'
}

type Props = {
  readonly noted: Noted
  readonly zone: string
  readonly state: HappenedState
  readonly onNext: () => void
}

export const StepIfThen = ({ noted, zone, state, onNext }: Props) => {
  const { happened } = useWords().words
  const usual = noted.instant === undefined ? null : timeOf(wallMinutes(noted.instant, zone))
  const [trigger, setTrigger] = useState<string>(happened.triggers[triggerOf(noted.kind)])
  const [action, setAction] = useState('')
  const [at, setAt] = useState<string | null>(usual)
  const keep = async (then: string) => {
    const kept = await state.run(() =>
      bridge.keepIfThen({ trigger, action: then, ...(at !== null && { at }) }),
    )
    if (kept.ok) onNext()
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    void keep(action)
  }
  return (
    <div className="stack">
      <h3 id="happened-if">{happened.ifThen}</h3>
      <p className="soft">{happened.ifThenHint}</p>
      <p className="if-then-trigger">
        {happened.trigger} {trigger}…
      </p>
      <ul className="choices" aria-labelledby="happened-if">
        {Object.values(happened.actions).map((words) => (
          <Choice key={words} words={`${happened.action} ${words}`} onPress={() => void keep(words)} />
        ))}
      </ul>
      <Disclosure title={happened.own}>
        <form className="stack" onSubmit={send}>
          <TextField label={happened.trigger} value={trigger} onChange={setTrigger} maxLength={600} />
          <TextField label={happened.action} value={action} onChange={setAction} maxLength={600} />
          <TimeField label={happened.at} hint={happened.atHint} value={at} onChange={setAt} />
          <div>
            <Button type="submit" isDisabled={state.busy || action.trim() === ''}>
              {happened.keep}
            </Button>
          </div>
        </form>
      </Disclosure>
      <div>
        <Button kind="quiet" onPress={onNext}>
          {happened.skip}
        </Button>
      </div>
    </div>
  )
}
