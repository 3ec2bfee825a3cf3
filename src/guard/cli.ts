/** The guard's command line: arguments in, plain words or JSON out, and an exit code. */
import { resolve } from 'node:path'
import { isatty } from 'node:tty'
import { parseArgs } from 'node:util'
import { version } from '../../package.json'
import type { GuardStatus } from '../shared/contract/guard-wire.ts'
import { parseDuration, parseRelease } from '../shared/model/lock.ts'
import type { Refusal } from '../shared/model/refusal.ts'
import { sayDuration } from '../shared/words/duration.ts'
import { en } from '../shared/words/en.ts'
import { serviceWords } from '../shared/words/en/service.ts'
import { sayNote, sayRefusal } from '../shared/words/say.ts'
import { ask } from './ask.ts'
import { preview } from './compile.ts'
import { runningWords, startDetached } from './detach.ts'
import { examine } from './doctor.ts'
import { findOwner, orGone, whoAsks } from './owner.ts'
import { systemPlaces, type Places } from './places.ts'
import { runGuard } from './run.ts'
import { thisProgram, whyNotAsRoot } from './service/this-program.ts'
import { serviceVerbs } from './service/verbs.ts'

/** 0 done; 1 refused; 2 not understood; 3 no guard answers; 4 something is wrong, says the doctor. */
const exit = { done: 0, refused: 1, usage: 2, noGuard: 3, unwell: 4 } as const

const usage = `breathing-room-guard VERB [options]

  install [--owner UID]              set the guard up to start with the computer, as administrator
  uninstall [--words "…"]            take everything away again; while a lock holds it asks for a sentence
  run                                keep the locks; stays until it is told to stop
      [--detach]                     in the background, until the computer is restarted
      [--service]                    started by the system, which starts it again after a restart
  arm --site NAME … --for 7d         lock these sites (10s to 180d)
      [--release wait:24h|code|none] how it may be opened early
  extend --lock ID [--for 1d] [--site NAME …]
  request-release | withdraw-release | release [--code CODE] --lock ID
  status | doctor                    what is in force, and whether that is true
  preview --site NAME …              every name that would be written

  --hosts FILE --state DIR --socket PATH --policies DIR --owner UID --json`

const options = {
  site: { type: 'string', multiple: true },
  for: { type: 'string' },
  release: { type: 'string', default: 'wait:24h' },
  lock: { type: 'string' },
  code: { type: 'string' },
  words: { type: 'string' },
  hosts: { type: 'string', default: systemPlaces.hosts },
  state: { type: 'string', default: systemPlaces.state },
  socket: { type: 'string', default: systemPlaces.socket },
  policies: { type: 'string', default: systemPlaces.policies },
  owner: { type: 'string' },
  service: { type: 'boolean', default: false },
  detach: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

const read = (args: readonly string[]) =>
  parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
type Values = ReturnType<typeof read>['values']

const sayStatus = (status: GuardStatus): string => {
  const locks = status.locks.map((lock) => {
    const cooling =
      lock.coolingLeft === null ? '' : `; may be opened in ${sayDuration(en.time, lock.coolingLeft)}`
    return `${lock.id}  ${lock.sites.join(', ')}  ${sayDuration(en.time, lock.remaining)} left${cooling}`
  })
  const force = {
    held: `${status.hosts.names} names are in force.`,
    idle: en.locks.force.idle,
    degraded: 'Not all is in force.',
  }[status.hosts.state]
  const about = status.hosts.note ? ` ${sayNote(en, status.hosts.note)}` : ''
  return [force + about, ...locks, ...status.notices.map((notice) => sayNote(en, notice))].join('\n')
}

const print = (values: Values, value: unknown, words: string): void =>
  console.log(values.json ? JSON.stringify(value) : words)

const refused = (values: Values, refusal: Refusal): number => {
  const unreachable = refusal.code === 'guard-unreachable'
  const words = unreachable
    ? `No guard answers at ${values.socket}, so nobody can say what is locked. Start it as administrator: the verb is run.`
    : sayRefusal(en, refusal)
  if (values.json) console.log(JSON.stringify({ error: refusal, words }))
  else console.error(words)
  return unreachable ? exit.noGuard : exit.refused
}

/** Until a signal ends it. Where there is no terminal nobody can hang up: then SIGHUP ends nothing. */
const untilTold = (): Promise<void> => {
  const hasTerminal = [0, 1, 2].some((fd) => isatty(fd))
  return new Promise((end) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end())
    process.on('SIGHUP', () => {
      if (hasTerminal) end()
    })
  })
}

const runDetached = async (values: Values, places: Places, who: string): Promise<number> => {
  // It starts in another folder, and without the variables that name the owner. A place's name is its option's.
  // The system's own places need no resolving, and one of Windows' is no path.
  const absolute = (path: string) => (Object.values(systemPlaces).includes(path) ? path : resolve(path))
  const paths = Object.entries(places).flatMap(([name, path]) => [`--${name}`, absolute(path)])
  const started = await startDetached(thisProgram(), ['run', ...paths, '--owner', who])
  if (!started.ok) {
    console.error(started.error.words)
    return started.error.code
  }
  print(values, { running: true }, `${runningWords} It ends when this computer is restarted.`)
  return exit.done
}

const run = async (values: Values, places: Places): Promise<number> => {
  // Before anything else is started: finding the owner asks a program too.
  const unsafe = whyNotAsRoot()
  if (unsafe !== null) {
    console.error(unsafe)
    return exit.refused
  }
  const who = values.owner ?? whoAsks(process.env)
  // The service goes on for a user who is gone, or not known yet this early: what was promised has to end.
  const owner = findOwner(who) ?? (values.service ? orGone(who) : null)
  if (!owner) {
    console.error(serviceWords.ownerUnknown(who))
    return exit.usage
  }
  if (values.detach) return runDetached(values, places, who)
  // The caller's mask may open what is made here to everybody.
  process.umask(0o022)
  const running = await runGuard(places, owner, { version, survivesRestart: values.service })
  if (!running.ok) {
    console.error(running.error)
    return exit.refused
  }
  const told = untilTold()
  console.log(runningWords)
  await told
  running.value()
  return exit.done
}

const talk = async (verb: string, values: Values, places: Places): Promise<number> => {
  const id = values.lock ?? ''
  switch (verb) {
    case 'arm': {
      const duration = parseDuration(values.for ?? '')
      if (!duration.ok) return refused(values, duration.error)
      const release = parseRelease(values.release)
      if (!release.ok) return refused(values, release.error)
      const checked = preview(values.site ?? [])
      if (!checked.ok) return refused(values, checked.error)
      const request = { sites: values.site ?? [], duration: duration.value, release: release.value }
      const armed = await ask(places.socket, 'arm', request)
      if (!armed.ok) return refused(values, armed.error)
      const code =
        armed.value.code === null ? '' : `\nCode for someone you trust, shown once: ${armed.value.code}`
      const locked = armed.value.status.hosts.state === 'held' ? 'Locked. ' : ''
      print(values, armed.value, `${locked}${sayStatus(armed.value.status)}${code}`)
      return exit.done
    }
    case 'extend': {
      const by = values.for === undefined ? { ok: true as const, value: 0 } : parseDuration(values.for)
      if (!by.ok) return refused(values, by.error)
      const extended = await ask(places.socket, 'extend', { id, by: by.value, sites: values.site ?? [] })
      if (!extended.ok) return refused(values, extended.error)
      print(values, extended.value, sayStatus(extended.value))
      return exit.done
    }
    case 'preview': {
      const shown = preview(values.site ?? [])
      if (!shown.ok) return refused(values, shown.error)
      print(
        values,
        shown.value,
        [...shown.value.names, ...shown.value.warnings.map(({ en: effect }) => effect)].join('\n'),
      )
      return exit.done
    }
    case 'doctor': {
      const status = await ask(places.socket, 'status', {})
      if (!status.ok) return refused(values, status.error)
      const findings = await examine(places, status.value)
      const lines = findings.map(({ what, found, words }) => `${found.padEnd(9)}  ${what}: ${words}`)
      print(values, findings, lines.join('\n'))
      return findings.some(({ found }) => found === 'WRONG') ? exit.unwell : exit.done
    }
    default: {
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
  }
}

const verbs = [
  'arm',
  'extend',
  'preview',
  'doctor',
  'status',
  'request-release',
  'withdraw-release',
  'release',
]

/** Runs one command. */
export const main = async (args: readonly string[]): Promise<number> => {
  let parsed: ReturnType<typeof read>
  try {
    parsed = read(args)
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`)
    return exit.usage
  }
  const { values, positionals } = parsed
  const [verb = ''] = positionals
  const { hosts, state, socket, policies } = values
  const places: Places = { hosts, state, socket, policies }
  if (verb === 'run') return run(values, places)
  if (verb === 'install' || verb === 'uninstall') return serviceVerbs[verb](values)
  if (verbs.includes(verb)) return talk(verb, values, places)
  const print = values.help ? console.log : console.error
  print(usage)
  return values.help ? exit.done : exit.usage
}
