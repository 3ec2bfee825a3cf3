/** What holds now, in the guard's own account; nothing here is known to the page itself. */
import type { RefObject } from 'react'
import type { GuardAccount } from '../../../shared/contract/app-bridge.ts'
import type { GuardStatus } from '../../../shared/contract/guard-wire.ts'
import { sayNote } from '../../../shared/words/say.ts'
import { Notice } from '../../ui/notice.tsx'
import { useWords } from '../../words.tsx'
import { LockRow } from './lock-row.tsx'
import { StartGuard } from './start-guard.tsx'

type Props = {
  readonly guard: GuardAccount
  /** When the account came, on the page's own clock. */
  readonly at: number
  readonly heading?: RefObject<HTMLHeadingElement | null>
}

export const InForce = ({ guard, at, heading }: Props) => {
  const words = useWords().words.locks.force
  return (
    <section className="card stack" aria-labelledby="in-force">
      <h2 id="in-force" {...(heading && { ref: heading, tabIndex: -1 })}>
        {words.title}
      </h2>
      {guard.kind === 'connecting' && <p className="soft">{words.connecting}</p>}
      {guard.kind === 'unreachable' && <StartGuard guard={guard} />}
      {guard.kind === 'answering' && <Account status={guard.status} at={at} />}
    </section>
  )
}

const Account = ({ status, at }: { readonly status: GuardStatus; readonly at: number }) => {
  const { words } = useWords()
  const { force } = words.locks
  const { hosts, locks } = status
  return (
    <>
      <div aria-live="polite" className="stack-close">
        {hosts.state === 'idle' && <p className="soft">{force.idle}</p>}
        {hosts.state === 'held' && <p className="held">{force.held(hosts.names)}</p>}
        {hosts.state === 'held' && hosts.note && <p className="soft">{sayNote(words, hosts.note)}</p>}
        {hosts.state === 'degraded' && (
          <Notice kind="warn">
            {force.degraded} {hosts.note && sayNote(words, hosts.note)}
          </Notice>
        )}
        {status.clockPending && <Notice kind="warn">{force.clockPending}</Notice>}
        {status.notices.map((notice) => (
          <Notice kind="warn" key={notice.code}>
            {sayNote(words, notice)}
          </Notice>
        ))}
      </div>
      {locks.length > 0 && (
        <ul className="locks">
          {locks.map((lock) => (
            <LockRow key={lock.id} lock={lock} at={at} />
          ))}
        </ul>
      )}
      {hosts.state === 'held' && <p className="soft small">{force.restart}</p>}
    </>
  )
}
