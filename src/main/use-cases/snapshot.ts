/** All that is shown, from what is known now. */
import type { Snapshot } from '../../shared/contract/app-bridge.ts'
import { localDateIn } from '../../shared/model/day.ts'
import { glanceAt } from '../../shared/model/glance.ts'
import type { Ports } from '../ports.ts'

export const takeSnapshot = ({ clock, store, guard }: Ports): Snapshot => {
  const { person, seen } = store.read()
  const now = clock.now()
  const zone = clock.zone()
  return {
    today: localDateIn(now, zone),
    person,
    glance: person && glanceAt(person, seen, now, zone),
    guard: guard.account(),
    notices: [...store.notices],
  }
}
