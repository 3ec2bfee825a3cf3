/** One lock as the guard tells it: what, how long still, the way out that was chosen, and making it stronger. */
import { useState } from 'react'
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import type { LockAccount } from '../../../shared/contract/guard-wire.ts'
import { day, minute } from '../../../shared/model/lock.ts'
import { sayDuration } from '../../../shared/words/duration.ts'
import { bridge, usePageClock } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { useWords } from '../../words.tsx'
import { LockHolds } from './lock-holds.tsx'
import { Tighten } from './tighten.tsx'
import { useAskWhenDue } from './use-ask-when-due.ts'
import { WayOut } from './way-out.tsx'

type Props = {
  readonly lock: LockAccount
  readonly people: Snapshot['people']
  /** When the guard gave the account, on the page's own clock. */
  readonly at: number
  /** What the person wrote for a moment of doubt. */
  readonly reason: string | null
  readonly onReasons?: (() => void) | undefined
}

export const LockRow = ({ lock, people, at, reason, onReasons }: Props) => {
  const { words } = useWords()
  const { force, release, tighten } = words.locks
  const isNear = lock.coolingLeft !== null || lock.remaining < 10 * minute
  const passed = Math.max(0, usePageClock(isNear ? 1_000 : 15_000) - at)
  const { busy, refusal, run } = useRequest()
  const [adding, setAdding] = useState(false)
  const left = lock.remaining - passed
  useAskWhenDue(left <= 0, at)
  const extend = (by: number) => void run(() => bridge.extendLock({ id: lock.id, by, sites: [] }))
  return (
    <li className="lock stack-close">
      <LockHolds sites={lock.sites} beyond={lock.beyond} />
      <p>
        <strong>{left > 0 ? force.left(sayDuration(words.time, left)) : force.ending}</strong>
        <span className="soft">
          {' · '}
          {lock.release.kind === 'wait'
            ? release.how.wait(lock.release.hours)
            : release.how[lock.release.kind]}
        </span>
      </p>
      <WayOut {...{ lock, at, passed, busy, run, reason, onReasons }} />
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
        <Button kind="quiet" size="small" isDisabled={busy} onPress={() => setAdding(true)}>
          {tighten.open}
        </Button>
      </div>
      <RefusalWords refusal={refusal} />
      {adding && <Tighten lock={lock} people={people} onClose={() => setAdding(false)} />}
    </li>
  )
}
