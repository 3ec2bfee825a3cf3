/** Searches for them: what is searched for, at which engines, and under the names of which countries. */
import { useState } from 'react'
import { ToggleButton } from 'react-aria-components'
import type { Engine } from '../../../shared/model/reach/engine.ts'
import { engines } from '../../../shared/model/reach/engines.ts'
import { traceKey, tracesOf, withoutTraces } from '../../../shared/model/reach/trace.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { useWords } from '../../words.tsx'
import { beyondOf, countriesOf, type Around } from './draft-beyond.ts'
import type { Draft, KindProps } from './draft.ts'

const isTerm = ({ kind }: { readonly kind: string }): boolean => kind !== 'profile'

const chosenEngines = (draft: Draft, around: Around): readonly string[] =>
  beyondOf({ ...draft, searches: true }, draft.sites, around)?.engines ?? []

/** Jane Doe at 8 engines; empty where nothing is searched for. */
export const useSearchWords = (
  draft: Draft,
  around: Around,
  listed: (names: readonly string[]) => string,
): string => {
  const say = useWords().words.lockReach.searches
  const beyond = beyondOf(draft, draft.sites, around)
  if (!beyond || beyond.engines.length === 0) return ''
  const terms = tracesOf(withoutTraces(around.known, draft.spared)).filter(isTerm)
  return say.of(listed(terms.map(({ text }) => text)), beyond.engines.length)
}

export const PickSearches = ({ draft, around, onChange }: KindProps) => {
  const { words } = useWords()
  const say = words.lockReach.searches
  const terms = tracesOf(around.known).filter(isTerm)
  if (terms.length === 0) return <p className="soft">{say.unknown}</p>
  const isChosen = (key: string) => draft.searches && !draft.spared.includes(key)
  const choose = (key: string, chosen: boolean) => {
    const spared = new Set(draft.searches ? draft.spared : [...draft.spared, ...terms.map(traceKey)])
    if (chosen) spared.delete(key)
    else spared.add(key)
    onChange({ ...draft, searches: true, spared: [...spared] })
  }
  return (
    <div className="stack">
      <div className="stack-close">
        <p className="field-label">{say.terms}</p>
        <ul className="picks">
          {terms.map((term) => {
            const key = traceKey(term)
            return (
              <li key={key}>
                <Checkbox
                  label={term.text}
                  isSelected={isChosen(key)}
                  onChange={(chosen) => choose(key, chosen)}
                />
              </li>
            )
          })}
        </ul>
      </div>
      <Engines draft={draft} around={around} onChange={onChange} />
      <Countries draft={draft} around={around} onChange={onChange} />
    </div>
  )
}

const groups = ['web', 'inside', 'people'] as const

const Engines = ({ draft, around, onChange }: KindProps) => {
  const say = useWords().words.lockReach.searches
  const chosen = chosenEngines(draft, around)
  const [all, setAll] = useState(false)
  const [before] = useState(chosen)
  const isOffered = ({ id }: Engine): boolean => all || chosen.includes(id) || before.includes(id)
  const toggle = (id: string) =>
    onChange({
      ...draft,
      searches: true,
      engines: chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id],
    })
  return (
    <div className="stack-close">
      {groups.map((group) => {
        const offered = engines.filter((engine) => engine.kind === group && isOffered(engine))
        return offered.length === 0 ? null : (
          <div key={group} role="group" aria-label={say.groups[group]} className="stack-close">
            <p className="field-label">{say.groups[group]}</p>
            <ul className="row">
              {offered.map(({ id, label }) => (
                <li key={id}>
                  <ToggleButton className="chip" isSelected={chosen.includes(id)} onChange={() => toggle(id)}>
                    {label}
                  </ToggleButton>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
      {!all && (
        <div>
          <Button kind="link" onPress={() => setAll(true)}>
            {say.showAll}
          </Button>
        </div>
      )}
    </div>
  )
}

const codes = [...new Set(engines.flatMap(({ countries }) => Object.keys(countries ?? {})))].toSorted()
const most = 10

const Countries = ({ draft, around, onChange }: KindProps) => {
  const { words, locale } = useWords()
  const say = words.lockReach.searches
  const chosen = countriesOf(draft, around)
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  const nameOf = (code: string): string => names.of(code.toUpperCase()) ?? code
  const options = codes
    .filter((code) => !chosen.includes(code))
    .map((code) => ({ value: code, label: nameOf(code) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, locale))
  return (
    <div className="stack-close">
      <p className="field-label">{say.countries}</p>
      {chosen.length > 0 && (
        <ul className="row">
          {chosen.map((code) => (
            <li key={code}>
              <button
                type="button"
                className="site site-removable site-plain"
                aria-label={say.removeCountry(nameOf(code))}
                onClick={() => onChange({ ...draft, countries: chosen.filter((each) => each !== code) })}
              >
                {nameOf(code)}
                <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {chosen.length < most && (
        <ComboBox
          key={chosen.join()}
          label={say.country}
          options={options}
          value={null}
          nothingFound={words.locks.form.noService}
          onChange={(code) => code !== null && onChange({ ...draft, countries: [...chosen, code] })}
        />
      )}
    </div>
  )
}
