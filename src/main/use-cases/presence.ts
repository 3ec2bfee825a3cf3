/** How the app is there: what was chosen of it, and what this computer says to that. */
import type { AppArgs, Snapshot } from '../../shared/contract/app-bridge.ts'
import type { UserData } from '../../shared/contract/user-data.ts'
import { usualPresence, type Presence } from '../../shared/model/presence.ts'
import type { Refusal } from '../../shared/model/refusal.ts'
import type { Result } from '../../shared/model/result.ts'
import { appName } from '../../shared/words/app-name.ts'
import type { Words } from '../../shared/words/en.ts'
import type { Ports } from '../ports.ts'

export const presenceNow = ({ presence }: Pick<UserData, 'presence'>): Presence => ({
  ...usualPresence,
  ...presence,
})

/** What the app is called where others can read it. */
export const nameNow = ({ presence }: Words, { discreet }: Presence): string =>
  discreet ? presence.neutralName : appName

export const showPresence = (_ports: Ports, data: UserData): Snapshot['presence'] => ({
  ...presenceNow(data),
  atLogin: null,
  trayTaken: null,
  keysHeard: false,
})

export const setPresence = ({ store }: Ports, said: AppArgs<'setPresence'>): Result<null, Refusal> => {
  const data = store.read()
  return store.save({ ...data, presence: { ...data.presence, ...said } })
}
