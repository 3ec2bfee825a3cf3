/** Sites side by side, each with its sign; of many only the first ones. */
import { ServiceMark } from '../../ui/service-mark.tsx'
import { useWords } from '../../words.tsx'
import { labelOf } from './draft.ts'

const shownAtOnce = 24

export const SiteList = ({
  sites,
  most = shownAtOnce,
}: {
  readonly sites: readonly string[]
  readonly most?: number
}) => {
  const { more } = useWords().words.locks.history
  return (
    <ul className="row">
      {sites.slice(0, most).map((site) => (
        <li className="site" key={site}>
          <ServiceMark site={site} />
          {labelOf(site)}
        </li>
      ))}
      {sites.length > most && <li className="soft small">{more(sites.length - most)}</li>}
    </ul>
  )
}
