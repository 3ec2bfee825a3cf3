/** The guard's command line: arguments in, plain words or JSON out, and an exit code. */
import { resolve } from 'node:path'
import { isatty } from 'node:tty'
import { version } from '../../package.json'
import { serviceWords } from '../shared/words/en/service.ts'
import { exit, read, usage, type Values } from './command-line/options.ts'
import { print, talk, talkVerbs } from './command-line/talk.ts'
import { runCompanion } from './companion/companion.ts'
import { runningWords, startDetached } from './detach.ts'
import { findOwner, orGone, whoAsks } from './owner.ts'
import { systemPlaces, type Places } from './places.ts'
import { runGuard } from './run.ts'
import { thisProgram, whyNotAsRoot } from './service/this-program.ts'
import { serviceVerbs } from './service/verbs.ts'

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
  const owner = findOwner(who) ?? (values['started-by-system'] ? orGone(who) : null)
  if (!owner) {
    console.error(serviceWords.ownerUnknown(who))
    return exit.usage
  }
  if (values.detach) return runDetached(values, places, who)
  // The caller's mask may open what is made here to everybody.
  process.umask(0o022)
  const running = await runGuard(places, owner, { version, survivesRestart: values['started-by-system'] })
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
  if (verb === 'companion') {
    await runCompanion(places.socket, values.data ?? '')
    return exit.done
  }
  if (verb === 'install' || verb === 'uninstall') return serviceVerbs[verb](values)
  if (talkVerbs.includes(verb)) return talk(positionals, values, places)
  const tell = values.help ? console.log : console.error
  tell(usage)
  return values.help ? exit.done : exit.usage
}
