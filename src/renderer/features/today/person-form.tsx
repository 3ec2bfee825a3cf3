/** Who it is about, and since when. */
import { useState, type FormEvent } from 'react'
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import { aliasLimit } from '../../../shared/model/person.ts'
import { bridge } from '../../bridge.ts'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { todayWords } from './words.ts'

type Props = {
  readonly person: Snapshot['person']
  readonly today: string
  readonly onDone?: () => void
}

export const PersonForm = ({ person, today, onDone }: Props) => {
  const [alias, setAlias] = useState(person?.alias ?? '')
  const [lastContact, setLastContact] = useState<string>(person?.lastContact.date ?? today)
  const { busy, refusal, run } = useRequest()
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const saved = await run(() => bridge.savePerson({ alias, lastContact }))
    if (saved.ok) onDone?.()
  }
  const about = refusal?.code.startsWith('alias') ? 'alias' : refusal?.code.startsWith('date') ? 'date' : null
  return (
    <form className="stack" onSubmit={(event) => void save(event)} noValidate>
      <div className="field">
        <label htmlFor="alias">{todayWords.alias}</label>
        <input
          id="alias"
          className="input"
          value={alias}
          onChange={(event) => setAlias(event.target.value)}
          autoComplete="off"
          spellCheck={false}
          // Room to paste something longer and be told so, instead of losing its end without a word.
          maxLength={aliasLimit * 4}
          aria-describedby={about === 'alias' ? 'person-refusal' : 'alias-hint'}
          aria-invalid={about === 'alias'}
          autoFocus
        />
        <p className="soft small" id="alias-hint">
          {todayWords.aliasHint}
        </p>
      </div>
      <div className="field">
        <label htmlFor="last-contact">{todayWords.lastContact}</label>
        <input
          id="last-contact"
          className="input"
          type="date"
          min="1900-01-01"
          max={today}
          value={lastContact}
          onChange={(event) => setLastContact(event.target.value)}
          aria-describedby={about === 'date' ? 'person-refusal' : 'last-contact-hint'}
          aria-invalid={about === 'date'}
        />
        <p className="soft small" id="last-contact-hint">
          {todayWords.lastContactHint}
        </p>
      </div>
      <RefusalWords refusal={refusal} id="person-refusal" />
      <div className="row">
        <button className="button primary" type="submit" disabled={busy}>
          {person ? todayWords.save : todayWords.begin}
        </button>
        {onDone && (
          <button className="button" type="button" onClick={onDone}>
            {todayWords.cancel}
          </button>
        )}
      </div>
    </form>
  )
}
