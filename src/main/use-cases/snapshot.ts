/** All that is shown, from what is known now. */
import type { Snapshot } from '../../shared/contract/app-bridge.ts'
import { recordsOf } from '../../shared/contract/records.ts'
import { daysBetween, localDateIn } from '../../shared/model/day.ts'
import { runStart } from '../../shared/model/event.ts'
import { glanceAt } from '../../shared/model/glance.ts'
import type { Ports } from '../ports.ts'
import { languageNow } from './language.ts'

/** @param guardAge how long ago the guard gave its account, in milliseconds */
export const takeSnapshot = (ports: Ports, guardAge: () => number): Snapshot => {
  const { clock, store, guard } = ports
  const data = store.read()
  const { person, seen, happenings, lastLook, language: languageChoice } = data
  const { tag: language, locale } = languageNow(ports)
  const now = clock.now()
  const zone = clock.zone()
  const today = localDateIn(now, zone)
  const since = person && runStart('noContact', person.lastContact.date, happenings)
  const lookedAt = runStart('notLooking', lastLook, happenings)
  return {
    today,
    language,
    languageChoice,
    locale,
    person,
    glance: since && { ...glanceAt(since, seen, now, zone), since },
    looking: lookedAt && { day: Math.max(0, daysBetween(lookedAt, today)), since: lookedAt },
    records: recordsOf(data),
    folder: store.folder,
    guard: guard.account(),
    guardAge: guardAge(),
    notices: [...store.notices],
  }
}
