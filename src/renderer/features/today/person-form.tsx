/** The name and the days that the counts begin with, to be corrected. */
import { useState, type FormEvent } from 'react'
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import { aliasLimit } from '../../../shared/model/person.ts'
import { sayRefusal } from '../../../shared/words/say.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { DatePicker } from '../../ui/date-picker.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { showToast } from '../../ui/toasts.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { useWords } from '../../words.tsx'

type Props = {
  readonly person: Snapshot['person']
  readonly lastLook: string | null
  readonly today: string
}

export const PersonForm = ({ person, lastLook, today }: Props) => {
  const { words } = useWords()
  const [alias, setAlias] = useState(person?.alias ?? '')
  const [day, setDay] = useState<string | null>(person?.lastContact.date ?? today)
  const [look, setLook] = useState<string | null>(lastLook)
  const { busy, refusal, run } = useRequest()
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const saved = await run(() => bridge.savePerson({ alias, lastContact: day ?? '', lastLook: look ?? '' }))
    if (saved.ok) showToast({ words: words.today.saved })
  }
  const isAboutAlias = refusal?.code.startsWith('alias') === true
  const dates = { min: '1900-01-01', max: today, outOfRange: words.refusals['date-future'] }
  return (
    <form className="stack" onSubmit={(event) => void save(event)}>
      <TextField
        label={words.today.alias}
        hint={words.today.aliasHint}
        value={alias}
        onChange={setAlias}
        // Room to paste something longer and be told so, instead of losing its end without a word.
        maxLength={aliasLimit * 4}
        autoComplete="off"
        error={isAboutAlias && sayRefusal(words, refusal)}
      />
      <DatePicker
        label={words.today.lastContact}
        hint={words.today.lastContactHint}
        value={day}
        onChange={setDay}
        {...dates}
      />
      <DatePicker
        label={words.firstRun.lastContact.look}
        hint={words.firstRun.lastContact.lookHint}
        value={look}
        onChange={setLook}
        {...dates}
      />
      {!isAboutAlias && <RefusalWords refusal={refusal} />}
      <div>
        <Button kind="primary" type="submit" isDisabled={busy}>
          {words.today.save}
        </Button>
      </div>
    </form>
  )
}
