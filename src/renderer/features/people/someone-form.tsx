/** A name, and the days that the counts begin with: of somebody new, or said anew. */
import { useState, type FormEvent } from 'react'
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import { aliasLimit } from '../../../shared/model/person.ts'
import { sayRefusal } from '../../../shared/words/say.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { DatePicker } from '../../ui/date-picker.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { useWords } from '../../words.tsx'
import type { Someone } from './who.tsx'

type Props = {
  readonly snapshot: Snapshot
  /** Null for somebody new. */
  readonly who: Someone | null
  readonly onDone: () => void
}

export const SomeoneForm = ({ snapshot, who, onDone }: Props) => {
  const { words } = useWords()
  const { people: said, today, firstRun } = words
  const [alias, setAlias] = useState(who?.alias ?? '')
  const [day, setDay] = useState<string | null>(who?.lastContact.date ?? snapshot.today)
  const [look, setLook] = useState<string | null>(who?.lastLook ?? null)
  const { busy, refusal, run } = useRequest()
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const draft = { alias, lastContact: day ?? '', lastLook: look ?? '' }
    const saved = await run(() =>
      who?.id === null
        ? bridge.savePerson(draft)
        : bridge.saveOther({ ...draft, ...(who && { id: who.id }) }),
    )
    if (saved.ok) onDone()
  }
  const isAboutAlias = refusal?.code.startsWith('alias') === true
  const dates = { min: '1900-01-01', max: snapshot.today, outOfRange: words.refusals['date-future'] }
  return (
    <form className="stack" onSubmit={(event) => void save(event)}>
      <h3>{who ? said.changeOf(who.alias) : said.add}</h3>
      <TextField
        label={today.alias}
        hint={today.aliasHint}
        value={alias}
        onChange={setAlias}
        maxLength={aliasLimit * 4}
        autoComplete="off"
        autoFocus
        error={isAboutAlias && sayRefusal(words, refusal)}
      />
      <DatePicker
        label={today.lastContact}
        hint={today.lastContactHint}
        value={day}
        onChange={setDay}
        {...dates}
      />
      <DatePicker
        label={firstRun.lastContact.look}
        hint={firstRun.lastContact.lookHint}
        value={look}
        onChange={setLook}
        {...dates}
      />
      {!isAboutAlias && <RefusalWords refusal={refusal} />}
      <div className="row">
        <Button kind="primary" type="submit" isDisabled={busy}>
          {said.save}
        </Button>
        <Button onPress={onDone}>{said.cancel}</Button>
      </div>
    </form>
  )
}
