/** The end of a small form: what was refused, the button that keeps it, and the one that leaves it. */
import type { ReactNode } from 'react'
import type { Refusal } from '../../shared/model/refusal.ts'
import { Button } from './button.tsx'
import { RefusalWords } from './refusal-words.tsx'

type Props = {
  readonly refusal: Refusal | null
  readonly busy: boolean
  readonly save: string
  readonly cancel: string
  readonly onCancel: () => void
  /** More buttons, after these two. */
  readonly children?: ReactNode
}

export const FormEnd = ({ refusal, busy, save, cancel, onCancel, children }: Props) => (
  <>
    <RefusalWords refusal={refusal} />
    <div className="row">
      <Button kind="primary" type="submit" isDisabled={busy}>
        {save}
      </Button>
      <Button onPress={onCancel}>{cancel}</Button>
      {children}
    </div>
  </>
)
