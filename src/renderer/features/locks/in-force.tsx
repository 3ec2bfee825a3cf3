/** What holds now, in the guard's own account; nothing here is known to the page itself. */
import type { ReactNode, RefObject } from 'react'
import type { GuardAccount, Snapshot } from '../../../shared/contract/app-bridge.ts'
import type { GuardStatus } from '../../../shared/contract/guard-wire.ts'
import { mayStillHold } from '../../../shared/model/lock-history.ts'
import { pinnedReason } from '../../../shared/model/reason.ts'
import { sayNote } from '../../../shared/words/say.ts'
import { Card } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Waiting } from '../../ui/progress.tsx'
import { useWords } from '../../words.tsx'
import { Coverage } from './coverage.tsx'
import { DoorwayChoice } from './doorway-choice.tsx'
import { ForceParts } from './force-parts.tsx'
import { LockRow } from './lock-row.tsx'
import { OpenBrowsers } from './open-browsers.tsx'
import { Proof } from './proof.tsx'
import { StartGuard } from './start-guard.tsx'

type Props = {
  readonly guard: GuardAccount
  readonly records: Snapshot['records']
  readonly people: Snapshot['people']
  /** When the guard gave the account, on the page's own clock. */
  readonly at: number
  readonly heading?: RefObject<HTMLHeadingElement | null>
  readonly onReasons?: () => void
  /** In the first run: what holds and until when, without the means to look closer. */
  readonly isBrief?: boolean
}

export const InForce = ({ guard, records, people, at, heading, onReasons, isBrief = false }: Props) => {
  const { force } = useWords().words.locks
  const reason = pinnedReason(records.reasons, records.pinned)?.text ?? null
  return (
    <Card title={force.title} {...(heading && { titleRef: heading })}>
      {guard.kind === 'connecting' && <Waiting label={force.connecting} slowLabel={force.slow} />}
      {guard.kind === 'unreachable' && (
        <StartGuard guard={guard} mayHold={mayStillHold(records.lockHistory)} />
      )}
      {guard.kind === 'answering' && (
        <Account status={guard.status} at={at} isBrief={isBrief}>
          {guard.status.locks.map((lock) => (
            <LockRow
              key={lock.id}
              lock={lock}
              people={people}
              at={at}
              reason={reason}
              onReasons={onReasons}
            />
          ))}
        </Account>
      )}
    </Card>
  )
}

type AccountProps = {
  readonly status: GuardStatus
  readonly at: number
  readonly isBrief: boolean
  readonly children: ReactNode
}

const Account = ({ status, at, isBrief, children }: AccountProps) => {
  const { words } = useWords()
  const { force } = words.locks
  const { hosts, locks } = status
  const isHolding = locks.length > 0 || hosts.state !== 'idle'
  const isWhole = hosts.state !== 'degraded' && locks.length > 0
  return (
    <>
      {isHolding && <ForceParts status={status} at={at} />}
      <div aria-live="polite" className="stack-close">
        {!isHolding && <p className="soft">{force.idle}</p>}
        {locks.length > 0 && !status.survivesRestart && <Notice>{force.untilRestart}</Notice>}
        {status.clockPending && <Notice kind="warn">{force.clockPending}</Notice>}
        {status.notices.map((notice) => (
          <Notice kind="warn" key={notice.code}>
            {sayNote(words, notice)}
          </Notice>
        ))}
      </div>
      {locks.length > 0 && (
        <>
          <OpenBrowsers at={at} />
          {locks.length > 1 && <p className="soft small">{force.union}</p>}
          <ul className="locks">{children}</ul>
        </>
      )}
      {isWhole && !isBrief && (
        // What was proven of these locks says nothing about others: with another key it is gone.
        <Proof key={JSON.stringify(locks.map(({ id, sites, beyond }) => [id, sites.length, beyond]))} />
      )}
      {isHolding && !isBrief && <DoorwayChoice doorway={status.doorway} />}
      {locks.length > 0 && !isBrief && <Coverage />}
    </>
  )
}
