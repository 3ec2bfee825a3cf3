/** The room of locks: what holds now, in the guard's own account, making another, and those that are over. */
import { useRef } from 'react'
import type { Received } from '../../bridge.ts'
import { useWords } from '../../words.tsx'
import { Devices } from '../devices/devices.tsx'
import { Companion } from './companion.tsx'
import { PastLocks } from './history.tsx'
import { InForce } from './in-force.tsx'
import { LockForm } from './lock-form.tsx'
import './locks.css'

type Props = Received & { readonly onReasons: () => void }

export const Locks = ({ snapshot, at, onReasons }: Props) => {
  const { words } = useWords()
  const force = useRef<HTMLHeadingElement>(null)
  const { guard, records, people } = snapshot
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{words.shell.rooms.locks}</h1>
      <InForce
        guard={guard}
        records={records}
        people={people}
        at={at}
        heading={force}
        onReasons={onReasons}
      />
      {/* Who chose to live without locks comes here only for what still holds. */}
      {records.setup.blocking && (
        // What was just asked for is looked at next: in the guard's account, not in the form.
        <LockForm snapshot={snapshot} onLocked={() => force.current?.focus()} />
      )}
      {records.setup.blocking && <Companion />}
      {records.setup.blocking && <Devices guard={guard} />}
      <PastLocks history={records.lockHistory} />
    </div>
  )
}
