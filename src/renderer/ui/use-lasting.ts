/** Whether something has been so for longer than a moment: what is done at once shall show no sign of waiting. */
import { useEffect, useState } from 'react'

/** Milliseconds: below it people feel an answer as immediate enough. */
const patience = 300

export const useLasting = (is: boolean): boolean => {
  const [lasts, setLasts] = useState(false)
  useEffect(() => {
    if (!is) return
    const timer = setTimeout(() => setLasts(true), patience)
    return () => {
      clearTimeout(timer)
      setLasts(false)
    }
  }, [is])
  return is && lasts
}
