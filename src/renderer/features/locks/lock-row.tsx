/** One lock as the guard tells it: what, how long still, and the way out that was chosen. */
import { useState, type FormEvent } from 'react'
import type { LockAccount } from '../../../shared/contract/guard-wire.ts'
import { day } from '../../../shared/model/lock.ts'
import { sayDuration } from '../../../shared/words/duration.ts'
import { bridge, usePageClock } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { ServiceMark } from '../../ui/service-mark.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { useWords } from '../../words.tsx'
import { labelOf } from './draft.ts'

type Props = {
  readonly lock: LockAccount
  /** When the account came, on the page's own clock. */
  readonly at: number
}

export const LockRow = ({ lock, at }: Props) => {
  const { words } = useWords()
  const { force, release } = words.locks
  const passed = Math.max(0, usePageClock(1_000) - at)
  const { busy, refusal, run } = useRequest()
  const left = lock.remaining - passed
  const extend = (by: number) => void run(() => bridge.extendLock({ id: lock.id, by, sites: [] }))
  return (
    <li className="lock stack-close">
      <ul className="row">
        {lock.sites.map((site) => (
          <li className="site" key={site}>
            <ServiceMark site={site} />
            {labelOf(site)}
          </li>
        ))}
      </ul>
      <p>
        <strong>{left > 0 ? force.left(sayDuration(words.time, left)) : force.ending}</strong>
        <span className="soft">
          {' · '}
          {lock.release.kind === 'wait'
            ? release.how.wait(lock.release.hours)
            : release.how[lock.release.kind]}
        </span>
      </p>
      <WayOut lock={lock} passed={passed} busy={busy} run={run} />
      <div className="row">
        <span className="soft small" id={`more-${lock.id}`}>
          {release.more}
        </span>
        {[
          { label: release.moreDay, by: day },
          { label: release.moreWeek, by: 7 * day },
        ].map(({ label, by }) => (
          <Button
            key={label}
            kind="quiet"
            size="small"
            isDisabled={busy}
            aria-describedby={`more-${lock.id}`}
            onPress={() => extend(by)}
          >
            {label}
          </Button>
        ))}
      </div>
      <RefusalWords refusal={refusal} />
    </li>
  )
}

type WayOutProps = {
  readonly lock: LockAccount
  readonly passed: number
  readonly busy: boolean
  readonly run: ReturnType<typeof useRequest>['run']
}

const WayOut = ({ lock, passed, busy, run }: WayOutProps) => {
  const { words } = useWords()
  const say = words.locks.release
  const { id, release, coolingLeft } = lock
  if (release.kind === 'code') return <CodeForm id={id} busy={busy} run={run} />
  if (release.kind === 'none') return null
  if (coolingLeft === null)
    return (
      <div>
        <Button isDisabled={busy} onPress={() => void run(() => bridge.requestRelease({ id }))}>
          {say.ask}
        </Button>
      </div>
    )
  const wait = coolingLeft - passed
  return (
    <>
      <p>{wait > 0 ? say.asked(sayDuration(words.time, wait)) : say.ready}</p>
      <div className="row">
        <Button isDisabled={busy} onPress={() => void run(() => bridge.withdrawRelease({ id }))}>
          {say.withdraw}
        </Button>
        {wait <= 0 && (
          <Button kind="quiet" isDisabled={busy} onPress={() => void run(() => bridge.releaseLock({ id }))}>
            {say.open}
          </Button>
        )}
      </div>
    </>
  )
}

const CodeForm = ({ id, busy, run }: Omit<WayOutProps, 'lock' | 'passed'> & { readonly id: string }) => {
  const words = useWords().words.locks.release
  const [code, setCode] = useState('')
  const open = (event: FormEvent) => {
    event.preventDefault()
    void run(() => bridge.releaseLock({ id, code }))
  }
  return (
    <form className="code-form" onSubmit={open}>
      <TextField label={words.code} value={code} maxLength={64} autoComplete="off" onChange={setCode} />
      <Button type="submit" isDisabled={busy || code.trim() === ''}>
        {words.open}
      </Button>
    </form>
  )
}
