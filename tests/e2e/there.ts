/** Where the app under test is: on the date of UTC and hours away from midnight, at whatever hour the tests run. */
import { addDays, localDateIn, type LocalDate } from '../../src/shared/model/day.ts'
import { localTimeIn, type LocalTime } from '../../src/shared/model/week/time-of-day.ts'

const hour = new Date().getUTCHours()
export const zoneThere = hour < 9 ? 'Asia/Manila' : hour < 17 ? 'Europe/Madrid' : 'America/Mexico_City'

export const todayThere = (): LocalDate => localDateIn(Date.now(), zoneThere)
export const daysAgo = (days: number): LocalDate => addDays(todayThere(), -days)
/** The time on its clock so many minutes from now. */
export const timeThere = (minutes: number): LocalTime => localTimeIn(Date.now() + minutes * 60_000, zoneThere)
