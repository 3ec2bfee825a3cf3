/** Making a lock. Nothing here says that it holds: that is the guard's to say, above. */
import { useState, type FormEvent } from 'react'
import type { GuardAccount } from '../../../shared/contract/app-bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { useWords } from '../../words.tsx'
import { CodeDialog } from './code-dialog.tsx'
import { emptyDraft, type Draft } from './draft.ts'
import { LockFields } from './lock-fields.tsx'
import { useArm } from './use-arm.ts'

type Props = { readonly guard: GuardAccount; readonly onLocked: () => void }

export const LockForm = ({ guard, onLocked }: Props) => {
  const words = useWords().words.locks.form
  const [draft, setDraft] = useState(emptyDraft)
  const { arm, code, busy, refusal, forget, codeGiven } = useArm(onLocked)
  const change = (next: Draft) => {
    setDraft(next)
    forget()
  }
  const lock = async (event: FormEvent) => {
    event.preventDefault()
    if (await arm(draft)) setDraft(emptyDraft)
  }
  return (
    <Card title={words.title}>
      <form className="stack" onSubmit={(event) => void lock(event)} noValidate>
        <LockFields draft={draft} onChange={change} />
        <RefusalWords refusal={refusal} />
        <div className="row">
          <Button
            kind="primary"
            type="submit"
            isDisabled={guard.kind !== 'answering'}
            pending={busy && words.locking}
          >
            {words.lock}
          </Button>
          {guard.kind === 'unreachable' && <p className="soft small">{words.needsGuard}</p>}
        </div>
      </form>
      {code !== null && <CodeDialog code={code} onDone={codeGiven} />}
    </Card>
  )
}
