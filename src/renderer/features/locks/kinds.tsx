/** What a lock closes, in four kinds, each with a line that says what of it is chosen, and more for those who ask. */
import { useState, type ReactNode } from 'react'
import { tracesOf, withoutTraces } from '../../../shared/model/reach/trace.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { useWords } from '../../words.tsx'
import { appsOf, closedWhole, type Around } from './draft-beyond.ts'
import { labelOf, type Draft } from './draft.ts'
import { PickApps } from './pick-apps.tsx'
import { PickPages } from './pick-pages.tsx'
import { PickSearches, useSearchWords } from './pick-searches.tsx'
import { SitePicker } from './site-picker.tsx'
import { tellProfile } from './tell-profile.ts'
import './kinds.css'

export type KindProps = {
  readonly draft: Draft
  readonly around: Around
  readonly onChange: (draft: Draft) => void
}

type Kind = 'sites' | 'pages' | 'searches' | 'apps'

const shown = 4

/** The first few, and how many more. */
const useListed = () => {
  const { words, locale } = useWords()
  return (names: readonly string[]): string => {
    const more = names.length - shown
    const parts = more > 1 ? [...names.slice(0, shown), words.locks.history.more(more)] : names
    return more > 1 ? parts.join(', ') : new Intl.ListFormat(locale, { type: 'unit' }).format(parts)
  }
}

type Props = KindProps & {
  /** Services that are not offered: those that are locked already. */
  readonly without?: readonly string[]
}

export const Kinds = ({ draft, around, onChange, without = [] }: Props) => {
  const say = useWords().words.lockReach
  const listed = useListed()
  const searchWords = useSearchWords(draft, around)
  const known = withoutTraces(around.known, draft.spared)
  // Where something is chosen already, its line says enough.
  const isEmpty = draft.sites.length === 0 && tracesOf(around.known).length === 0
  const [open, setOpen] = useState<Kind | null>(isEmpty ? 'sites' : null)
  const pages = draft.pages
    ? known.profiles.filter((each) => closedWhole(each, draft.sites) === null).map(tellProfile)
    : []
  const apps = appsOf(draft, draft.sites, around).map(labelOf)
  const row = (kind: Kind, chosen: string, content: ReactNode) => (
    <Disclosure
      isExpanded={open === kind}
      onExpandedChange={(isOpen) => setOpen(isOpen ? kind : null)}
      title={
        <span className="kind">
          <span className="kind-name">{say[kind].title}</span>
          <span className={chosen === '' ? 'kind-chosen soft' : 'kind-chosen'}>
            {chosen === '' ? say[kind].none : chosen}
          </span>
        </span>
      }
    >
      {content}
    </Disclosure>
  )
  return (
    <div className="kinds" role="group" aria-label={say.kinds}>
      {row(
        'sites',
        listed(draft.sites.map(labelOf)),
        <SitePicker draft={draft} onChange={onChange} without={without} />,
      )}
      {row('pages', listed(pages), <PickPages draft={draft} around={around} onChange={onChange} />)}
      {row('searches', searchWords, <PickSearches draft={draft} around={around} onChange={onChange} />)}
      {row('apps', listed(apps), <PickApps draft={draft} around={around} onChange={onChange} />)}
    </div>
  )
}
