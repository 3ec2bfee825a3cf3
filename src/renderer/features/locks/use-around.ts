/** What a lock in the making rests on beside what was chosen: what is known of the person, the place, the apps here. */
import { useMemo } from 'react'
import type { KnownBy } from '../../../shared/model/reach/reach.ts'
import { noTraces, withoutTraces } from '../../../shared/model/reach/trace.ts'
import { useWords } from '../../words.tsx'
import type { Around } from './draft-beyond.ts'
import { thisSystem } from './this-system.ts'
import { useInstalled } from './use-installed.ts'

/** @param closed keys of traces that are closed already */
export const useAround = (known: KnownBy = noTraces, closed: readonly string[] = []): Around => {
  const { locale } = useWords()
  const installed = useInstalled()
  const without = JSON.stringify(closed)
  return useMemo(
    () => ({
      known: withoutTraces(known, JSON.parse(without) as string[]),
      locale,
      installed,
      system: thisSystem,
    }),
    [known, without, locale, installed],
  )
}
