/** More for a lock that holds: it is done at once, and cannot be taken back before the lock ends. */
import { useState } from 'react'
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import type { LockAccount } from '../../../shared/contract/guard-wire.ts'
import { noBeyond } from '../../../shared/model/reach/beyond.ts'
import { tracesOf, traceKey } from '../../../shared/model/reach/trace.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { useWords } from '../../words.tsx'
import { beyondOf, wantsRules } from './draft-beyond.ts'
import { emptyDraft, type Draft } from './draft.ts'
import { Kinds } from './kinds.tsx'
import { Effects } from './lock-fields.tsx'
import { Preview } from './preview.tsx'
import { useAround } from './use-around.ts'

type Props = {
  readonly lock: LockAccount
  readonly people: Snapshot['people']
  readonly onClose: () => void
}

export const Tighten = ({ lock, people, onClose }: Props) => {
  const { words } = useWords()
  const say = words.locks.tighten
  const has = lock.beyond ?? noBeyond
  // What is known of everybody, without what this lock has: whose it is, a lock does not say.
  const known = people.reduce(
    (all, { knownBy }) => ({
      profiles: [...all.profiles, ...knownBy.profiles],
      phones: [...all.phones, ...knownBy.phones],
      mails: [...all.mails, ...knownBy.mails],
      names: [...all.names, ...knownBy.names],
    }),
    noBeyond.known,
  )
  const around = useAround(known, tracesOf(has.known).map(traceKey))
  // Nothing is added that nobody chose here.
  const [draft, setDraft] = useState<Draft>({ ...emptyDraft, pages: false, searches: false, apps: [] })
  const [asking, setAsking] = useState(false)
  const { busy, refusal, setRefusal, run } = useRequest()
  const beyond = beyondOf(draft, draft.sites, around)
  const add = async (rules: boolean) => {
    const added = await run(() =>
      bridge.extendLock({
        id: lock.id,
        by: 0,
        sites: [...draft.sites],
        ...(beyond && { beyond: { ...beyond, rules } }),
      }),
    )
    if (added.ok) onClose()
  }
  const asks = wantsRules(beyond) && !has.rules
  return (
    <>
      <Dialog
        title={say.title}
        isOpen
        onClose={onClose}
        closeLabel={words.shell.close}
        size="wide"
        actions={
          <Button
            kind="primary"
            isDisabled={draft.sites.length === 0 && beyond === null}
            pending={busy && !asking && say.adding}
            onPress={() => (asks ? setAsking(true) : void add(has.rules))}
          >
            {say.add}
          </Button>
        }
      >
        <p className="soft">{say.hint}</p>
        {lock.coolingLeft !== null && <Notice>{say.endsWait}</Notice>}
        <Kinds
          draft={draft}
          around={around}
          onChange={(next) => {
            setDraft(next)
            setRefusal(null)
          }}
          without={lock.sites}
        />
        <Effects draft={draft} />
        {!asking && <RefusalWords refusal={refusal} />}
      </Dialog>
      {asking && (
        <Preview
          sites={draft.sites}
          beyond={beyond}
          isAgreed={false}
          onClose={() => setAsking(false)}
          agree={{ label: words.lockReach.preview.agreeOnly, onAgree: () => void add(true) }}
          pending={busy && say.adding}
          refusal={refusal}
        />
      )}
    </>
  )
}
