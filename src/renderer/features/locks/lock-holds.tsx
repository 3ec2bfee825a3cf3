/** What one lock closes: sites, their pages, searches for them, and apps, each with its sign. */
import type { Beyond } from '../../../shared/model/reach/beyond.ts'
import { traceKey, tracesOf } from '../../../shared/model/reach/trace.ts'
import { ServiceMark } from '../../ui/service-mark.tsx'
import { useWords } from '../../words.tsx'
import { labelOf } from './draft.ts'
import { SiteList } from './site-list.tsx'
import { tellProfile } from './tell-profile.ts'
import { KindMark, TraceMark } from './trace-mark.tsx'

type Held = { readonly sites: readonly string[]; readonly beyond: Beyond | null }

const shownAtOnce = 24

export const LockHolds = ({ sites, beyond, most }: Held & { readonly most?: number }) => (
  <>
    {sites.length > 0 && <SiteList sites={sites} {...(most !== undefined && { most })} />}
    {beyond && <Beside beyond={beyond} most={most ?? shownAtOnce} />}
  </>
)

const Beside = ({ beyond, most }: { readonly beyond: Beyond; readonly most: number }) => {
  const { words } = useWords()
  const say = words.lockReach.held
  const { known, engines, apps } = beyond
  const terms = tracesOf({ ...known, profiles: [] })
  return (
    <ul className="row">
      {known.profiles.slice(0, most).map((profile) => {
        const trace = { kind: 'profile', ...profile } as const
        return (
          <li className="site" key={traceKey(trace)}>
            <TraceMark trace={trace} />
            {say.page(tellProfile(profile))}
          </li>
        )
      })}
      {engines.length > 0 &&
        terms.slice(0, most).map((term) => (
          <li className="site" key={traceKey(term)}>
            <KindMark kind="name" />
            {say.search(term.text, engines.length)}
          </li>
        ))}
      {apps.slice(0, most).map((id) => (
        <li className="site" key={`app ${id}`}>
          <ServiceMark site={id} />
          {say.app(labelOf(id))}
        </li>
      ))}
      <More
        count={[known.profiles, terms, apps].reduce((all, { length }) => all + Math.max(0, length - most), 0)}
      />
    </ul>
  )
}

const More = ({ count }: { readonly count: number }) => {
  const { more } = useWords().words.locks.history
  return count === 0 ? null : <li className="soft small">{more(count)}</li>
}
