/** A length of time in words. */
import { day, hour, minute, second } from '../model/lock.ts'

type TimeWords = Readonly<Record<'days' | 'hours' | 'minutes' | 'seconds', (count: number) => string>>

const steps = [
  { unit: 'days', size: day, from: 2 * day },
  { unit: 'hours', size: hour, from: 2 * hour },
  { unit: 'minutes', size: minute, from: 2 * minute },
  { unit: 'seconds', size: second, from: 0 },
] as const

/** In one unit, rounded so that it never promises less than what is left. Takes milliseconds. */
export const sayDuration = (time: TimeWords, milliseconds: number): string => {
  const { unit, size } = steps.find(({ from }) => milliseconds >= from) ?? steps[3]
  return time[unit](Math.max(0, Math.ceil(milliseconds / size)))
}
