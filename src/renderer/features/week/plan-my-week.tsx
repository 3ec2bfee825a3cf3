/** A whole week out of a few answers: the hardest moments, how much is there to give, with whom; then it stands. */
import { useState } from 'react'
import { plannedFrom } from '../../../shared/calendar/planned.ts'
import { isoWeekday, type LocalDate } from '../../../shared/model/day.ts'
import {
  hardMoments,
  planWeek,
  type HardMoment,
  type WeekAnswers,
} from '../../../shared/model/week/plan-week.ts'
import type { RoutineDraft } from '../../../shared/model/week/routine.ts'
import { minuteOf } from '../../../shared/model/week/time-of-day.ts'
import { sayWeekday } from '../../../shared/words/locale.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { showToast } from '../../ui/toasts.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { useWords } from '../../words.tsx'
import { useAround, type Around } from './around.tsx'
import { Chips } from './chips.tsx'
import { offerUndo } from './offer-undo.ts'
import { clockNow } from './use-clock.ts'

/** @param childDays where nothing else was said: those that the person has told of */
export const draftsFor = (
  days: readonly LocalDate[],
  answers: WeekAnswers,
  { all, busy, isChildDay, today, week }: Around,
  childDays: readonly LocalDate[] = days.filter(isChildDay),
): readonly RoutineDraft[] => {
  const [first = today] = days
  const planned = plannedFrom(week, first, days.at(-1) ?? first)
  const now = { date: today, minute: minuteOf(clockNow()) }
  return planWeek(all, days, { ...answers, childDays, busy, planned, now }, Math.random)
}

const needs = ['short', 'lowEnergy', 'free', 'indoors'] as const
type Need = (typeof needs)[number]

type Props = {
  /** Of the week, those that are still to come. */
  readonly days: readonly LocalDate[]
  readonly hasChildren: boolean
  readonly onClose: () => void
}

export const PlanMyWeek = ({ days, hasChildren, onClose }: Props) => {
  const { words, locale } = useWords()
  const { flow, filters } = words.week
  const [moments, setMoments] = useState<readonly HardMoment[]>([])
  const [need, setNeed] = useState<readonly Need[]>([])
  const around = useAround()
  const [childDays, setChildDays] = useState<readonly LocalDate[]>(days.filter(around.isChildDay))
  const [people, setPeople] = useState('')
  const { busy, refusal, run } = useRequest()
  const plan = async () => {
    const answers = {
      moments,
      people: people
        .split(',')
        .map((each) => each.trim())
        .filter(Boolean)
        .slice(0, 3),
      filter: Object.fromEntries(need.map((each) => [each, true])),
      childDays,
    }
    const drafts = draftsFor(days, answers, around, childDays)
    if (drafts.length === 0) {
      showToast({ words: flow.full })
      return onClose()
    }
    const planned = await run(() => bridge.addRoutines({ drafts: [...drafts] }))
    if (!planned.ok) return
    offerUndo(words, flow.planned(drafts.length), planned.value.undo)
    onClose()
  }
  return (
    <Dialog title={flow.title} isOpen onClose={onClose} closeLabel={words.shell.close} size="wide">
      <div className="stack">
        <Chips
          label={flow.moments}
          all={hardMoments}
          chosen={moments}
          say={(moment) => flow.moment[moment]}
          onChange={setMoments}
        />
        <Chips
          label={flow.needs}
          all={needs}
          chosen={need}
          say={(each) => filters[each]}
          onChange={setNeed}
        />
        {(hasChildren || around.custody) && (
          <Chips
            label={flow.childDays}
            all={days}
            chosen={childDays}
            say={(day) => sayWeekday(locale, isoWeekday(day))}
            onChange={setChildDays}
          />
        )}
        <TextField
          label={flow.people}
          hint={flow.peopleHint}
          value={people}
          onChange={setPeople}
          maxLength={200}
        />
        <p className="soft">{flow.giving}</p>
        <RefusalWords refusal={refusal} />
        <div>
          <Button kind="primary" isDisabled={busy} onPress={() => void plan()}>
            {flow.done}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
