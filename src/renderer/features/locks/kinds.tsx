/** What a lock closes, in four kinds, each with a line that says what of it is chosen, and more for those who ask. */
import { useState, type ReactNode } from 'react'
import { tracesOf, withoutTraces } from '../../../shared/model/reach/trace.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { useWords } from '../../words.tsx'
import { appsOf, closedWhole } from './draft-beyond.ts'
import { labelOf, type KindProps } from './draft.ts'
import { PickApps } from './pick-apps.tsx'
import { PickPages } from './pick-pages.tsx'
import { PickSearches, useSearchWords } from './pick-searches.tsx'
import { SitePicker } from './site-picker.tsx'
import { tellProfile } from './tell-profile.ts'
import './kinds.css'

export type Kind = 'sites' | 'pages' | 'searches' | 'apps'

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
  /** Only these are asked about. */
  readonly kinds?: readonly Kind[]
}

const allKinds: readonly Kind[] = ['sites', 'pages', 'searches', 'apps']

export const Kinds = ({ draft, around, onChange, without = [], kinds = allKinds }: Props) => {
  const say = useWords().words.lockReach
  const listed = useListed()
  const searchWords = useSearchWords(draft, around, listed)
  const known = withoutTraces(around.known, draft.spared)
  // Where something is known already, the lines say enough; where nothing is, one begins with sites.
  const [open, setOpen] = useState<Kind | null>(tracesOf(around.known).length === 0 ? 'sites' : null)
  const pages = draft.pages
    ? known.profiles.filter((each) => closedWhole(each, draft.sites) === null).map(tellProfile)
    : []
  const apps = appsOf(draft, draft.sites, around).map(labelOf)
  const rows: Readonly<Record<Kind, { readonly chosen: string; readonly content: ReactNode }>> = {
    sites: {
      chosen: listed(draft.sites.map(labelOf)),
      content: <SitePicker draft={draft} onChange={onChange} without={without} />,
    },
    pages: { chosen: listed(pages), content: <PickPages {...{ draft, around, onChange }} /> },
    searches: { chosen: searchWords, content: <PickSearches {...{ draft, around, onChange }} /> },
    apps: { chosen: listed(apps), content: <PickApps {...{ draft, around, onChange }} /> },
  }
  return (
    <div className="kinds" role="group" aria-label={say.kinds}>
      {kinds.map((kind) => (
        <Disclosure
          key={kind}
          isExpanded={open === kind}
          onExpandedChange={(isOpen) => setOpen(isOpen ? kind : null)}
          title={
            <span className="kind">
              <span className="kind-name">{say[kind].title}</span>
              <span className={rows[kind].chosen === '' ? 'kind-chosen soft' : 'kind-chosen'}>
                {rows[kind].chosen === '' ? say[kind].none : rows[kind].chosen}
              </span>
            </span>
          }
        >
          {rows[kind].content}
        </Disclosure>
      ))}
    </div>
  )
}
