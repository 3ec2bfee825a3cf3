/** What holds now, in the guard's own account; nothing here is known to the page itself. */
import type { RefObject } from 'react'
import type { GuardAccount } from '../../../shared/contract/app-bridge.ts'
import type { GuardStatus } from '../../../shared/contract/guard-wire.ts'
import { LockRow } from './lock-row.tsx'
import { StartGuard } from './start-guard.tsx'
import { forceWords } from './words.ts'

type Props = {
  readonly guard: GuardAccount
  /** When the account came, on the page's own clock. */
  readonly at: number
  readonly heading: RefObject<HTMLHeadingElement | null>
}

export const InForce = ({ guard, at, heading }: Props) => (
  <section className="card stack" aria-labelledby="in-force">
    <h2 id="in-force" ref={heading} tabIndex={-1}>
      {forceWords.title}
    </h2>
    {guard.kind === 'connecting' && <p className="soft">{forceWords.connecting}</p>}
    {guard.kind === 'unreachable' && <StartGuard guard={guard} />}
    {guard.kind === 'answering' && <Account status={guard.status} at={at} />}
  </section>
)

const Account = ({ status, at }: { readonly status: GuardStatus; readonly at: number }) => {
  const { hosts, locks } = status
  return (
    <>
      <div aria-live="polite" className="stack-close">
        {hosts.state === 'idle' && <p className="soft">{forceWords.idle}</p>}
        {hosts.state === 'held' && <p className="held">{forceWords.held(hosts.names)}</p>}
        {hosts.state === 'degraded' && (
          <p className="words">
            {forceWords.degraded} {hosts.words}
          </p>
        )}
        {status.clockPending && <p className="words">{forceWords.clockPending}</p>}
        {status.notices.map((notice) => (
          <p className="words" key={notice}>
            {notice}
          </p>
        ))}
      </div>
      {locks.length > 0 && (
        <ul className="locks">
          {locks.map((lock) => (
            <LockRow key={lock.id} lock={lock} at={at} />
          ))}
        </ul>
      )}
      {hosts.state === 'held' && (
        <div className="stack-close soft small">
          <p>{forceWords.restart}</p>
        </div>
      )}
    </>
  )
}
