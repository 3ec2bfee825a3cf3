/** Ideas to choose from: filters for a hard day, a search, and one by surprise. */
import { useMemo, useState } from 'react'
import { ToggleButton } from 'react-aria-components'
import { healingKinds, type HealingKind } from '../../../shared/model/plan.ts'
import { fits, surprise, type IdeaFacts, type IdeaFilter } from '../../../shared/model/week/idea-choice.ts'
import type { OwnIdea } from '../../../shared/model/week/own-ideas.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { Select } from '../../ui/select.tsx'
import { showToast } from '../../ui/toasts.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { useWords } from '../../words.tsx'
import { useAround } from './around.tsx'
import { IdeaForm } from './idea-form.tsx'

const tags = ['short', 'lowEnergy', 'withChild', 'free', 'indoors'] as const
type Tag = (typeof tags)[number]

/** So many at once: more than a dozen to choose from is a burden. */
const atOnce = 12

/** One of each kind, then the next of each: what is seen first is a choice, not eighteen of a kind. */
const mix = (ideas: readonly IdeaFacts[]): readonly IdeaFacts[] =>
  healingKinds
    .flatMap((kind) => ideas.filter((idea) => idea.kind === kind).map((idea, at) => ({ idea, at })))
    .toSorted((a, b) => a.at - b.at)
    .map(({ idea }) => idea)

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const isOwn = (idea: IdeaFacts): idea is OwnIdea => idea.words !== undefined

type Props = {
  readonly isBusy: boolean
  /** Wishes that hold from the beginning, such as that a child is there on that day. */
  readonly wishes?: readonly Tag[]
  readonly onChoose: (idea: IdeaFacts) => void
}

export const IdeaFinder = ({ isBusy, wishes = [], onChoose }: Props) => {
  const { all, own } = useAround()
  const mixed = useMemo(() => mix(all), [all])
  const [form, setForm] = useState<'new' | OwnIdea | null>(null)
  const { refusal, run } = useRequest()
  const { words } = useWords()
  const { week } = words
  const [kind, setKind] = useState<HealingKind | 'any'>('any')
  const [on, setOn] = useState<readonly Tag[]>(wishes)
  const [text, setText] = useState('')
  const [shown, setShown] = useState(atOnce)
  const [surprised, setSurprised] = useState<readonly string[]>([])
  const filter: IdeaFilter = {
    ...(kind !== 'any' && { kind }),
    ...Object.fromEntries(on.map((tag) => [tag, true])),
  }
  const wanted = plain(text).split(/\s+/).filter(Boolean)
  const titleOf = (id: string) => own.find((idea) => idea.id === id)?.words ?? week.ideas[id] ?? id
  const named = ({ id }: IdeaFacts) => {
    const name = plain(titleOf(id))
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
  const remove = async (idea: OwnIdea) => {
    const removed = await run(() => bridge.removeIdea({ id: idea.id }))
    if (removed.ok)
      showToast({
        words: words.planner.ideas.removed(idea.words),
        undo: () => void run(() => bridge.keepIdea(idea)),
      })
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
              <span dir="auto">{titleOf(idea.id)}</span>
              <span className="soft small">
                {week.kinds[idea.kind]} · {week.takes(idea.minutes)}
                {idea.words !== undefined && ` · ${words.planner.ideas.own}`}
              </span>
            </button>
            {isOwn(idea) && (
              <div className="row own-idea-edit">
                <Button
                  kind="quiet"
                  size="small"
                  aria-label={words.planner.ideas.edit(idea.words)}
                  onPress={() => setForm(idea)}
                >
                  {words.planner.change}
                </Button>
                <Button
                  kind="quiet"
                  size="small"
                  aria-label={words.planner.ideas.remove(idea.words)}
                  onPress={() => void remove(idea)}
                >
                  {words.planner.remove}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      <RefusalWords refusal={refusal} />
      <div>
        <Button kind="quiet" icon={<Icon name="plus" />} onPress={() => setForm('new')}>
          {words.planner.ideas.add}
        </Button>
      </div>
      {form !== null && <IdeaForm idea={form === 'new' ? null : form} onClose={() => setForm(null)} />}
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
