/** Finds services by name and takes any other site as it is typed. */
import { useState, type ClipboardEvent, type KeyboardEvent } from 'react'
import { searchServices } from '../../../shared/model/catalogue.ts'
import type { Refusal } from '../../../shared/model/refusal.ts'
import { catalogue } from '../../../shared/model/services.ts'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { ServiceMark } from '../../ui/service-mark.tsx'
import { addSite, addSites, labelOf, toggleSite, type Draft } from './draft.ts'
import { formWords } from './words.ts'

type Props = { readonly draft: Draft; readonly onChange: (draft: Draft) => void }

export const SitePicker = ({ draft, onChange }: Props) => {
  const [text, setText] = useState('')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const found = searchServices(catalogue, text)
  const add = () => {
    // A name that finds exactly one service means that service.
    const [only, ...others] = text.includes('.') ? [] : found
    const added = addSite(draft, only && others.length === 0 ? only.id : text)
    setRefusal(added.ok ? null : added.error)
    if (!added.ok) return
    onChange(added.value)
    setText('')
  }
  // A field of one line would run the lines of a pasted list together.
  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text')
    if (!/\S[\s,;]+\S/.test(pasted)) return
    event.preventDefault()
    const added = addSites(draft, pasted)
    onChange(added.draft)
    setText(added.rest)
    setRefusal(added.refusal)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    if (text.trim() !== '') add()
  }
  return (
    <div className="stack">
      <div className="field">
        <label htmlFor="site-search">{formWords.search}</label>
        <div className="row site-search">
          <input
            id="site-search"
            className="input"
            type="search"
            value={text}
            onChange={(event) => {
              setText(event.target.value)
              setRefusal(null)
            }}
            onKeyDown={onKeyDown}
            onPaste={onPaste}
            autoComplete="off"
            spellCheck={false}
            aria-describedby={refusal ? 'site-refusal' : 'site-hint'}
            aria-invalid={refusal !== null}
          />
          {text.trim() !== '' && (
            <button className="button" type="button" onClick={add}>
              {formWords.add(text.trim().slice(0, 40))}
            </button>
          )}
        </div>
        <p className="soft small" id="site-hint">
          {formWords.searchHint}
        </p>
      </div>
      <RefusalWords refusal={refusal} id="site-refusal" />
      <ul className="services" aria-label={formWords.services}>
        {found.map(({ id, label }) => (
          <li key={id}>
            <button
              type="button"
              className="service"
              aria-pressed={draft.sites.includes(id)}
              onClick={() => onChange(toggleSite(draft, id))}
            >
              <ServiceMark site={id} />
              {label}
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="soft small">{formWords.noService}</p>}
      <Chosen draft={draft} onChange={onChange} />
    </div>
  )
}

const Chosen = ({ draft, onChange }: Props) => (
  <div className="stack-close">
    <h3 className="small">{formWords.chosen}</h3>
    {draft.sites.length === 0 ? (
      <p className="soft">{formWords.nothingChosen}</p>
    ) : (
      <ul className="row">
        {draft.sites.map((site) => (
          <li key={site}>
            <button
              type="button"
              className="site site-removable"
              aria-label={formWords.remove(labelOf(site))}
              onClick={() => onChange(toggleSite(draft, site))}
            >
              <ServiceMark site={site} />
              {labelOf(site)}
              <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ul>
    )}
  </div>
)
