/** What is hoped for, who it is about, and since when. */
import { useState, type FormEvent } from 'react'
import { checkAlias } from '../../../shared/model/person.ts'
import type { Refusal } from '../../../shared/model/refusal.ts'
import { intentions, type Intention } from '../../../shared/model/setup.ts'
import { sayRefusal } from '../../../shared/words/say.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { DatePicker } from '../../ui/date-picker.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { useWords } from '../../words.tsx'
import { Step, type StepProps } from './step.tsx'

export const StepIntention = ({ snapshot, forward, busy }: StepProps) => {
  const { firstRun } = useWords().words
  const { intention: words } = firstRun
  const { setup } = snapshot.records
  const [intention, setIntention] = useState<Intention | null>(setup.intention)
  return (
    <Step
      step="intention"
      setup={setup}
      title={words.title}
      hint={words.hint}
      onSkip={() => forward({})}
      next={
        <Button kind="primary" isDisabled={busy || intention === null} onPress={() => forward({ intention })}>
          {firstRun.next}
        </Button>
      }
    >
      <RadioGroup
        label={words.title}
        labelHidden
        look="cards"
        options={intentions.map((value) => ({ value, label: words.choices[value] }))}
        value={intention}
        onChange={setIntention}
      />
      {intention === 'win-back' && (
        <Notice kind="info" role="status">
          {words.winBack}
        </Notice>
      )}
    </Step>
  )
}

export const StepPerson = ({ snapshot, forward, busy }: StepProps) => {
  const { words } = useWords()
  const { person, next } = words.firstRun
  const { setup } = snapshot.records
  const [alias, setAlias] = useState(snapshot.person?.alias ?? setup.alias)
  const [children, setChildren] = useState(setup.children)
  const [safetyConcern, setSafetyConcern] = useState(setup.safetyConcern)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const checked = checkAlias(alias)
    if (!checked.ok) return setRefusal(checked.error)
    forward({ alias: checked.value, children, safetyConcern })
  }
  return (
    <form onSubmit={submit}>
      <Step
        step="person"
        setup={setup}
        title={person.title}
        next={
          <Button kind="primary" type="submit" isDisabled={busy}>
            {next}
          </Button>
        }
      >
        <TextField
          label={person.name}
          hint={person.nameHint}
          value={alias}
          onChange={setAlias}
          maxLength={160}
          autoComplete="off"
          error={refusal && sayRefusal(words, refusal)}
        />
        <fieldset className="stack-close">
          <legend>{person.true}</legend>
          <Checkbox
            label={person.children}
            hint={person.childrenHint}
            isSelected={children}
            onChange={setChildren}
          />
          <Checkbox
            label={person.safety}
            hint={person.safetyHint}
            isSelected={safetyConcern}
            onChange={setSafetyConcern}
          />
        </fieldset>
      </Step>
    </form>
  )
}

export const StepLastContact = ({ snapshot, forward, busy }: StepProps) => {
  const { words } = useWords()
  const { lastContact, next } = words.firstRun
  const { setup, lastLook } = snapshot.records
  const [day, setDay] = useState<string | null>(snapshot.person?.lastContact.date ?? null)
  const [look, setLook] = useState<string | null>(lastLook)
  const { refusal, run } = useRequest()
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const alias = setup.alias || snapshot.person?.alias || ''
    const saved = await run(() => bridge.savePerson({ alias, lastContact: day ?? '', lastLook: look ?? '' }))
    if (saved.ok) forward({})
  }
  return (
    <form onSubmit={(event) => void save(event)}>
      <Step
        step="last-contact"
        setup={setup}
        title={lastContact.title}
        next={
          <Button kind="primary" type="submit" isDisabled={busy || day === null}>
            {next}
          </Button>
        }
      >
        <DatePicker
          label={lastContact.day}
          hint={lastContact.dayHint}
          value={day}
          onChange={setDay}
          min="1900-01-01"
          max={snapshot.today}
          outOfRange={words.refusals['date-future']}
        />
        <div>
          <Button kind="quiet" size="small" onPress={() => setDay(snapshot.today)}>
            {lastContact.today}
          </Button>
        </div>
        <DatePicker
          label={lastContact.look}
          hint={lastContact.lookHint}
          value={look}
          onChange={setLook}
          min="1900-01-01"
          max={snapshot.today}
          outOfRange={words.refusals['date-future']}
        />
        <RefusalWords refusal={refusal} />
      </Step>
    </form>
  )
}
