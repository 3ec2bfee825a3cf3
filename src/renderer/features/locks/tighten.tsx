/** More sites for a lock that holds: it is done at once, and cannot be taken back before the lock ends. */
import { useState } from 'react'
import type { LockAccount } from '../../../shared/contract/guard-wire.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { useWords } from '../../words.tsx'
import { emptyDraft } from './draft.ts'
import { Names } from './lock-fields.tsx'
import { SitePicker } from './site-picker.tsx'

type Props = { readonly lock: LockAccount; readonly onClose: () => void }

export const Tighten = ({ lock, onClose }: Props) => {
  const { words } = useWords()
  const say = words.locks.tighten
  const [draft, setDraft] = useState(emptyDraft)
  const { busy, refusal, setRefusal, run } = useRequest()
  const add = async () => {
    const added = await run(() => bridge.extendLock({ id: lock.id, by: 0, sites: [...draft.sites] }))
    if (added.ok) onClose()
  }
  return (
    <Dialog
      title={say.title}
      isOpen
      onClose={onClose}
      closeLabel={words.shell.close}
      size="wide"
      actions={
        <Button
          kind="primary"
          isDisabled={draft.sites.length === 0}
          pending={busy && say.adding}
          onPress={() => void add()}
        >
          {say.add}
        </Button>
      }
    >
      <p className="soft">{say.hint}</p>
      {lock.coolingLeft !== null && <Notice>{say.endsWait}</Notice>}
      <SitePicker
        draft={draft}
        onChange={(next) => {
          setDraft(next)
          setRefusal(null)
        }}
        without={lock.sites}
      />
      <Names draft={draft} />
      <RefusalWords refusal={refusal} />
    </Dialog>
  )
}
