/** One lock as the guard tells it: what, how long still, and the way out that was chosen. */
import { useState, type FormEvent } from 'react'
import type { LockAccount } from '../../../shared/contract/guard-wire.ts'
import { findService } from '../../../shared/model/catalogue.ts'
import { day, sayDuration } from '../../../shared/model/lock.ts'
import { catalogue } from '../../../shared/model/services.ts'
import { bridge, usePageClock } from '../../bridge.ts'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { ServiceMark } from '../../ui/service-mark.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { forceWords, releaseWords } from './words.ts'

type Props = {
  readonly lock: LockAccount
  /** When the account came, on the page's own clock. */
  readonly at: number
}

export const LockRow = ({ lock, at }: Props) => {
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
            {findService(catalogue, site)?.label ?? site}
          </li>
        ))}
      </ul>
      <p>
        <strong>{left > 0 ? forceWords.left(sayDuration(left)) : forceWords.ending}</strong>
        <span className="soft">
          {' · '}
          {lock.release.kind === 'wait'
            ? releaseWords.how.wait(lock.release.hours)
            : releaseWords.how[lock.release.kind]}
        </span>
      </p>
      <WayOut lock={lock} passed={passed} busy={busy} run={run} />
      <div className="row">
        <span className="soft small" id={`more-${lock.id}`}>
          {releaseWords.more}
        </span>
        {[
          { label: releaseWords.moreDay, by: day },
          { label: releaseWords.moreWeek, by: 7 * day },
        ].map(({ label, by }) => (
          <button
            key={label}
            className="button quiet"
            disabled={busy}
            aria-describedby={`more-${lock.id}`}
            onClick={() => extend(by)}
          >
            {label}
          </button>
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
  const { id, release, coolingLeft } = lock
  if (release.kind === 'code') return <CodeForm id={id} busy={busy} run={run} />
  if (release.kind === 'none') return null
  if (coolingLeft === null)
    return (
      <div>
        <button
          className="button"
          disabled={busy}
          onClick={() => void run(() => bridge.requestRelease({ id }))}
        >
          {releaseWords.ask}
        </button>
      </div>
    )
  const wait = coolingLeft - passed
  return (
    <>
      <p>{wait > 0 ? releaseWords.asked(sayDuration(wait)) : releaseWords.ready}</p>
      <div className="row">
        <button
          className="button"
          disabled={busy}
          onClick={() => void run(() => bridge.withdrawRelease({ id }))}
        >
          {releaseWords.withdraw}
        </button>
        {wait <= 0 && (
          <button
            className="button quiet"
            disabled={busy}
            onClick={() => void run(() => bridge.releaseLock({ id }))}
          >
            {releaseWords.open}
          </button>
        )}
      </div>
    </>
  )
}

const CodeForm = ({ id, busy, run }: Omit<WayOutProps, 'lock' | 'passed'> & { readonly id: string }) => {
  const [code, setCode] = useState('')
  const open = (event: FormEvent) => {
    event.preventDefault()
    void run(() => bridge.releaseLock({ id, code }))
  }
  return (
    <form className="row" onSubmit={open}>
      <label htmlFor={`code-${id}`}>{releaseWords.code}</label>
      <input
        id={`code-${id}`}
        className="input code-input"
        value={code}
        maxLength={64}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setCode(event.target.value)}
      />
      <button className="button" type="submit" disabled={busy || code.trim() === ''}>
        {releaseWords.open}
      </button>
    </form>
  )
}
