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

const two = (count: number): string => String(count).padStart(2, '0')

/** To the second, for a wait that is being watched: `2 days 23:14:05`. Takes milliseconds, and never shows less. */
export const sayCountdown = (time: TimeWords, milliseconds: number): string => {
  const seconds = Math.max(0, Math.ceil(milliseconds / second))
  const days = Math.floor(seconds / 86_400)
  const clock = [Math.floor(seconds / 3_600) % 24, Math.floor(seconds / 60) % 60, seconds % 60]
  return [...(days > 0 ? [time.days(days)] : []), clock.map(two).join(':')].join(' ')
}
