/** A month to pick a day from, with its year in reach: what it counts from may be long ago. */
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarMonthPicker,
  CalendarYearPicker,
  type Key,
} from 'react-aria-components'
import { Icon } from './icons.tsx'
import { Select } from './select.tsx'

type Part = {
  readonly 'aria-label': string
  readonly value: Key
  readonly onChange: (key: Key | null) => void
  readonly items: readonly { readonly id: number; readonly formatted: string }[]
}

const PartSelect = ({ 'aria-label': label, value, onChange, items }: Part) => (
  <Select
    label={label}
    labelHidden
    look="quiet"
    value={String(value)}
    onChange={(id) => onChange(Number(id))}
    options={items.map(({ id, formatted }) => ({ value: String(id), label: formatted }))}
  />
)

export const MonthSheet = () => (
  <Calendar className="month">
    <header className="month-head">
      <Button slot="previous" className="field-button">
        <Icon name="left" />
      </Button>
      <div className="month-parts">
        <CalendarMonthPicker format="long">{(part) => <PartSelect {...part} />}</CalendarMonthPicker>
        <CalendarYearPicker visibleYears={40}>{(part) => <PartSelect {...part} />}</CalendarYearPicker>
      </div>
      <Button slot="next" className="field-button">
        <Icon name="right" />
      </Button>
    </header>
    <CalendarGrid className="month-grid" weekdayStyle="short">
      <CalendarGridHeader>
        {(day) => <CalendarHeaderCell className="month-weekday">{day}</CalendarHeaderCell>}
      </CalendarGridHeader>
      <CalendarGridBody>{(date) => <CalendarCell className="month-day" date={date} />}</CalendarGridBody>
    </CalendarGrid>
  </Calendar>
)
