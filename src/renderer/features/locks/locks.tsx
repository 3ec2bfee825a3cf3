/** The room of locks: what holds now, in the guard's own account, and making another. */
import { useRef } from 'react'
import { useWords } from '../../words.tsx'
import type { Received } from '../../bridge.ts'
import { InForce } from './in-force.tsx'
import { LockForm } from './lock-form.tsx'
import './locks.css'

export const Locks = ({ snapshot, at }: Received) => {
  const { words } = useWords()
  const force = useRef<HTMLHeadingElement>(null)
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{words.shell.rooms.locks}</h1>
      <InForce guard={snapshot.guard} at={at} heading={force} />
      {/* What was just asked for is looked at next: in the guard's account, not in the form. */}
      <LockForm guard={snapshot.guard} onLocked={() => force.current?.focus()} />
    </div>
  )
}
