/** What was removed can be put back, as long as its words stand at the edge of the page. */
import type { AppArgs } from '../../../shared/contract/app-bridge.ts'
import { bridge } from '../../bridge.ts'
import { showToast } from '../../ui/toasts.tsx'

/** Says what was removed, and offers to undo it. */
export const offerBack = (said: string, record: AppArgs<'putBack'>): void =>
  showToast({ words: said, undo: () => void bridge.putBack(record) })
