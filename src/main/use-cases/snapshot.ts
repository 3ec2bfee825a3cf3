/** All that is shown, from what is known now. */
import type { Snapshot } from '../../shared/contract/app-bridge.ts'
import { recordsOf } from '../../shared/contract/records.ts'
import type { Ports } from '../ports.ts'
import { knownByOf } from './known-by.ts'
import { languageNow } from './language.ts'
import type { Numbers } from './numbers.ts'
import { showPresence } from './presence.ts'

/** What a look needs of the world: it changes nothing. */
export type Looked = Parameters<typeof showPresence>[0] &
  Pick<Ports, 'languages'> & {
    readonly store: Pick<Ports['store'], 'read' | 'folder' | 'notices'>
    readonly guard: Pick<Ports['guard'], 'account'>
  }

/** @param guardAge how long ago the guard gave its account, in milliseconds */
export const takeSnapshot = (ports: Looked, guardAge: () => number, numbers: Numbers): Snapshot => {
  const { store, guard } = ports
  const data = store.read()
  const { person, language: languageChoice } = data
  const { tag: language, locale, words } = languageNow(ports)
  const { today, happenings, people } = numbers
  const counts = people.find(({ id }) => id === null)?.counts ?? null
  const { noContact, notLooking } = counts ?? { noContact: null, notLooking: null }
  return {
    today: today.wall,
    language,
    languageChoice,
    locale,
    person,
    glance: noContact && { day: noContact.day, since: noContact.start, held: noContact.held },
    looking: notLooking && { day: notLooking.day, since: notLooking.start },
    counts,
    counting: today,
    people: people.map((each) => ({ ...each, knownBy: knownByOf(data, each.id) })),
    records: { ...recordsOf(data), happenings },
    presence: showPresence(ports, data, words),
    folder: store.folder,
    guard: guard.account(),
    guardAge: guardAge(),
    notices: [...store.notices],
  }
}
