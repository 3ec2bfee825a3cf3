/** The status that follows from the roads, explained, with the open door by name. */
import type { Road, RoadKind } from '../../../shared/model/road.ts'
import { statusOf } from '../../../shared/model/status.ts'
import { useWords } from '../../words.tsx'

/** The status in words: its name, and why it is so. */
const useStatus = (roads: readonly Road[]) => {
  const { words, locale } = useWords()
  const status = statusOf(roads)
  const { explain } = words.cleanOut
  const list = (kinds: readonly RoadKind[]) =>
    new Intl.ListFormat(locale, { type: 'conjunction' }).format(
      kinds.map((kind) => words.cleanOut.roads[kind]),
    )
  const why =
    status.kind === 'no-response' || status.kind === 'in-contact'
      ? explain[status.kind](list(status.open))
      : status.kind === 'limited'
        ? explain.limited(list(status.scoped))
        : explain[status.kind]
  return { status, name: words.cleanOut.status[status.kind], why }
}

export const StatusWords = ({ roads }: { roads: readonly Road[] }) => {
  const { status, name, why } = useStatus(roads)
  return (
    <p className="status">
      <strong className={status.kind === 'no-contact' ? 'held' : undefined}>{name}.</strong>{' '}
      <span className="soft">{why}</span>
    </p>
  )
}
