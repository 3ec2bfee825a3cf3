/** Making a lock. Nothing here says that it holds: that is the guard's to say, above. */
import { useState, type FormEvent } from 'react'
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import { traceKey, tracesOf } from '../../../shared/model/reach/trace.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { useWords } from '../../words.tsx'
import { CodeDialog } from './code-dialog.tsx'
import { beyondOf, wantsRules, withoutRules } from './draft-beyond.ts'
import { emptyDraft, requestOf, type Draft } from './draft.ts'
import { KnownByField } from './known-by.tsx'
import { LockFields } from './lock-fields.tsx'
import { Preview } from './preview.tsx'
import { useArm } from './use-arm.ts'
import { useAround } from './use-around.ts'

type Props = { readonly snapshot: Snapshot; readonly onLocked: () => void }

/** `asked`: before it is locked, as it needs rules in the browsers. */
type Showing = 'looked' | 'asked' | null

export const LockForm = ({ snapshot, onLocked }: Props) => {
  const { words } = useWords()
  const say = words.locks.form
  const { guard, people } = snapshot
  const [about, setAbout] = useState<string | null>(null)
  const whose = people.find(({ id }) => id === about) ?? people[0]
  const locked =
    guard.kind === 'answering' ? guard.status.locks.flatMap(({ beyond }) => (beyond ? [beyond] : [])) : []
  // What a lock closes already is not offered once more.
  const around = useAround(
    whose?.knownBy,
    locked.flatMap(({ known }) => tracesOf(known).map(traceKey)),
  )
  const [draft, setDraft] = useState(emptyDraft)
  const [showing, setShowing] = useState<Showing>(null)
  const { arm, code, busy, refusal, setRefusal, codeGiven } = useArm(onLocked)
  const beyond = beyondOf(draft, draft.sites, around)
  const asks = wantsRules(beyond) && !draft.rules
  const change = (next: Draft) => {
    setDraft(next)
    setRefusal(null)
  }
  const lock = async (next: Draft) => {
    if (!(await arm(next, around))) return
    setDraft(emptyDraft)
    setShowing(null)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!asks) return void lock(draft)
    // What is missing is said before the long question, not after it.
    const request = requestOf({ ...draft, rules: true }, around)
    if (request.ok) setShowing('asked')
    else setRefusal(request.error)
  }
  const plain = withoutRules(draft)
  const isLeft = requestOf(plain, around).ok
  return (
    <Card title={say.title}>
      <form className="stack" onSubmit={submit} noValidate>
        {people.length > 1 && (
          <RadioGroup
            label={words.knownBy.about}
            look="grid"
            value={about ?? 'first'}
            options={people.map(({ id, alias }) => ({ value: id ?? 'first', label: alias }))}
            onChange={(id) => {
              setAbout(id === 'first' ? null : id)
              change({ ...draft, spared: [], engines: null, apps: null, rules: false })
            }}
          />
        )}
        {whose && <KnownByField key={`known ${whose.id}`} whose={whose} />}
        <LockFields key={`lock ${about}`} draft={draft} around={around} onChange={change} />
        {wantsRules(beyond) && (
          <Notice
            kind={draft.rules ? 'good' : 'info'}
            action={
              draft.rules && (
                <Button size="small" onPress={() => change({ ...draft, rules: false })}>
                  {words.lockReach.takeBack}
                </Button>
              )
            }
          >
            {draft.rules ? words.lockReach.rulesAgreed : words.lockReach.rulesNeeded}
          </Notice>
        )}
        {(beyond !== null || draft.sites.length > 0) && (
          <div>
            <Button kind="link" onPress={() => setShowing('looked')}>
              {words.lockReach.see}
            </Button>
          </div>
        )}
        {showing !== 'asked' && <RefusalWords refusal={refusal} />}
        <div className="row">
          <Button
            kind="primary"
            type="submit"
            isDisabled={guard.kind !== 'answering'}
            pending={busy && showing === null && say.locking}
          >
            {say.lock}
          </Button>
          {guard.kind === 'unreachable' && <p className="soft small">{say.needsGuard}</p>}
        </div>
      </form>
      {showing !== null && (
        <Preview
          sites={draft.sites}
          beyond={beyond}
          isAgreed={draft.rules}
          onClose={() => setShowing(null)}
          agree={
            showing === 'asked'
              ? { label: words.lockReach.preview.agree, onAgree: () => void lock({ ...draft, rules: true }) }
              : {
                  label: words.lockReach.preview.agreeOnly,
                  onAgree: () => {
                    change({ ...draft, rules: true })
                    setShowing(null)
                  },
                }
          }
          without={
            isLeft
              ? showing === 'asked'
                ? () => void lock(plain)
                : () => {
                    change(plain)
                    setShowing(null)
                  }
              : undefined
          }
          pending={busy && say.locking}
          refusal={showing === 'asked' ? refusal : null}
        />
      )}
      {code !== null && <CodeDialog code={code} onDone={codeGiven} />}
    </Card>
  )
}
