/** Why this number: the days, events, zone and rules behind it, and the events themselves. */
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import type { Count } from '../../../shared/model/count.ts'
import { whyOf, type CountNumber } from '../../../shared/model/why.ts'
import { sayDate } from '../../../shared/words/locale.ts'
import { sayWhy } from '../../../shared/words/say.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { useWords } from '../../words.tsx'
import { happeningsOf, type Someone } from '../people/who.tsx'

type Props = {
  readonly snapshot: Snapshot
  readonly who: Someone
  readonly count: Count
  readonly number: CountNumber
  readonly onClose: () => void
}

/** Enough to know which are meant; the list below has them all. */
const most = 5

export const WhyDialog = ({ snapshot, who, count, number, onClose }: Props) => {
  const { words, locale } = useWords()
  const { counts, why, happened, shell, people } = words
  const happenings = happeningsOf(snapshot, who)
  const { value, lines } = whyOf(number, count, {
    happenings,
    policy: who.policy ?? [],
    today: snapshot.counting,
  })
  return (
    <Dialog title={why.title} isOpen onClose={onClose} closeLabel={shell.close}>
      <p className="why-value">
        <span className="run-number">{value}</span> <span className="soft">{counts.whyNames[number]}</span>
      </p>
      <ul className="why-lines">
        {lines.map(({ said, events }) => {
          const named = new Set(events)
          const known = events.length === 0 ? [] : happenings.filter(({ id }) => named.has(id))
          return (
            <li key={said.code}>
              {sayWhy(words, locale, said)}
              {known.length > 0 && (
                <ul className="why-events soft small">
                  {known.slice(-most).map(({ id, kind, date }) => (
                    <li key={id}>
                      {sayDate(locale, date)}: {happened.kinds[kind]}
                    </li>
                  ))}
                  {known.length > most && <li>{people.more(known.length - most)}</li>}
                </ul>
              )}
            </li>
          )
        })}
      </ul>
    </Dialog>
  )
}
