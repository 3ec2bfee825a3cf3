/** What the guard and a preview tell, in lines for a terminal. */
import type { GuardStatus, LockAccount, Outlook, Preview } from '../../shared/contract/guard-wire.ts'
import { browserNames } from '../../shared/model/browser.ts'
import { findService } from '../../shared/model/catalogue.ts'
import type { Note } from '../../shared/model/note.ts'
import { findEngine } from '../../shared/model/reach/engine.ts'
import { engines } from '../../shared/model/reach/engines.ts'
import { holdIn, type Found } from '../../shared/model/reach/family.ts'
import { browserFamilies, type Hold, type Reach, type ReachItem } from '../../shared/model/reach/reach.ts'
import { catalogue } from '../../shared/model/services.ts'
import { commandWords as words } from '../../shared/words/en/command-line.ts'
import { sayDuration } from '../../shared/words/duration.ts'
import { en } from '../../shared/words/en.ts'
import { sayNote, sayRefusal } from '../../shared/words/say.ts'

const serviceName = (id: string): string => findService(catalogue, id)?.label ?? id

/** What a lock closes, in one line. */
const sayClosing = ({ sites, beyond }: LockAccount): string => {
  const who = beyond && [
    ...beyond.known.profiles.map(({ text }) => text),
    ...beyond.known.names,
    ...beyond.known.phones,
    ...beyond.known.mails,
  ]
  const apps = (beyond?.apps ?? []).map((id) => `${serviceName(id)} (app)`)
  return [...sites, ...(who ?? []), ...apps].join(', ')
}

/** Everything beside the hosts file, as far as there is anything to say. */
const sayForce = ({ rules, apps, doorway, locks }: GuardStatus): readonly string[] => [
  ...rules.browsers
    .filter(({ state }) => state !== 'idle')
    .map(({ browser, state, entries, note }) => {
      const name = browserNames[browser]
      const told = state === 'held' ? words.rulesOf(name, entries) : words.rulesFail(name)
      return note ? `${told} ${sayNote(en, note)}` : told
    }),
  ...(apps.state === 'watching' ? [words.watching(apps.services.map(serviceName))] : []),
  ...(apps.state === 'degraded' ? [words.notWatching] : []),
  ...(apps.note ? [sayNote(en, apps.note)] : []),
  ...(locks.length > 0 && doorway.state === 'unavailable' ? [words.doorway.unavailable] : []),
]

export const sayStatus = (status: GuardStatus): string => {
  const locks = status.locks.map((lock) => {
    const cooling =
      lock.coolingLeft === null ? '' : `; may be opened in ${sayDuration(en.time, lock.coolingLeft)}`
    return `${lock.id}  ${sayClosing(lock)}  ${sayDuration(en.time, lock.remaining)} left${cooling}`
  })
  const force = {
    held: `${status.hosts.names} names are in force.`,
    idle: locks.length > 0 ? '' : en.locks.force.idle,
    degraded: 'Not all is in force.',
  }[status.hosts.state]
  const about = status.hosts.note ? ` ${sayNote(en, status.hosts.note)}` : ''
  const notices = status.notices.map((notice) => sayNote(en, notice))
  return [force + about, ...sayForce(status), ...locks, ...notices].filter(Boolean).join('\n')
}

const list = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)]

const sayHold = (name: string, { holds, why }: Hold, note: Note | null = null): string => {
  const reasons = note === null ? why.map((reason) => en.reach.why[reason]) : [sayNote(en, note)]
  return [`${name}: ${en.reach.holds[holds]}.`, ...(holds === 'full' ? [] : reasons)].join(' ')
}

/** One choice, and how well it holds in each browser that is here; where none was found, in each family of them. */
const sayItem = (
  { kind, of, at, holds, warnings }: ReachItem,
  found: readonly Found[],
): readonly string[] => {
  const where = at === null ? '' : ` (${findEngine(engines, at)?.label ?? serviceName(at)})`
  const held =
    found.length > 0
      ? found.map((each) => sayHold(browserNames[each.browser], holdIn(holds, each), each.note))
      : browserFamilies.map((family) => sayHold(words.families[family], holds[family]))
  return list(`${en.reach.kinds[kind]}: ${of}${where}`, [
    ...held,
    ...warnings.map((each) => en.reach.warnings[each]),
  ])
}

/** Sites alone are a list of names, as they were before there was more to lock. */
export const sayPreview = (preview: Preview, reach: Reach | null, found: readonly Found[]): string => {
  const warnings = preview.warnings.map(({ en: effect }) => effect)
  if (reach === null) return [...preview.names, ...warnings].join('\n')
  const { items, chromium, firefox, exceptions, apps, refused } = reach
  return [
    ...items.flatMap((item) => sayItem(item, found)),
    ...list(words.names, preview.names),
    ...list(words.filters(chromium.length), chromium),
    ...list(words.patterns(firefox.length), firefox),
    ...list(words.exceptions(exceptions.length), exceptions),
    ...list(
      words.apps,
      apps.map(({ service }) => serviceName(service)),
    ),
    ...list(
      words.notThese,
      refused.map(({ of, refusal }) => `${of}: ${sayRefusal(en, refusal)}`),
    ),
    ...(reach.tooMuch ? [sayRefusal(en, reach.tooMuch)] : []),
    ...warnings,
  ].join('\n')
}

export const sayOutlook = ({ files, running }: Outlook): readonly string[] => [
  ...list(
    words.files,
    files.flatMap(({ browser, path, entries, foreign, note }) => [
      words.file(browserNames[browser], path, entries),
      ...(foreign ? [`  ${words.foreign}`] : []),
      ...(note ? [`  ${sayNote(en, note)}`] : []),
    ]),
  ),
  ...list(
    words.running,
    running.length === 0
      ? [words.none]
      : running.map(({ service, name }) => `${serviceName(service)}: ${name}`),
  ),
]
