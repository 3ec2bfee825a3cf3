/** Finds services by name and takes any other site as it is typed. */
import { useState, type ClipboardEvent } from 'react'
import { ToggleButton } from 'react-aria-components'
import { searchServices } from '../../../shared/model/catalogue.ts'
import type { Refusal } from '../../../shared/model/refusal.ts'
import { catalogue } from '../../../shared/model/services.ts'
import { sayRefusal } from '../../../shared/words/say.ts'
import { Button } from '../../ui/button.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { ServiceMark } from '../../ui/service-mark.tsx'
import { useWords } from '../../words.tsx'
import { addSite, addSites, labelOf, toggleSite, type Draft } from './draft.ts'

type Props = {
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
  /** Services that are not offered: those that are locked already. */
  readonly without?: readonly string[]
}

export const SitePicker = ({ draft, onChange, without = [] }: Props) => {
  const { words: all } = useWords()
  const words = all.locks.form
  const [text, setText] = useState('')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const found = searchServices(catalogue, text).filter(({ id }) => !without.includes(id))
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
  return (
    <div className="stack">
      <SearchField
        label={words.search}
        hint={words.searchHint}
        error={refusal && sayRefusal(all, refusal)}
        value={text}
        onChange={(typed) => {
          setText(typed)
          setRefusal(null)
        }}
        onSubmit={() => {
          if (text.trim() !== '') add()
        }}
        onPaste={onPaste}
        autoComplete="off"
        spellCheck="false"
        action={text.trim() !== '' && <Button onPress={add}>{words.add(text.trim().slice(0, 40))}</Button>}
      />
      <ul className="services" aria-label={words.services}>
        {found.map(({ id, label }) => (
          <li key={id}>
            <ToggleButton
              className="service"
              isSelected={draft.sites.includes(id)}
              onChange={() => onChange(toggleSite(draft, id))}
            >
              <ServiceMark site={id} />
              {label}
            </ToggleButton>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="soft small">{words.noService}</p>}
      <Chosen draft={draft} onChange={onChange} />
    </div>
  )
}

const Chosen = ({ draft, onChange }: Props) => {
  const words = useWords().words.locks.form
  return (
    <div className="stack-close">
      <p className="field-label">{words.chosen}</p>
      {draft.sites.length === 0 ? (
        <p className="soft">{words.nothingChosen}</p>
      ) : (
        <ul className="row">
          {draft.sites.map((site) => (
            <li key={site}>
              <button
                type="button"
                className="site site-removable"
                aria-label={words.remove(labelOf(site))}
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
}
