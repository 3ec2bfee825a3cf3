/** The page: the welcome until there is somebody to count for, then the number beside what holds. */
import { useRef } from 'react'
import { useSnapshot } from './bridge.ts'
import { InForce } from './features/locks/in-force.tsx'
import { LockForm } from './features/locks/lock-form.tsx'
import { Today } from './features/today/today.tsx'
import { Welcome } from './features/today/welcome.tsx'

export const App = () => {
  const received = useSnapshot()
  const force = useRef<HTMLHeadingElement>(null)
  if (!received) return null
  const { person, glance, guard, today, notices } = received.snapshot
  return (
    <>
      {notices.map((notice) => (
        <p className="words notice" role="alert" key={notice}>
          {notice}
        </p>
      ))}
      {person && glance ? (
        <main className="rooms">
          <Today person={person} glance={glance} today={today} />
          <div className="stack">
            <InForce guard={guard} at={received.at} heading={force} />
            {/* What was just asked for is looked at next: in the guard's account, not in the form. */}
            <LockForm guard={guard} onLocked={() => force.current?.focus()} />
          </div>
        </main>
      ) : (
        <Welcome today={today} />
      )}
    </>
  )
}
