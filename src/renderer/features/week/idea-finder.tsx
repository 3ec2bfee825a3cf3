/** Ideas to choose from: filters for a hard day, a search, and one by surprise. */
import { useState } from 'react'
import { ToggleButton } from 'react-aria-components'
import { ideas } from '../../../shared/model/ideas.ts'
import { healingKinds, type HealingKind } from '../../../shared/model/plan.ts'
import { fits, surprise, type IdeaFacts, type IdeaFilter } from '../../../shared/model/week/idea-choice.ts'
import { Button } from '../../ui/button.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { Select } from '../../ui/select.tsx'
import { useWords } from '../../words.tsx'

const tags = ['short', 'lowEnergy', 'withChild', 'free', 'indoors'] as const
type Tag = (typeof tags)[number]

/** So many at once: more than a dozen to choose from is a burden. */
const atOnce = 12

/** One of each kind, then the next of each: what is seen first is a choice, not eighteen of a kind. */
const mixed = healingKinds
  .flatMap((kind) => ideas.filter((idea) => idea.kind === kind).map((idea, at) => ({ idea, at })))
  .toSorted((a, b) => a.at - b.at)
  .map(({ idea }) => idea)

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

type Props = { readonly isBusy: boolean; readonly onChoose: (idea: IdeaFacts) => void }

export const IdeaFinder = ({ isBusy, onChoose }: Props) => {
  const { words } = useWords()
  const { week } = words
  const [kind, setKind] = useState<HealingKind | 'any'>('any')
  const [on, setOn] = useState<readonly Tag[]>([])
  const [text, setText] = useState('')
  const [shown, setShown] = useState(atOnce)
  const [surprised, setSurprised] = useState<readonly string[]>([])
  const filter: IdeaFilter = {
    ...(kind !== 'any' && { kind }),
    ...Object.fromEntries(on.map((tag) => [tag, true])),
  }
  const wanted = plain(text).split(/\s+/).filter(Boolean)
  const named = ({ id }: IdeaFacts) => {
    const name = plain(week.ideas[id] ?? id)
    return wanted.every((word) => name.includes(word))
  }
  const found = mixed.filter((idea) => fits(idea, filter) && named(idea))
  const first = found.find(({ id }) => id === surprised[0])
  const list = first ? [first] : found.slice(0, shown)
  const change = (to: () => void) => {
    to()
    setShown(atOnce)
    setSurprised([])
  }
  const pick = () => {
    const idea = surprise(found, {}, surprised, Math.random())
    if (idea) setSurprised([idea.id, ...surprised].slice(0, Math.max(1, found.length - 1)))
  }
  return (
    <section className="stack" aria-label={week.ideasTitle}>
      <h3>{week.ideasTitle}</h3>
      <div className="row idea-filters" role="group" aria-label={week.filters.title}>
        {tags.map((tag) => (
          <ToggleButton
            key={tag}
            className="filter-chip"
            isSelected={on.includes(tag)}
            onChange={(isOn) => change(() => setOn(isOn ? [...on, tag] : on.filter((each) => each !== tag)))}
          >
            {week.filters[tag]}
          </ToggleButton>
        ))}
      </div>
      <div className="idea-search">
        <SearchField label={week.search} value={text} onChange={(typed) => change(() => setText(typed))} />
        <Select<HealingKind | 'any'>
          label={week.kind}
          options={[
            { value: 'any', label: week.anyKind },
            ...healingKinds.map((value) => ({ value, label: week.kinds[value] })),
          ]}
          value={kind}
          onChange={(value) => change(() => setKind(value))}
        />
        <Button onPress={pick} isDisabled={found.length === 0}>
          {week.surprise}
        </Button>
      </div>
      <p className="soft small" role="status">
        {week.found(found.length)}
      </p>
      <ul className="ideas">
        {list.map((idea) => (
          <li key={idea.id}>
            <button type="button" className="idea" disabled={isBusy} onClick={() => onChoose(idea)}>
              <span>{week.ideas[idea.id]}</span>
              <span className="soft small">
                {week.kinds[idea.kind]} · {week.takes(idea.minutes)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {(first || found.length > shown) && (
        <div>
          <Button kind="quiet" onPress={() => (first ? setSurprised([]) : setShown(found.length))}>
            {week.showAll}
          </Button>
        </div>
      )}
    </section>
  )
}
