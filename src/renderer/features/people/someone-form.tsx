/** A name, and the days that the counts begin with: of somebody new, or said anew. */
import { useState } from 'react'
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import { aliasLimit } from '../../../shared/model/person.ts'
import { sayRefusal } from '../../../shared/words/say.ts'
import { bridge } from '../../bridge.ts'
import { DatePicker } from '../../ui/date-picker.tsx'
import { FormEnd } from '../../ui/form-end.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useSave } from '../../ui/use-save.ts'
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
  const { busy, refusal, submit } = useSave(onDone)
  const save = submit(() => {
    const draft = { alias, lastContact: day ?? '', lastLook: look ?? '' }
    if (who?.id === null) return bridge.savePerson(draft)
    return bridge.saveOther({ ...draft, ...(who && { id: who.id }) })
  })
  const isAboutAlias = refusal?.code.startsWith('alias') === true
  const dates = { min: '1900-01-01', max: snapshot.today, outOfRange: words.refusals['date-future'] }
  return (
    <form className="stack" onSubmit={save}>
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
      <FormEnd
        refusal={isAboutAlias ? null : refusal}
        busy={busy}
        save={said.save}
        cancel={said.cancel}
        onCancel={onDone}
      />
    </form>
  )
}
