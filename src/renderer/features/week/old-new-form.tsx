/** One more hour that gets something of its own. */
import { useState, type FormEvent } from 'react'
import type { Repeat, RoutineDraft } from '../../../shared/model/week/routine.ts'
import { fits } from '../../../shared/model/week/idea-choice.ts'
import { ideas } from '../../../shared/model/ideas.ts'
import { parseLocalTime } from '../../../shared/model/week/time-of-day.ts'
import { Button } from '../../ui/button.tsx'
import { TimeField } from '../../ui/date-picker.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { Switch } from '../../ui/switch.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useWords } from '../../words.tsx'
import { useAround } from './around.tsx'
import { usePlan } from './use-plan.ts'

const rhythms = ['day', 'workdays', 'weekend'] as const
type Rhythm = (typeof rhythms)[number]
const repeats: Readonly<Record<Rhythm, Repeat>> = {
  day: { unit: 'day', every: 1 },
  workdays: { unit: 'week', every: 1, days: [1, 2, 3, 4, 5] },
  weekend: { unit: 'week', every: 1, days: [6, 7] },
}

/** Small, and to be done at once at any hour. */
const offered = ideas
  .filter((idea) => fits(idea, { kind: 'new-routines', short: true, lowEnergy: true }))
  .slice(0, 6)

export const OldNewForm = () => {
  const { words } = useWords()
  const said = words.planner.oldNew
  const { today } = useAround()
  const [old, setOld] = useState('')
  const [hour, setHour] = useState<string | null>('07:30')
  const [fresh, setFresh] = useState('')
  const [rhythm, setRhythm] = useState<Rhythm>('day')
  const [isReminded, setReminded] = useState(false)
  const { busy, refusal, plan } = usePlan()
  // What was chosen is an idea of the app as long as its words are left as they are.
  const chosen = offered.find(({ id }) => words.week.ideas[id] === fresh)
  const time = parseLocalTime(hour ?? '')
  const keep = async (event: FormEvent) => {
    event.preventDefault()
    if (!time.ok) return
    const draft: RoutineDraft = {
      what: chosen ? { idea: chosen.id } : { words: fresh },
      kind: 'new-routines',
      start: today,
      when: { time: time.value },
      minutes: chosen?.minutes ?? 0,
      repeat: repeats[rhythm],
      replaces: { words: old, time: time.value },
      ...(isReminded && { remind: 0 }),
    }
    if (!(await plan([draft], said.kept(fresh.trim())))) return
    setOld('')
    setFresh('')
  }
  return (
    <form className="stack old-new-form" onSubmit={(event) => void keep(event)}>
      <div className="beside-fields">
        <TextField label={said.old} hint={said.oldHint} value={old} onChange={setOld} maxLength={400} />
        <TimeField label={said.hour} value={hour} onChange={setHour} isRequired />
      </div>
      <TextField label={said.fresh} hint={said.freshHint} value={fresh} onChange={setFresh} maxLength={400} />
      <div className="row">
        {offered.map(({ id }) => (
          <Button key={id} size="small" onPress={() => setFresh(words.week.ideas[id] ?? id)}>
            {words.week.ideas[id]}
          </Button>
        ))}
      </div>
      <RadioGroup<Rhythm>
        label={said.rhythm}
        look="row"
        options={rhythms.map((value) => ({ value, label: said.rhythms[value] }))}
        value={rhythm}
        onChange={setRhythm}
      />
      <Switch label={said.remind} hint={said.remindHint} isSelected={isReminded} onChange={setReminded} />
      <RefusalWords refusal={refusal} />
      <div>
        <Button type="submit" kind="primary" pending={busy && words.planner.moment}>
          {said.keep}
        </Button>
      </div>
    </form>
  )
}
