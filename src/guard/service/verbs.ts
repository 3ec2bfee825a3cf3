/** `install` and `uninstall`, as a person runs them: checks first, plain words after, and an exit code. */
import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { isSea } from 'node:sea'
import { serviceWords } from '../../shared/words/en/service.ts'
import { findOwner, whoAsks } from '../owner.ts'
import { isArmed } from './armed.ts'
import { install } from './install.ts'
import { systemd } from './systemd.ts'
import { isRealRoot, openedAt, tools, whyNotAsRoot } from './this-program.ts'
import { areRemovalWords, uninstall } from './uninstall.ts'

/** The same numbers as the whole command line's. */
const exit = { done: 0, refused: 1, usage: 2 } as const

const packageFolder = '/usr/lib/breathing-room/'
/** There while systemd is this computer's first process. */
const systemdRuns = '/run/systemd/system'

type Said = { readonly code: number; readonly words: string }

const refused = (words: string, code: number = exit.refused): Said => ({ code, words })

/** Why this verb cannot even begin. */
const whyNotHere = (verb: string): Said | null => {
  if (process.platform !== 'linux') return refused(serviceWords.linuxOnly)
  return process.getuid?.() === 0 ? null : refused(serviceWords.needsAdministrator(verb))
}

/** @param given `--owner`, else it is who asked for the administrator's rights */
const runInstall = async (given: string | undefined): Promise<Said> => {
  const cannot = whyNotHere('install')
  if (cannot) return cannot
  const asked = given ?? whoAsks(process.env)
  // Root by itself is nobody's choice: whoever means it says it.
  if (given === undefined && asked === '0') return refused(serviceWords.noOwner('install'), exit.usage)
  const known = findOwner(asked)
  if (!known || !('uid' in known)) return refused(serviceWords.ownerUnknown(asked), exit.usage)
  if (!isSea()) return refused(serviceWords.notPacked)
  const unsafe = whyNotAsRoot(tools)
  if (unsafe !== null) return refused(unsafe)
  const packaged = process.execPath.startsWith(packageFolder) ? process.execPath : null
  const at = packaged !== null && isRealRoot() ? openedAt(packaged) : null
  if (packaged !== null && at !== null) return refused(serviceWords.openToOthers(packaged, at))
  const systemRuns = existsSync(systemdRuns)
  const owner = known.uid
  const done = await install({ service: systemd, owner, systemRuns, packaged })
  if (!done.ok) return refused(done.error)
  const words = [
    serviceWords.installed(done.value),
    systemRuns ? serviceWords.startsByItself : serviceWords.endsWithRestart,
    ...(owner === 0 ? [serviceWords.ownerIsRoot] : []),
    serviceWords.howToRemove(done.value),
  ]
  return { code: exit.done, words: words.join('\n') }
}

/** What the person types; null where nobody can. */
const typed = async (): Promise<string | null> => {
  if (!process.stdin.isTTY) return null
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const closed = new Promise<string>((none) => terminal.once('close', () => none('')))
  const answer = await Promise.race([terminal.question(serviceWords.ask), closed])
  terminal.close()
  return answer
}

const runUninstall = async (words: string | undefined): Promise<Said> => {
  const cannot = whyNotHere('uninstall')
  if (cannot) return cannot
  if (await isArmed()) {
    if (words === undefined) console.error(serviceWords.armed)
    const said = words ?? (await typed())
    if (said === null) return refused(serviceWords.armedNoTerminal)
    if (!areRemovalWords(said)) return refused(serviceWords.otherWords)
  }
  const { removed, left } = await uninstall({ service: systemd, systemRuns: existsSync(systemdRuns) })
  const list = (title: string, each: readonly string[]): readonly string[] =>
    each.length ? [title, ...each.map((one) => `  ${one}`)] : []
  const lines = [
    ...list(serviceWords.removed, removed),
    ...list(serviceWords.notRemoved, left),
    ...(left.length && existsSync(systemd.program) ? [serviceWords.kept(systemd.program)] : []),
    ...(removed.length + left.length === 0 ? [serviceWords.nothingThere] : []),
    serviceWords.stays,
  ]
  return { code: left.length ? exit.refused : exit.done, words: lines.join('\n') }
}

const say = ({ code, words }: Said): number => {
  if (code === exit.done) console.log(words)
  else console.error(words)
  return code
}

type Values = { readonly owner?: string | undefined; readonly words?: string | undefined }

export const serviceVerbs = {
  install: async ({ owner }: Values): Promise<number> => {
    // The caller's mask may open what is made here to everybody, or shut it to all.
    process.umask(0o022)
    return say(await runInstall(owner))
  },
  uninstall: async ({ words }: Values): Promise<number> => say(await runUninstall(words)),
}
