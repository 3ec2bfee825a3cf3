/** The week: seven days, what is planned on each, and one more small thing. */
import { useState } from 'react'
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import { plannedOn } from '../../../shared/calendar/planned.ts'
import { addDays, weekOf, type LocalDate } from '../../../shared/model/day.ts'
import { findIdea } from '../../../shared/model/ideas.ts'
import type { Occurrence } from '../../../shared/model/week/occurrences.ts'
import { expand } from '../../../shared/calendar/recurrence.ts'
import { backAgain, hasBeenAway } from '../../../shared/model/week/plan-week.ts'
import { firstDayOfWeek } from '../../../shared/words/locale.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icons.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { bridge } from '../../bridge.ts'
import { useWords } from '../../words.tsx'
import { useAround } from './around.tsx'
import { AddPlan } from './add-plan.tsx'
import { offerUndo } from './offer-undo.ts'
import { draftsFor, PlanMyWeek } from './plan-my-week.tsx'
import { PlannedList } from './planned-list.tsx'
import { WeekMore } from './week-more.tsx'
import { WeekReview } from './week-review.tsx'
import { Conflicts } from './week-words.tsx'
import './week.css'

const isGiving = ({ routine: { what, kind } }: Occurrence): boolean =>
  ('idea' in what ? findIdea(what.idea)?.kind : kind) === 'giving'

export const Week = ({ snapshot }: { snapshot: Snapshot }) => {
  const { words, locale } = useWords()
  const [away, setAway] = useState(0)
  const [adding, setAdding] = useState<LocalDate | null>(null)
  const [planning, setPlanning] = useState(false)
  const { busy, refusal, run } = useRequest()
  const around = useAround()
  const { today } = snapshot
  const { week } = snapshot.records
  const days = weekOf(addDays(today, away * 7), firstDayOfWeek(locale))
  const dayName = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  })
  const name = (date: LocalDate) => dayName.format(new Date(`${date}T00:00:00Z`))
  const hasGiving = days.some((day) => plannedOn(week, day).some(isGiving))
  const [first = today] = days
  const toCome = days.filter((day) => day >= today)
  const comeBack = async () => {
    const drafts = draftsFor(toCome, backAgain, around)
    const planned = await run(() => bridge.addRoutines({ drafts: [...drafts] }))
    if (planned.ok) offerUndo(words, words.week.flow.planned(drafts.length), planned.value.undo)
  }
  const copyLast = async () => {
    const copied = await run(() => bridge.copyWeek({ source: addDays(first, -7), target: first }))
    if (copied.ok) offerUndo(words, words.week.copied, copied.value.undo)
  }
  return (
    <div className="stack week-room">
      <div className="row week-head">
        <h1 tabIndex={-1}>{words.week.title}</h1>
        <div className="row">
          <Button
            kind="quiet"
            aria-label={words.week.before}
            icon={<Icon name="left" />}
            onPress={() => setAway(away - 1)}
          />
          <Button kind="quiet" isDisabled={away === 0} onPress={() => setAway(0)}>
            {words.week.thisWeek}
          </Button>
          <Button
            kind="quiet"
            aria-label={words.week.after}
            icon={<Icon name="right" />}
            onPress={() => setAway(away + 1)}
          />
        </div>
      </div>
      <p className="soft">{hasGiving ? words.week.hint : words.week.giving}</p>
      {away === 0 && hasBeenAway(week, today, expand) && (
        <Notice
          title={words.week.back.title}
          action={
            <Button size="small" isDisabled={busy} onPress={() => void comeBack()}>
              {words.week.back.plan}
            </Button>
          }
        >
          {words.week.back.words}
        </Notice>
      )}
      {toCome.length > 0 && (
        <div className="row">
          <Button onPress={() => setPlanning(true)}>{words.week.flow.open}</Button>
          <Button kind="quiet" isDisabled={busy} onPress={() => void copyLast()}>
            {words.week.copyLast}
          </Button>
        </div>
      )}
      <RefusalWords refusal={refusal} />
      <WeekMore snapshot={snapshot} days={days} hasGiving={hasGiving} />
      <Conflicts week={week} first={first} nameOf={name} />
      <ul className="days">
        {days.map((date) => (
          <li key={date}>
            <Card title={date === today ? `${words.week.today} · ${name(date)}` : name(date)} className="day">
              <PlannedList items={plannedOn(week, date)} isOver={date < today} />
              {date >= today && (
                <div>
                  <Button
                    kind="quiet"
                    size="small"
                    icon={<Icon name="plus" />}
                    aria-label={words.week.addOn(name(date))}
                    onPress={() => setAdding(date)}
                  >
                    {words.week.add}
                  </Button>
                </div>
              )}
            </Card>
          </li>
        ))}
      </ul>
      <WeekReview first={first} />
      {planning && (
        <PlanMyWeek
          days={toCome}
          hasChildren={snapshot.records.setup.children}
          onClose={() => setPlanning(false)}
        />
      )}
      {adding && <AddPlan date={adding} name={name(adding)} onClose={() => setAdding(null)} />}
    </div>
  )
}
