/** When a thing comes: the part of the day at once, and more for those who want it. */
import { dayParts, type DayPart } from '../../../shared/model/plan.ts'
import { routineLimits } from '../../../shared/model/week/routine.ts'
import { TimeField } from '../../ui/date-picker.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Select } from '../../ui/select.tsx'
import { useWords } from '../../words.tsx'
import { leads, rhythms, type WhenState } from './use-when.ts'

export const WhenFields = ({ state }: { readonly state: WhenState }) => {
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
      <Disclosure title={week.more}>
        <div className="when-more">
          <Select
            label={week.rhythm}
            options={rhythms.map((value) => ({ value, label: week.rhythms[value] }))}
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
          <Select
            label={week.remind}
            options={leads.map((value) => ({ value, label: week.leads[value] }))}
            value={state.lead}
            onChange={state.setLead}
          />
        </div>
      </Disclosure>
    </>
  )
}
