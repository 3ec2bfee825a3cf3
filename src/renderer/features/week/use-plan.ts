/** Puts drafts into the week and offers to take them back. */
import type { RoutineDraft } from '../../../shared/model/week/routine.ts'
import { bridge } from '../../bridge.ts'
import { useRequest } from '../../ui/use-request.ts'
import { useWords } from '../../words.tsx'
import { offerUndo } from './offer-undo.ts'

export const usePlan = () => {
  const { words } = useWords()
  const { busy, refusal, run } = useRequest()
  return {
    busy,
    refusal,
    run,
    /** @returns whether it stands */
    plan: async (drafts: readonly RoutineDraft[], said: string): Promise<boolean> => {
      const planned = await run(() => bridge.addRoutines({ drafts: [...drafts] }))
      if (planned.ok) offerUndo(words, said, planned.value.undo)
      return planned.ok
    },
  }
}
