/** What a lock in the making rests on beside what was chosen: what is known of the person, the place, the apps here. */
import { useMemo } from 'react'
import type { KnownBy } from '../../../shared/model/reach/reach.ts'
import { noTraces } from '../../../shared/model/reach/trace.ts'
import { useWords } from '../../words.tsx'
import type { Around } from './draft-beyond.ts'
import { thisSystem } from './this-system.ts'
import { useInstalled } from './use-installed.ts'

export const useAround = (known: KnownBy = noTraces): Around => {
  const { locale } = useWords()
  const installed = useInstalled()
  return useMemo(() => ({ known, locale, installed, system: thisSystem }), [known, locale, installed])
}
