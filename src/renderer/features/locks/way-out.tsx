/** The way out of a lock that was chosen when it was made: asking and waiting, a code, or none. */
import { useState, type FormEvent } from 'react'
import type { LockAccount } from '../../../shared/contract/guard-wire.ts'
import { sayCountdown } from '../../../shared/words/duration.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { showToast } from '../../ui/toasts.tsx'
import type { useRequest } from '../../ui/use-request.ts'
import { useWords } from '../../words.tsx'
import { useAskWhenDue } from './use-ask-when-due.ts'

type Props = {
  readonly lock: LockAccount
  readonly at: number
  /** Milliseconds since the guard gave the account. */
  readonly passed: number
  readonly busy: boolean
  readonly run: ReturnType<typeof useRequest>['run']
  readonly reason: string | null
  readonly onReasons?: (() => void) | undefined
}

export const WayOut = (props: Props) => {
  const { lock, busy, run } = props
  const say = useWords().words.locks.release
  if (lock.release.kind === 'code') return <CodeForm id={lock.id} busy={busy} run={run} />
  if (lock.release.kind === 'none') return null
  if (lock.coolingLeft === null)
    return (
      <div>
        <Button isDisabled={busy} onPress={() => void run(() => bridge.requestRelease({ id: lock.id }))}>
          {say.ask}
        </Button>
      </div>
    )
  return <Wait {...props} coolingLeft={lock.coolingLeft} />
}

/** The wait, with what the person wrote beside it; staying is the large way, opening the small one. */
const Wait = ({
  lock: { id },
  at,
  passed,
  busy,
  run,
  reason,
  onReasons,
  coolingLeft,
}: Props & { readonly coolingLeft: number }) => {
  const { words } = useWords()
  const say = words.locks.release
  // Only the guard says that the wait is over; the page counts down to asking it.
  const mayOpen = coolingLeft === 0
  const left = coolingLeft - passed
  useAskWhenDue(!mayOpen && left <= 0, at)
  const withdraw = async () => {
    const stayed = await run(() => bridge.withdrawRelease({ id }))
    if (stayed.ok) showToast({ words: say.withdrawn })
  }
  return (
    <div className="wait stack">
      <div className="stack-close">
        <p>{mayOpen ? say.ready : left > 0 ? say.asked : say.soon}</p>
        {!mayOpen && left > 0 && (
          <p className="countdown" role="timer">
            {sayCountdown(words.time, left)}
          </p>
        )}
      </div>
      {reason !== null ? (
        <figure className="own-words">
          <figcaption className="soft small">{say.reason}</figcaption>
          <blockquote className="reason">{reason}</blockquote>
        </figure>
      ) : (
        <p className="soft small">
          {say.noReason}{' '}
          {onReasons && (
            <Button kind="link" onPress={onReasons}>
              {say.toReasons}
            </Button>
          )}
        </p>
      )}
      <div className="row">
        <Button kind="primary" isDisabled={busy} onPress={() => void withdraw()}>
          {say.withdraw}
        </Button>
        {mayOpen && (
          <Button kind="quiet" isDisabled={busy} onPress={() => void run(() => bridge.releaseLock({ id }))}>
            {say.open}
          </Button>
        )}
      </div>
    </div>
  )
}

const CodeForm = ({ id, busy, run }: Pick<Props, 'busy' | 'run'> & { readonly id: string }) => {
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
