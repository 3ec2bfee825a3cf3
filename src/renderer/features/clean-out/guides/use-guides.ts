/** All guides, fetched when somebody wants to see one: they are longer than the rest of the room. */
import { useEffect, useState } from 'react'
import type { Guide } from '../../../../shared/model/how-to.ts'

/** Null until they are here. */
export const useGuides = (): ReadonlyMap<string, Guide> | null => {
  const [guides, setGuides] = useState<ReadonlyMap<string, Guide> | null>(null)
  useEffect(() => {
    let gone = false
    void import('../../../../shared/model/guides.ts').then((loaded) => {
      if (!gone) setGuides(loaded.guides)
    })
    return () => {
      gone = true
    }
  }, [])
  return guides
}
