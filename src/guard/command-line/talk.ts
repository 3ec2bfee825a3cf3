/** The verbs with which a person speaks to a guard that runs, and those that need none. */
import { checkArm, parseDuration, parseRelease } from '../../shared/model/lock.ts'
import { closesNothing } from '../../shared/model/reach/beyond.ts'
import { refuse, type Refusal } from '../../shared/model/refusal.ts'
import { ok, type Result } from '../../shared/model/result.ts'
import { catalogue } from '../../shared/model/services.ts'
import { en } from '../../shared/words/en.ts'
import { commandWords as words } from '../../shared/words/en/command-line.ts'
import { sayRefusal } from '../../shared/words/say.ts'
import { ask } from '../ask.ts'
import { examine } from '../doctor.ts'
import { isLockId } from '../lock/lock-id.ts'
import { extension } from '../lock/locks.ts'
import type { Places } from '../places.ts'
import { browsersHere, lookAhead, lookOut } from './look-ahead.ts'
import { exit, type Values } from './options.ts'
import { sayOutlook, sayPreview, sayStatus } from './say.ts'
import { readWhat, type What } from './what.ts'

export const print = (values: Values, value: unknown, said: string): void =>
  console.log(values.json ? JSON.stringify(value) : said)

const complain = (values: Values, said: string, error: unknown, code: number): number => {
  if (values.json) console.log(JSON.stringify({ error, words: said }))
  else console.error(said)
  return code
}

const refused = (values: Values, refusal: Refusal): number => {
  if (refusal.code === 'guard-unreachable') {
    const said = `No guard answers at ${values.socket}, so nobody can say what is locked. Start it as administrator: the verb is run.`
    return complain(values, said, refusal, exit.noGuard)
  }
  const said = sayRefusal(en, refusal)
  const more = refusal.code === 'rules-not-agreed' ? ` ${words.rulesOption}` : ''
  return complain(values, said + more, refusal, exit.refused)
}

/** Everything that would be written and closed; nothing is. */
const rehearse = async (values: Values, what: What, places: Places): Promise<number> => {
  const ahead = lookAhead(what)
  if (!ahead.ok) return refused(values, ahead.error)
  const out = await lookOut(what, places)
  if (!out.ok) return refused(values, out.error)
  const { outlook, by } = out.value
  const said = [
    words.dryRun,
    ...(by === 'guard' ? [] : [words.withoutGuard]),
    sayPreview(ahead.value.preview, ahead.value.reach, outlook.browsers),
    ...sayOutlook(outlook),
  ]
  print(values, { ...ahead.value.preview, reach: ahead.value.reach, ...outlook, by }, said.join('\n'))
  return exit.done
}

const arm = async (values: Values, what: What, places: Places): Promise<number> => {
  if (values.for === undefined) return refused(values, refuse('duration-missing'))
  const duration = parseDuration(values.for)
  if (!duration.ok) return refused(values, duration.error)
  const release = parseRelease(values.release)
  if (!release.ok) return refused(values, release.error)
  const request = { ...what, duration: duration.value, release: release.value }
  // Also without a guard: what is refused in any case is said at once.
  const plan = checkArm(catalogue, request)
  if (!plan.ok) return refused(values, plan.error)
  if (values['dry-run']) return rehearse(values, what, places)
  const armed = await ask(places.socket, 'arm', { ...request, sites: [...request.sites] })
  if (!armed.ok) return refused(values, armed.error)
  const { status } = armed.value
  const code =
    armed.value.code === null ? '' : `\nCode for someone you trust, shown once: ${armed.value.code}`
  const isWhole = [status.hosts, status.apps, ...status.rules.browsers].every(
    ({ state }) => state !== 'degraded',
  )
  const locked = isWhole && status.locks.length > 0 ? 'Locked. ' : ''
  print(values, armed.value, `${locked}${sayStatus(status)}${code}`)
  return exit.done
}

const extend = async (values: Values, what: What, places: Places): Promise<number> => {
  const by: Result<number, Refusal> = values.for === undefined ? ok(0) : parseDuration(values.for)
  if (!by.ok) return refused(values, by.error)
  const request = { id: values.lock ?? '', by: by.value, ...what, sites: [...what.sites] }
  if (values['dry-run']) {
    const held = await ask(places.socket, 'status', {})
    if (!held.ok) return refused(values, held.error)
    const lock = held.value.locks.find(({ id }) => id === request.id)
    if (!lock) return refused(values, refuse('lock-unknown'))
    // By the guard's own rule, from its own account of the lock.
    const more = extension(catalogue, lock, lock.remaining, request)
    if (!more.ok) return refused(values, more.error)
    // Whoever agreed to rules when the lock was made need not say so again: they would be written.
    const beyond = what.beyond && { ...what.beyond, rules: more.value.beyond?.rules ?? false }
    return rehearse(values, beyond ? { ...what, beyond } : what, places)
  }
  const extended = await ask(places.socket, 'extend', request)
  if (!extended.ok) return refused(values, extended.error)
  print(values, extended.value, sayStatus(extended.value))
  return exit.done
}

const preview = (values: Values, what: What, places: Places): number => {
  if (what.sites.length === 0 && closesNothing(what.beyond ?? null))
    return complain(values, words.nothingNamed, { code: 'usage' }, exit.usage)
  // Asked before the rules are agreed to: that is what a preview is for.
  const shown = lookAhead(what)
  if (!shown.ok) return refused(values, shown.error)
  const { preview: names, reach } = shown.value
  const browsers = browsersHere(places)
  print(values, reach === null ? names : { ...names, reach, browsers }, sayPreview(names, reach, browsers))
  return exit.done
}

const doctor = async (values: Values, places: Places): Promise<number> => {
  const status = await ask(places.socket, 'status', {})
  if (!status.ok) return refused(values, status.error)
  // Nothing more than is locked: so these are the files that should stand.
  const files = await ask(places.socket, 'look', { sites: [] })
  const findings = await examine(places, status.value, files.ok ? files.value.files : [])
  const lines = findings.map(({ what, found, words: said }) => `${found.padEnd(9)}  ${what}: ${said}`)
  print(values, findings, lines.join('\n'))
  return findings.some(({ found }) => found === 'WRONG') ? exit.unwell : exit.done
}

const tell = async (verb: string, values: Values, places: Places): Promise<number> => {
  const id = values.lock ?? ''
  const asked =
    verb === 'status'
      ? await ask(places.socket, 'status', {})
      : verb === 'request-release'
        ? await ask(places.socket, 'requestRelease', { id })
        : verb === 'withdraw-release'
          ? await ask(places.socket, 'withdrawRelease', { id })
          : await ask(places.socket, 'release', values.code ? { id, code: values.code } : { id })
  if (!asked.ok) return refused(values, asked.error)
  print(values, asked.value, sayStatus(asked.value))
  return exit.done
}

const doorway = async (values: Values, on: string | undefined, places: Places): Promise<number> => {
  if (on !== 'on' && on !== 'off') return complain(values, words.onOrOff, { code: 'usage' }, exit.usage)
  const done = await ask(places.socket, 'setDoorway', { on: on === 'on' })
  if (!done.ok) return refused(values, done.error)
  print(values, done.value, words.doorway[done.value.doorway.state])
  return exit.done
}

export const talkVerbs: readonly string[] = [
  'arm',
  'extend',
  'preview',
  'doctor',
  'status',
  'doorway',
  'request-release',
  'withdraw-release',
  'release',
]

/** Verbs that are about one lock, which has to be named. */
const ofOneLock: readonly string[] = ['extend', 'request-release', 'withdraw-release', 'release']

/** Why that is no lock's name; null where it may be one. What the guard would say of it is for programs. */
const whyNoLock = (values: Values): number | null => {
  if (values.lock === undefined) return complain(values, words.whichLock, { code: 'usage' }, exit.usage)
  return isLockId(values.lock) ? null : refused(values, refuse('lock-unknown'))
}

export const talk = async (
  positionals: readonly string[],
  values: Values,
  places: Places,
): Promise<number> => {
  const [verb = '', argument] = positionals
  if (verb === 'doctor') return doctor(values, places)
  if (verb === 'doorway') return doorway(values, argument, places)
  const noLock = ofOneLock.includes(verb) ? whyNoLock(values) : null
  if (noLock !== null) return noLock
  if (!['arm', 'extend', 'preview'].includes(verb)) return tell(verb, values, places)
  // `--site one.org two.org` names one site: what is passed over here would be thought to be locked.
  if (argument !== undefined) return complain(values, words.alone(argument), { code: 'usage' }, exit.usage)
  const what = readWhat(values)
  if (!what.ok) return complain(values, what.error, { code: 'usage' }, exit.usage)
  if (verb === 'preview') return preview(values, what.value, places)
  return verb === 'arm' ? arm(values, what.value, places) : extend(values, what.value, places)
}
