/** Making a lock: what, how long, and the way out, chosen before. */
import { useState, type FormEvent } from 'react'
import type { GuardAccount } from '../../../shared/contract/app-bridge.ts'
import type { Release } from '../../../shared/model/lock.ts'
import { bridge } from '../../bridge.ts'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { CodeDialog } from './code-dialog.tsx'
import { effectsOf, emptyDraft, namesOf, requestOf, type Draft } from './draft.ts'
import { SitePicker } from './site-picker.tsx'
import { formWords } from './words.ts'

type Props = { readonly guard: GuardAccount; readonly onLocked: () => void }

export const LockForm = ({ guard, onLocked }: Props) => {
  const [draft, setDraft] = useState(emptyDraft)
  const [code, setCode] = useState<string | null>(null)
  const { busy, refusal, setRefusal, run } = useRequest()
  const change = (next: Draft) => {
    setDraft(next)
    setRefusal(null)
  }
  const lock = async (event: FormEvent) => {
    event.preventDefault()
    const request = requestOf(draft)
    if (!request.ok) return setRefusal(request.error)
    const { sites, ...rest } = request.value
    const armed = await run(() => bridge.armLock({ ...rest, sites: [...sites] }))
    if (!armed.ok) return
    setDraft(emptyDraft)
    setCode(armed.value.code)
    if (armed.value.code === null) onLocked()
  }
  const codeGiven = () => {
    setCode(null)
    onLocked()
  }
  const answering = guard.kind === 'answering'
  return (
    <section className="card stack" aria-labelledby="lock-form">
      <h2 id="lock-form">{formWords.title}</h2>
      <form className="stack" onSubmit={(event) => void lock(event)} noValidate>
        <SitePicker draft={draft} onChange={change} />
        <Names draft={draft} />
        <Duration draft={draft} onChange={change} />
        <ReleaseChoice draft={draft} onChange={change} />
        <RefusalWords refusal={refusal} />
        <div className="row">
          <button className="button primary" type="submit" disabled={busy || !answering}>
            {busy ? formWords.locking : formWords.lock}
          </button>
          {guard.kind === 'unreachable' && <p className="soft small">{formWords.needsGuard}</p>}
        </div>
      </form>
      {code !== null && <CodeDialog code={code} onDone={codeGiven} />}
    </section>
  )
}

type Part = { readonly draft: Draft; readonly onChange: (draft: Draft) => void }

/** Everything that would be written, before it is. */
const Names = ({ draft }: { draft: Draft }) => {
  const names = namesOf(draft)
  if (names.length === 0) return null
  return (
    <div className="stack-close">
      {effectsOf(draft).map((effect) => (
        <p className="words small" key={effect}>
          {effect}
        </p>
      ))}
      <details className="small">
        <summary>{formWords.names(names.length)}</summary>
        <p className="names soft">{names.join('  ')}</p>
      </details>
    </div>
  )
}

const Duration = ({ draft, onChange }: Part) => (
  <fieldset>
    <legend>{formWords.duration}</legend>
    <div className="durations">
      {[
        ...formWords.durations.map(({ label }, time) => ({ label, time })),
        { label: formWords.ownDuration, time: 'own' as const },
      ].map(({ label, time }) => (
        <label className="choice" key={time}>
          <input
            type="radio"
            name="duration"
            checked={draft.time === time}
            onChange={() => onChange({ ...draft, time })}
          />
          {label}
        </label>
      ))}
    </div>
    {draft.time === 'own' && (
      <div className="row own-time">
        <input
          className="input"
          inputMode="decimal"
          aria-label={formWords.ownNumber}
          value={draft.ownNumber}
          maxLength={6}
          onChange={(event) => onChange({ ...draft, ownNumber: event.target.value })}
        />
        <select
          className="input"
          aria-label={formWords.ownDuration}
          value={draft.ownUnit}
          onChange={(event) => onChange({ ...draft, ownUnit: Number(event.target.value) })}
        >
          {formWords.units.map(({ label }, unit) => (
            <option key={label} value={unit}>
              {label}
            </option>
          ))}
        </select>
      </div>
    )}
  </fieldset>
)

const kinds: readonly Release['kind'][] = ['wait', 'code', 'none']

const ReleaseChoice = ({ draft, onChange }: Part) => (
  <fieldset>
    <legend>{formWords.release}</legend>
    {kinds.map((kind) => {
      const [label, hint] = formWords.releases[kind]
      return (
        <label className="choice" key={kind}>
          <input
            type="radio"
            name="release"
            checked={draft.release === kind}
            onChange={() => onChange({ ...draft, release: kind })}
          />
          {label}
          <span className="soft small">{hint}</span>
        </label>
      )
    })}
  </fieldset>
)
