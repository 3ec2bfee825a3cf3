/** How the app is there: what was chosen of it, and what this computer says to that. */
import type { AppArgs, Snapshot } from '../../shared/contract/app-bridge.ts'
import type { UserData } from '../../shared/contract/user-data.ts'
import { usualPresence, type HideKeys, type Presence } from '../../shared/model/presence.ts'
import { refuse, type Refusal } from '../../shared/model/refusal.ts'
import { fail, type Result } from '../../shared/model/result.ts'
import { appName } from '../../shared/words/app-name.ts'
import type { Words } from '../../shared/words/en.ts'
import type { Ports } from '../ports.ts'
import { languageNow } from './language.ts'

export const presenceNow = ({ presence }: Pick<UserData, 'presence'>): Presence => ({
  ...usualPresence,
  ...presence,
})

/** What the app is called where others can read it. */
export const nameNow = ({ presence }: Words, { discreet }: Pick<Presence, 'discreet'>): string =>
  discreet ? presence.neutralName : appName

/** The keys that are held now, and whether they are heard. */
const held = new WeakMap<Ports['keys'], { readonly keys: HideKeys | null; readonly heard: boolean }>()

/** What holds of the keys becomes what should. */
export const holdKeys = ({ keys, store, window, notify }: Ports): void => {
  const wanted = presenceNow(store.read()).hideKeys
  if (held.get(keys)?.keys === wanted || (wanted === null && !held.has(keys))) return
  const heard = keys.hold(wanted, () => {
    notify.clear()
    window.hide()
  })
  held.set(keys, { keys: wanted, heard })
}

export const showPresence = (
  ports: {
    readonly login: Pick<Ports['login'], 'isOn'>
    readonly tray: Pick<Ports['tray'], 'isTaken'>
    readonly keys: Ports['keys']
    readonly window: Pick<Ports['window'], 'calledInLists'>
  },
  data: UserData,
  words: Words,
): Snapshot['presence'] => {
  const presence = presenceNow(data)
  const called = ports.window.calledInLists()
  return {
    ...presence,
    atLogin: ports.login.isOn(),
    trayTaken: ports.tray.isTaken(),
    keysHeard: held.get(ports.keys)?.heard ?? false,
    nameBefore: called === nameNow(words, presence) ? null : called,
  }
}

export const setPresence = (ports: Ports, said: AppArgs<'setPresence'>): Result<null, Refusal> => {
  const { store, login, notify } = ports
  const data = store.read()
  const saved = store.save({ ...data, presence: { ...data.presence, ...said } })
  if (!saved.ok || said.discreet === undefined) return saved
  // What is on the screen or in the system's list under the other name goes with it.
  notify.clear()
  return login.isOn() === true
    ? login.set(true, nameNow(languageNow(ports).words, presenceNow(store.read())))
    : saved
}

export const setAtLogin = (ports: Ports, { on }: AppArgs<'setAtLogin'>): Result<null, Refusal> =>
  ports.login.isOn() === null
    ? fail(refuse('login-not-here'))
    : ports.login.set(on, nameNow(languageNow(ports).words, presenceNow(ports.store.read())))
