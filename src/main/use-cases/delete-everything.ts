/** All that is kept goes, and first what of it stands elsewhere on this computer: afterwards nobody knows of that. */
import type { Refusal } from '../../shared/model/refusal.ts'
import type { Result } from '../../shared/model/result.ts'
import type { Ports } from '../ports.ts'

export const deleteEverything = ({
  companion,
  login,
  notify,
  store,
}: Pick<Ports, 'companion' | 'login' | 'notify' | 'store'>): Result<null, Refusal> => {
  const taken = companion.take()
  // An app that holds nothing any more does not come up by itself, next to the clock, at the next login.
  const stays = login.isOn() === true ? login.set(false, '') : taken
  notify.clear()
  const erased = store.erase()
  if (!erased.ok) return erased
  return taken.ok ? stays : taken
}
