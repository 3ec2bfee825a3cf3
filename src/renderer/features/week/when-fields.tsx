/** When a thing comes: the part of the day at once, and more for those who want it. */
import { dayParts, type DayPart } from '../../../shared/model/plan.ts'
import { routineLimits } from '../../../shared/model/week/routine.ts'
import { sayWeekday } from '../../../shared/words/locale.ts'
import { DatePicker, TimeField } from '../../ui/date-picker.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Select } from '../../ui/select.tsx'
import { useWords } from '../../words.tsx'
import { Chips } from './chips.tsx'
import { leads, rhythms, weekDays, type DayName, type Lead, type Rhythm, type WhenState } from './use-when.ts'

type Props = {
  readonly state: WhenState
  /** Where only the day and the hour can be other. */
  readonly hourOnly?: boolean
}

export const WhenFields = ({ state, hourOnly = false }: Props) => {
  const { words } = useWords()
  const { week } = words
  return (
    <>
      <RadioGroup<DayPart | 'time'>
        label={week.part}
        look="grid"
        options={[
          ...dayParts.map((value) => ({ value, label: week.parts[value] })),
          { value: 'time', label: week.exactTime },
        ]}
        value={state.part}
        onChange={state.setPart}
      />
      {state.part === 'time' && (
        <TimeField label={week.time} value={state.time} onChange={state.setTime} isRequired />
      )}
      {!hourOnly && (
        <Disclosure title={week.more}>
          <More state={state} />
        </Disclosure>
      )}
    </>
  )
}

const More = ({ state }: { readonly state: WhenState }) => {
  const { words, locale } = useWords()
  const { week, weekGrid } = words
  const asItIs = { value: 'own', label: weekGrid.item.ownRhythm } as const
  const isOfWeeks = state.rhythm === 'week' || state.rhythm === 'two-weeks'
  return (
    <div className="stack">
      <div className="when-more">
        <Select<Rhythm | 'own'>
          label={week.rhythm}
          options={[
            ...rhythms.map((value) => ({ value, label: week.rhythms[value] })),
            ...(state.rhythm === 'own' ? [asItIs] : []),
          ]}
          value={state.rhythm}
          onChange={state.setRhythm}
        />
        <NumberField
          label={week.length}
          value={state.minutes ?? Number.NaN}
          onChange={(minutes) => state.setMinutes(Number.isNaN(minutes) ? null : minutes)}
          minValue={0}
          maxValue={routineLimits.longest}
          step={5}
          suffix={week.minutes}
        />
        <Select<Lead | 'own'>
          label={week.remind}
          options={[
            ...leads.map((value) => ({ value, label: week.leads[value] })),
            ...(state.lead === 'own' ? [asItIs] : []),
          ]}
          value={state.lead}
          onChange={state.setLead}
        />
      </div>
      {isOfWeeks && (
        <Chips<DayName>
          label={week.onDays}
          all={weekDays}
          chosen={state.days.length > 0 ? state.days : [state.weekday]}
          say={(day) => sayWeekday(locale, Number(day))}
          onChange={state.setDays}
        />
      )}
      {state.rhythm !== 'once' && (
        <DatePicker
          label={weekGrid.item.until}
          hint={weekGrid.item.untilHint}
          value={state.until}
          onChange={state.setUntil}
          min={state.start}
          outOfRange={weekGrid.item.untilBefore}
        />
      )}
    </div>
  )
}
