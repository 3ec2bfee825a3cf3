/** What the clock on the wall shows, to the minute, and where it hangs. */
import { useEffect, useState } from 'react'
import { localTimeIn, type LocalTime } from '../../../shared/model/week/time-of-day.ts'

export const zoneHere = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone

export const clockNow = (): LocalTime => localTimeIn(Date.now(), zoneHere())

export const useClock = (): LocalTime => {
  const [shown, setShown] = useState(clockNow)
  useEffect(() => {
    const timer = setInterval(() => setShown(clockNow()), 20_000)
    return () => clearInterval(timer)
  }, [])
  return shown
}
