/** When was it: today and yesterday by one tap, any other day with as much as is known of it. */
import { useState } from 'react'
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import { addDays, parseLocalDate, type LocalDate } from '../../../shared/model/day.ts'
import { refuse, type Refusal } from '../../../shared/model/refusal.ts'
import { instantAt } from '../../../shared/model/wall-time.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { DatePicker, TimeField } from '../../ui/date-picker.tsx'
import { useWords } from '../../words.tsx'
import type { EventDraft } from './use-happened.ts'

export type When = Pick<EventDraft, 'date' | 'countFrom' | 'precision' | 'instant'>

/** What was said of the moment, as the log keeps it. */
const whenOf = (date: LocalDate, time: string | null, isAbout: boolean, zone: string): When => {
  const instant = time === null ? null : instantAt(date, time, zone)
  if (instant !== null) return { date, countFrom: date, precision: 'exact', instant }
  return { date, countFrom: date, precision: isAbout ? 'approximate' : 'day' }
}

type Props = {
  readonly snapshot: Snapshot
  readonly title: string
  readonly busy: boolean
  readonly onRefuse: (refusal: Refusal) => void
  readonly onWhen: (when: When) => void
}

export const StepWhen = ({ snapshot, title, busy, onRefuse, onWhen }: Props) => {
  const { words } = useWords()
  const { happened } = words
  const { today, counting } = snapshot
  const [isOther, setIsOther] = useState(false)
  const [day, setDay] = useState<string | null>(today)
  const [isAbout, setIsAbout] = useState(false)
  const [time, setTime] = useState<string | null>(null)
  const say = (date: LocalDate) => onWhen(whenOf(date, time, isAbout, counting.zone))
  const saveOther = () => {
    const parsed = parseLocalDate(day ?? '')
    if (parsed.ok) say(parsed.value)
    else onRefuse(refuse('date-invalid'))
  }
  return (
    <div className="stack">
      <h3>{title}</h3>
      <TimeField label={happened.time} hint={happened.timeHint} value={time} onChange={setTime} />
      {isOther ? (
        <>
          <DatePicker
            label={happened.day}
            value={day}
            onChange={setDay}
            max={today}
            outOfRange={words.refusals['date-future']}
          />
          <Checkbox label={happened.isAbout} isSelected={isAbout} onChange={setIsAbout} />
          <div>
            <Button kind="primary" isDisabled={busy} onPress={saveOther}>
              {happened.save}
            </Button>
          </div>
        </>
      ) : (
        <div className="row">
          <Button kind="primary" isDisabled={busy} onPress={() => say(today)}>
            {happened.today}
          </Button>
          <Button isDisabled={busy} onPress={() => say(addDays(today, -1))}>
            {happened.yesterday}
          </Button>
          <Button kind="quiet" onPress={() => setIsOther(true)}>
            {happened.otherDay}
          </Button>
        </div>
      )}
    </div>
  )
}
