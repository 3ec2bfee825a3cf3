/** It is noted. From when the person counts again, what was done with what came, or that it was within a window. */
import { useState } from 'react'
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import { parseLocalDate } from '../../../shared/model/day.ts'
import { ends } from '../../../shared/model/event.ts'
import { endsNow } from '../../../shared/model/ends-now.ts'
import { effectOf, type EventKind } from '../../../shared/model/event-kinds.ts'
import { windowFor } from '../../../shared/model/scoped.ts'
import { wallMinutes } from '../../../shared/model/wall-time.ts'
import { sayDate } from '../../../shared/words/locale.ts'
import { Button } from '../../ui/button.tsx'
import { DatePicker } from '../../ui/date-picker.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { useWords } from '../../words.tsx'
import type { Someone } from '../people/who.tsx'
import { StepKept } from './step-kept.tsx'
import type { HappenedState, Noted } from './use-happened.ts'

type Props = {
  readonly snapshot: Snapshot
  readonly who: Someone
  readonly noted: Noted
  readonly state: HappenedState
  readonly onNext: () => void
}

export const StepCounting = (props: Props) => {
  const { noted, who, onNext } = props
  const { happened } = useWords().words
  const isWin = effectOf(noted.kind).win === true
  const effect = endsNow(noted, who.policy ?? [], who.counts)
  if (isWin) return <StepKept {...props} />
  return (
    <div className="stack">
      <Notice kind="good" role="status">
        {noted.kind === 'scoped-contact' ? happened.windowNoted : happened.saved[effect]}
      </Notice>
      {effect !== 'none' && <Within {...props} />}
      {effect === 'none' ? (
        <div>
          <Button kind="primary" onPress={onNext}>
            {happened.goOn}
          </Button>
        </div>
      ) : (
        <From {...props} />
      )}
    </div>
  )
}

/** Contact inside a window is never a slip: it is offered to be noted as what it was. */
const Within = ({ snapshot, noted, state }: Props) => {
  const { happened, cleanOut } = useWords().words
  const { instant, date, person } = noted
  const minutes = instant === undefined ? null : wallMinutes(instant, snapshot.counting.zone)
  const window = windowFor(snapshot.records.windows ?? [], date, minutes, person)
  const talked: readonly EventKind[] = [
    'got-in-touch',
    'called',
    'texted',
    'replied',
    'answered',
    'arranged-to-meet',
  ]
  if (!window || !talked.includes(noted.kind)) return null
  return (
    <Notice
      kind="info"
      action={
        <Button
          size="small"
          isDisabled={state.busy}
          onPress={() => void state.amend({ kind: 'scoped-contact', countFrom: noted.date })}
        >
          {happened.windowYes}
        </Button>
      }
    >
      {minutes === null
        ? happened.window(cleanOut.purposes[window.purpose])
        : happened.windowThen(cleanOut.purposes[window.purpose])}
    </Notice>
  )
}

type From = 'then' | 'later' | 'goes-on'

const From = ({ snapshot, noted, state, onNext }: Props) => {
  const { words, locale } = useWords()
  const { happened } = words
  const [from, setFrom] = useState<From>('then')
  const [day, setDay] = useState<string | null>(snapshot.today)
  const isContact = ends(noted).noContact
  const goOn = async () => {
    if (from === 'then') return onNext()
    const parsed = parseLocalDate(day ?? '')
    if (from === 'later' && !parsed.ok) return state.setRefusal(parsed.error)
    const change =
      from === 'goes-on'
        ? { goesOn: true as const, countFrom: noted.date }
        : { countFrom: parsed.ok ? parsed.value : noted.date }
    if (await state.amend(change)) onNext()
  }
  const later = noted.date < snapshot.today
  return (
    <>
      <RadioGroup<From>
        label={happened.countFrom}
        value={from}
        onChange={setFrom}
        options={[
          { value: 'then', label: `${happened.fromThen}: ${sayDate(locale, noted.date)}` },
          ...(later ? [{ value: 'later' as const, label: happened.fromOther }] : []),
          ...(isContact
            ? [{ value: 'goes-on' as const, label: happened.goesOn, hint: happened.goesOnHint }]
            : []),
        ]}
      />
      {from === 'later' && (
        <DatePicker
          label={happened.day}
          hint={happened.countFromHint}
          value={day}
          onChange={setDay}
          min={noted.date}
          max={snapshot.today}
          outOfRange={words.refusals['count-before']}
        />
      )}
      <div>
        <Button kind="primary" isDisabled={state.busy} onPress={() => void goOn()}>
          {happened.goOn}
        </Button>
      </div>
    </>
  )
}
