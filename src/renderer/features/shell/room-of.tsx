/** Which room is behind which name. */
import type { Door, Room } from '../../../shared/model/door.ts'
import type { Received } from '../../bridge.ts'
import { CleanOut } from '../clean-out/clean-out.tsx'
import { Locks } from '../locks/locks.tsx'
import { LookingBack } from '../looking-back/looking-back.tsx'
import { Settings } from '../settings/settings.tsx'
import { Today } from '../today/today.tsx'
import { PlannerAround } from '../week/around.tsx'
import { Week } from '../week/week.tsx'

type Props = Received & { readonly room: Room; readonly go: (door: Door) => void }

export const RoomOf = ({ room, snapshot, at, go }: Props) => {
  switch (room) {
    case 'today':
      return (
        <PlannerAround snapshot={snapshot}>
          <Today snapshot={snapshot} go={go} />
        </PlannerAround>
      )
    case 'locks':
      return <Locks snapshot={snapshot} at={at} onReasons={() => go('looking-back')} />
    case 'clean-out':
      return <CleanOut snapshot={snapshot} />
    case 'week':
      return (
        <PlannerAround snapshot={snapshot}>
          <Week snapshot={snapshot} />
        </PlannerAround>
      )
    case 'looking-back':
      return <LookingBack snapshot={snapshot} />
    case 'settings':
      return <Settings snapshot={snapshot} />
  }
}
