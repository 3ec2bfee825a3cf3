/** The fields for a day and a time of day, with the calendars that they need: loaded when the first of them is shown. */
import { parseDate, parseTime } from '@internationalized/date'
import {
  Button,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Popover,
  TimeField,
} from 'react-aria-components'
import type { DatePickerProps, TimeFieldProps } from './date-picker.tsx'
import { FieldLabel, FieldNotes, isWrong } from './field.tsx'
import { Icon } from './icons.tsx'
import { MonthSheet } from './month-sheet.tsx'

export const DayParts = ({
  label,
  labelHidden = false,
  hint,
  error,
  value,
  onChange,
  min,
  max,
  outOfRange,
  ...rest
}: DatePickerProps) => {
  const isOutside =
    value !== null && ((min !== undefined && value < min) || (max !== undefined && value > max))
  const wrong = isWrong(error) ? error : isOutside && outOfRange
  return (
    <DatePicker
      {...rest}
      validationBehavior="aria"
      className="field"
      value={value === null ? null : parseDate(value)}
      onChange={(date) => onChange(date?.toString() ?? null)}
      {...(min !== undefined && { minValue: parseDate(min) })}
      {...(max !== undefined && { maxValue: parseDate(max) })}
      isInvalid={isWrong(wrong)}
      shouldForceLeadingZeros
    >
      <FieldLabel label={label} labelHidden={labelHidden} />
      <Group className="input date-input">
        <DateInput className="date-parts">
          {(segment) => <DateSegment className="date-part" segment={segment} />}
        </DateInput>
        <Button className="field-button">
          <Icon name="calendar" />
        </Button>
      </Group>
      <FieldNotes hint={hint} error={wrong} />
      <Popover className="popover month-popover">
        <Dialog className="month-dialog">
          <MonthSheet />
        </Dialog>
      </Popover>
    </DatePicker>
  )
}

export const TimeParts = ({
  label,
  labelHidden = false,
  hint,
  error,
  value,
  onChange,
  ...rest
}: TimeFieldProps) => (
  <TimeField
    {...rest}
    validationBehavior="aria"
    className="field"
    value={value === null ? null : parseTime(value)}
    onChange={(time) => onChange(time?.toString().slice(0, 5) ?? null)}
    isInvalid={isWrong(error)}
    shouldForceLeadingZeros
  >
    <FieldLabel label={label} labelHidden={labelHidden} />
    <DateInput className="input date-input">
      {(segment) => <DateSegment className="date-part" segment={segment} />}
    </DateInput>
    <FieldNotes hint={hint} error={error} />
  </TimeField>
)
