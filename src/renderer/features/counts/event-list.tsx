/** What happened, newest first, a page at a time: ten years of it are read as quickly as a week. */
import { useMemo, useState } from 'react'
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import { sayDate, sayWallTime } from '../../../shared/words/locale.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { useWords } from '../../words.tsx'
import { happeningsOf, type Someone } from '../people/who.tsx'
import { offerBack } from '../shell/put-back.ts'
import { EventDialog } from './event-dialog.tsx'
import { newestFirst, pageOf, timeIn, type Happened } from './pages.ts'

type Props = { readonly snapshot: Snapshot; readonly who: Someone }

export const EventList = ({ snapshot, who }: Props) => {
  const { words } = useWords()
  const { lookingBack, counts } = words
  const [page, setPage] = useState(0)
  const [edited, setEdited] = useState<Happened | null>(null)
  const { refusal, run } = useRequest()
  const { happenings } = snapshot.records
  const all = useMemo(() => newestFirst(happeningsOf(snapshot, who)), [happenings, who.id])
  const { shown, from, pages, at } = pageOf(all, page)
  const remove = async (happening: Happened) => {
    const removed = await run(() => bridge.removeEvent({ id: happening.id }))
    if (removed.ok) offerBack(lookingBack.eventRemoved, { what: 'event', record: happening })
  }
  return (
    <Card title={lookingBack.log} level={3}>
      {all.length === 0 && <p className="soft">{lookingBack.noLog}</p>}
      <ul className="entries">
        {shown.map((each) => (
          <EventRow
            key={each.id}
            event={each}
            onEdit={() => setEdited(each)}
            onRemove={() => void remove(each)}
          />
        ))}
      </ul>
      {pages > 1 && (
        <div className="row pager">
          <Button size="small" isDisabled={at === 0} onPress={() => setPage(at - 1)}>
            {counts.newer}
          </Button>
          <span className="soft small" aria-live="polite">
            {counts.page(from + 1, from + shown.length, all.length)}
          </span>
          <Button size="small" isDisabled={at === pages - 1} onPress={() => setPage(at + 1)}>
            {counts.older}
          </Button>
        </div>
      )}
      <RefusalWords refusal={refusal} />
      {edited && <EventDialog snapshot={snapshot} event={edited} onClose={() => setEdited(null)} />}
    </Card>
  )
}

type RowProps = { readonly event: Happened; readonly onEdit: () => void; readonly onRemove: () => void }

const EventRow = ({ event, onEdit, onRemove }: RowProps) => {
  const { words, locale } = useWords()
  const { lookingBack, happened, counts } = words
  const what = happened.kinds[event.kind]
  const day = sayDate(locale, event.date)
  const time = timeIn(event)
  const when = time === null ? day : `${day}, ${sayWallTime(locale, time)}`
  const more = [
    ...(event.precision === 'approximate' ? [counts.about] : []),
    ...(event.goesOn ? [counts.goesOn] : []),
    ...(event.countFrom > event.date ? [counts.untilDay(sayDate(locale, event.countFrom))] : []),
  ]
  return (
    <li className="entry">
      <div>
        <p>
          {what} <span className="soft small">{[when, ...more].join(' · ')}</span>
        </p>
        {event.note !== undefined && <p className="soft small">{event.note}</p>}
      </div>
      <div className="row">
        <Button kind="quiet" size="small" aria-label={counts.editOf(what)} onPress={onEdit}>
          {counts.edit}
        </Button>
        <Button kind="quiet" size="small" aria-label={lookingBack.removeEvent(what)} onPress={onRemove}>
          {lookingBack.remove}
        </Button>
      </div>
    </li>
  )
}
