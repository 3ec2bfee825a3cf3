/** What shall be closed; then what the guard is and why a password is asked, before it is asked. */
import { useState } from 'react'
import { mayStillHold } from '../../../shared/model/lock-history.ts'
import type { Refusal } from '../../../shared/model/refusal.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Waiting } from '../../ui/progress.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { useWords } from '../../words.tsx'
import { CodeDialog } from '../locks/code-dialog.tsx'
import { beyondOf, wantsRules, withoutRules } from '../locks/draft-beyond.ts'
import { draftOf, kept, labelOf, requestOf, type Draft } from '../locks/draft.ts'
import { InForce } from '../locks/in-force.tsx'
import { LockFields } from '../locks/lock-fields.tsx'
import { Preview } from '../locks/preview.tsx'
import { StartGuard } from '../locks/start-guard.tsx'
import { useArm } from '../locks/use-arm.ts'
import { tellProfile } from '../locks/tell-profile.ts'
import { useAround } from '../locks/use-around.ts'
import { Step, type StepProps } from './step.tsx'

export const StepLock = ({ snapshot, forward, busy }: StepProps) => {
  const { firstRun } = useWords().words
  const { setup } = snapshot.records
  const around = useAround(snapshot.people[0]?.knownBy)
  const [draft, setDraft] = useState<Draft>(draftOf(setup.draft))
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const next = () => {
    const request = requestOf({ ...draft, rules: true }, around)
    if (!request.ok) return setRefusal(request.error)
    forward({ draft: kept(draft) })
  }
  return (
    <Step
      step="lock"
      setup={setup}
      title={firstRun.lock.title}
      hint={firstRun.lock.hint}
      onSkip={() => forward({ draft: null })}
      next={
        <Button kind="primary" isDisabled={busy} onPress={next}>
          {firstRun.next}
        </Button>
      }
    >
      <LockFields
        draft={draft}
        around={around}
        kinds={around.known.profiles.length > 0 ? ['sites', 'pages', 'apps'] : ['sites', 'apps']}
        onChange={(changed) => {
          setDraft(changed)
          setRefusal(null)
        }}
      />
      <RefusalWords refusal={refusal} />
    </Step>
  )
}

export const StepGuard = ({ snapshot, at, forward, busy }: StepProps & { readonly at: number }) => {
  const { words, locale } = useWords()
  const { guard: said, next } = words.firstRun
  const { guard } = snapshot
  const { setup } = snapshot.records
  const {
    arm,
    code,
    busy: locking,
    refusal,
    codeGiven,
  } = useArm(() => void bridge.saveSetup({ draft: null }))
  const around = useAround(snapshot.people[0]?.knownBy)
  const [asking, setAsking] = useState(false)
  const draft = draftOf(setup.draft)
  const beyond = beyondOf(draft, draft.sites, around)
  const plain = withoutRules(draft)
  const lock = async (wanted: Draft) => {
    if (await arm(wanted, around)) setAsking(false)
  }
  const chosen = [
    ...draft.sites.map(labelOf),
    ...(beyond?.known.profiles ?? []).map(tellProfile),
    ...(beyond?.apps ?? []).filter((id) => !draft.sites.includes(id)).map(labelOf),
  ]
  const isLocked = guard.kind === 'answering' && guard.status.locks.length > 0
  return (
    <Step
      step="guard"
      setup={setup}
      title={isLocked ? said.lockedTitle : said.title}
      {...(!isLocked && { onSkip: () => forward({}) })}
      next={
        isLocked ? (
          <Button kind="primary" isDisabled={busy} onPress={() => forward({ draft: null })}>
            {next}
          </Button>
        ) : (
          guard.kind === 'answering' &&
          setup.draft && (
            <Button
              kind="primary"
              pending={locking && !asking && words.locks.form.locking}
              onPress={() => (wantsRules(beyond) ? setAsking(true) : void lock(draft))}
            >
              {said.lockNow}
            </Button>
          )
        )
      }
    >
      {!isLocked && (
        <>
          <p>
            {said.what} {guard.kind === 'unreachable' && said.notYet}
          </p>
          <p>{said.password}</p>
          <p>{said.ends}</p>
          {setup.draft && (
            <p>
              {said.chosen}{' '}
              <strong>{new Intl.ListFormat(locale, { type: 'conjunction' }).format(chosen)}</strong>
            </p>
          )}
          {guard.kind === 'unreachable' && (
            <StartGuard guard={guard} mayHold={mayStillHold(snapshot.records.lockHistory)} isFirst />
          )}
          {guard.kind === 'connecting' && (
            <Waiting label={words.locks.force.connecting} slowLabel={words.locks.force.slow} />
          )}
        </>
      )}
      {isLocked && (
        <>
          {guard.status.hosts.state === 'held' && (
            <Notice kind="good" role="status">
              {said.locked}
            </Notice>
          )}
          <InForce guard={guard} records={snapshot.records} people={snapshot.people} at={at} isBrief />
        </>
      )}
      {!asking && <RefusalWords refusal={refusal} />}
      {asking && (
        <Preview
          sites={draft.sites}
          beyond={beyond}
          isAgreed={false}
          onClose={() => setAsking(false)}
          agree={{
            label: words.lockReach.preview.agree,
            onAgree: () => void lock({ ...draft, rules: true }),
          }}
          without={requestOf(plain, around).ok ? () => void lock(plain) : undefined}
          pending={locking && words.locks.form.locking}
          refusal={refusal}
        />
      )}
      {code !== null && <CodeDialog code={code} onDone={codeGiven} />}
    </Step>
  )
}
