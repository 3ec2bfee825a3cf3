/** Lengths of time. */
import { pluralIn } from '../plural.ts'

const plural = pluralIn('en')
const counting = (one: string, other: string) => (count: number) =>
  `${count} ${plural(count, { one, other })}`

export const time = {
  seconds: counting('second', 'seconds'),
  minutes: counting('minute', 'minutes'),
  hours: counting('hour', 'hours'),
  days: counting('day', 'days'),
}
