/** Why something could not be done, where it was asked for, and read out at once. */
import type { Refusal } from '../../shared/model/refusal.ts'
import { sayRefusal } from '../../shared/words/say.ts'
import { useWords } from '../words.tsx'
import { Notice } from './notice.tsx'

export const RefusalWords = ({ refusal, id }: { refusal: Refusal | null; id?: string }) => {
  const { words } = useWords()
  return (
    refusal && (
      <Notice kind="warn" role="alert" {...(id && { id })}>
        {sayRefusal(words, refusal)}
      </Notice>
    )
  )
}
