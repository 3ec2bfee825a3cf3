/** Today: the window and the number, where one stands, what is planned, and why. */
import { useState } from 'react'
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import type { RunKind } from '../../../shared/model/event-kinds.ts'
import type { Door } from '../../../shared/model/door.ts'
import { plannedOn } from '../../../shared/calendar/planned.ts'
import { addDays } from '../../../shared/model/day.ts'
import { pinnedReason } from '../../../shared/model/reason.ts'
import { sayDate } from '../../../shared/words/locale.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Notice } from '../../ui/notice.tsx'
import { QuietWindow } from '../../ui/quiet-window.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { useWords } from '../../words.tsx'
import { AskAgain } from '../clean-out/ask-again.tsx'
import { standingOf } from '../clean-out/standing.ts'
import { StatusWords } from '../clean-out/status-words.tsx'
import { WhyDialog } from '../counts/why-dialog.tsx'
import { Why } from '../counts/why-link.tsx'
import { IfThenNow } from './if-then-now.tsx'
import { DayList } from '../week/day-list.tsx'
import { InsteadNow } from './instead-now.tsx'
import './today.css'

type Props = { readonly snapshot: Snapshot; readonly go: (door: Door) => void }

export const Today = ({ snapshot, go }: Props) => {
  const { words } = useWords()
  const { records } = snapshot
  const reason = pinnedReason(records.reasons, records.pinned)
  const [who] = snapshot.people
  const planned = plannedOn(records.week, snapshot.today)
  return (
    <div className="today-room">
      <Numbers snapshot={snapshot} />
      <div className="stack">
        <InsteadNow snapshot={snapshot} />
        <IfThenNow snapshot={snapshot} go={go} />
        <Card title={words.today.status}>
          {who && (
            <>
              <StatusWords snapshot={snapshot} who={who} />
              <AskAgain snapshot={snapshot} who={who} most={1} />
            </>
          )}
          <div>
            <Button kind="link" onPress={() => go('clean-out')}>
              {words.today.toRoads}
            </Button>
          </div>
        </Card>
        <Card title={words.today.planned}>
          <DayList items={planned} />
          <Yesterday snapshot={snapshot} />
          <div>
            <Button kind="link" onPress={() => go('week')}>
              {words.today.toWeek}
            </Button>
          </div>
        </Card>
        <Card title={words.today.reason}>
          {reason ? (
            <p className="reason">{reason.text}</p>
          ) : (
            <p className="soft">{words.lookingBack.noReasons}</p>
          )}
          <div>
            <Button kind="link" onPress={() => go('looking-back')}>
              {reason ? words.today.toReasons : words.today.writeReason}
            </Button>
          </div>
        </Card>
      </div>
    </div>
  )
}

/** What was done after all can be ticked; it is out of sight until asked for, and gone the day after. */
const Yesterday = ({ snapshot: { records, today } }: Pick<Props, 'snapshot'>) => {
  const { words } = useWords()
  const said = words.planner.today
  const [isOpen, setIsOpen] = useState(false)
  const items = plannedOn(records.week, addDays(today, -1))
  if (items.length === 0) return null
  return (
    <Disclosure title={said.yesterday} isExpanded={isOpen} onExpandedChange={setIsOpen}>
      {isOpen && (
        <>
          <p className="soft small">{said.yesterdayHint}</p>
          <DayList items={items} isOver />
        </>
      )}
    </Disclosure>
  )
}

const Numbers = ({ snapshot }: { readonly snapshot: Snapshot }) => {
  const { words, locale } = useWords()
  const { busy, refusal, run } = useRequest()
  const [asked, setAsked] = useState<RunKind | null>(null)
  const { person, glance, looking } = snapshot
  const [who] = snapshot.people
  if (!person || !glance || !who) return null
  const count = asked && who.counts[asked]
  const isOn = standingOf(snapshot, who).kind === 'in-contact'
  return (
    <section className="numbers stack" aria-labelledby="day-number">
      <QuietWindow day={glance.day} />
      <div>
        <h1 id="day-number" className="day" tabIndex={-1}>
          <span className="day-number">{glance.day}</span> <span>{words.today.days(glance.day)}</span>
        </h1>
        <p className="soft since">
          {glance.day === 0
            ? (isOn ? words.today.dayZeroOn : words.today.dayZero)(person.alias)
            : words.today.since(person.alias, sayDate(locale, glance.since))}{' '}
          <Why run="noContact" number="day" onPress={() => setAsked('noContact')} />
        </p>
      </div>
      {looking && (
        <p className="soft">
          {words.today.looking(looking.day)}{' '}
          <Why run="notLooking" number="day" onPress={() => setAsked('notLooking')} />
        </p>
      )}
      {glance.held && (
        <Notice
          kind="warn"
          action={
            glance.held === 'clock-behind' && (
              <Button size="small" isDisabled={busy} onPress={() => void run(() => bridge.trustClock({}))}>
                {words.today.trustClock}
              </Button>
            )
          }
        >
          {words.today.held[glance.held]}
        </Notice>
      )}
      <RefusalWords refusal={refusal} />
      {count && (
        <WhyDialog snapshot={snapshot} who={who} count={count} number="day" onClose={() => setAsked(null)} />
      )}
    </section>
  )
}
