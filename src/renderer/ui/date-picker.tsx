/** A calendar day, typed part by part in the order of the language, or picked from a month. Days are ISO strings. */
import { lazy, Suspense } from 'react'
import { FieldFrame, type FieldWords } from './field.tsx'
import './date.css'

/** A day that must lie in a range comes with words for one that does not. */
type Range =
  | { readonly min?: never; readonly max?: never; readonly outOfRange?: never }
  | { readonly min?: string; readonly max?: string; readonly outOfRange: string }

export type DatePickerProps = FieldWords &
  Range & {
    /** `YYYY-MM-DD`, or null while there is none. */
    readonly value: string | null
    /** Called with a whole day, also one outside of `min` and `max`: the field then says so in `outOfRange`. */
    readonly onChange: (value: string | null) => void
    readonly isDisabled?: boolean
    readonly isRequired?: boolean
    readonly autoFocus?: boolean
    readonly name?: string
  }

export type TimeFieldProps = FieldWords & {
  /** `HH:MM`, or null while there is none. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  readonly isDisabled?: boolean
  readonly isRequired?: boolean
  readonly autoFocus?: boolean
}

// Calendars of the whole world are heavy; a page without a date does not carry them.
const DayParts = lazy(async () => ({ default: (await import('./date-parts.tsx')).DayParts }))
const TimeParts = lazy(async () => ({ default: (await import('./date-parts.tsx')).TimeParts }))

export const DatePicker = (props: DatePickerProps) => (
  <Suspense fallback={<FieldFrame {...props} className="date-input" />}>
    <DayParts {...props} />
  </Suspense>
)

export const TimeField = (props: TimeFieldProps) => (
  <Suspense fallback={<FieldFrame {...props} className="date-input" />}>
    <TimeParts {...props} />
  </Suspense>
)
