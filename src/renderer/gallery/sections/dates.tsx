/** Days and times of day. */
import { useState } from 'react'
import { DatePicker, TimeField } from '../../ui/date-picker.tsx'
import { Group, Specimen } from '../specimen.tsx'

/** A fixed day, so that every picture is the same. */
const today = '2026-11-23'

export const Dates = () => {
  const [day, setDay] = useState<string | null>('2026-11-11')
  const [empty, setEmpty] = useState<string | null>(null)
  const [late, setLate] = useState<string | null>('2026-12-24')
  const [time, setTime] = useState<string | null>('19:30')
  return (
    <>
      <Group title="Day">
        <Specimen name="chosen" wide>
          <DatePicker
            label="Day of the last contact"
            hint="It may be long ago."
            value={day}
            onChange={setDay}
            min="1900-01-01"
            max={today}
            outOfRange="That day has not come yet."
          />
        </Specimen>
        <Specimen name="empty" wide>
          <DatePicker label="Birthday" value={empty} onChange={setEmpty} />
        </Specimen>
        <Specimen name="out of range" wide>
          <DatePicker
            label="A day that was"
            value={late}
            onChange={setLate}
            max={today}
            outOfRange="That day has not come yet."
          />
        </Specimen>
        <Specimen name="disabled" wide>
          <DatePicker label="Day" value={day} onChange={setDay} isDisabled />
        </Specimen>
      </Group>
      <Group title="Time">
        <Specimen name="chosen">
          <TimeField label="Remind me at" value={time} onChange={setTime} />
        </Specimen>
        <Specimen name="empty">
          <TimeField label="Begins" value={empty} onChange={() => undefined} />
        </Specimen>
        <Specimen name="invalid">
          <TimeField label="Ends" value={time} onChange={setTime} error="It ends before it begins." />
        </Specimen>
        <Specimen name="disabled">
          <TimeField label="Remind at" value={time} onChange={setTime} isDisabled />
        </Specimen>
      </Group>
    </>
  )
}
