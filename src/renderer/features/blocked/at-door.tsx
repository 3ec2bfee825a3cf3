/** Opens the calm screen when somebody came to a closed door, and from it the pull. */
import { useState } from 'react'
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import { Pull } from '../pull/pull.tsx'
import { Blocked } from './blocked.tsx'
import { useAttempt } from './use-attempt.ts'

export const AtDoor = ({ snapshot }: { readonly snapshot: Snapshot }) => {
  const { attempt, leave } = useAttempt()
  const [pulled, setPulled] = useState(false)
  if (pulled) return <Pull snapshot={snapshot} onClose={() => setPulled(false)} />
  if (!attempt) return null
  return (
    <Blocked
      attempt={attempt}
      snapshot={snapshot}
      onClose={leave}
      onPull={() => {
        leave()
        setPulled(true)
      }}
    />
  )
}
