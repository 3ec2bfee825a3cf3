/** Lengths of time. */
import { pluralIn } from '../plural.ts'

const plural = pluralIn('es')
const counting = (one: string, other: string) => (count: number) =>
  `${count} ${plural(count, { one, other })}`

export const time = {
  seconds: counting('segundo', 'segundos'),
  minutes: counting('minuto', 'minutos'),
  hours: counting('hora', 'horas'),
  days: counting('día', 'días'),
}
