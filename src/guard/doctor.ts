/** Proves what is in force: reads the file back, and resolves every name through the system as a browser would. */
import { lookup } from 'node:dns/promises'
import { existsSync, realpathSync } from 'node:fs'
import type { GuardStatus } from '../shared/contract/guard-wire.ts'
import { browserNames } from '../shared/model/browser.ts'
import { judge, type Lookup, type Proof } from '../shared/model/proof.ts'
import { isBeyondRules } from '../shared/model/reach/family.ts'
import type { Site } from '../shared/model/site.ts'
import { commandWords } from '../shared/words/en/command-line.ts'
import { en } from '../shared/words/en.ts'
import { sayNote } from '../shared/words/say.ts'
import { compileLocks } from './compile-locks.ts'
import type { PlannedFile } from './force.ts'
import { systemPlaces, type Places } from './places.ts'

export type Finding = {
  readonly what: string
  /** What could not be looked at is not called good. */
  readonly found: 'good' | 'WRONG' | 'unchecked'
  readonly words: string
}

const lookUp = async (name: string): Promise<Lookup> => {
  try {
    return { name, addresses: (await lookup(name, { all: true })).map(({ address }) => address) }
  } catch {
    return { name, addresses: [] }
  }
}

/** What is wrong with the first name, and what helps. */
const sayOpen = (proof: Extract<Proof, { kind: 'open' }>): string => {
  const { somewhere, somewhereHelp, unknown, unknownHelp } = en.locks.proof
  const { open, names, first, how } = proof
  const told = how === 'unknown' ? `${unknown(first)} ${unknownHelp}` : `${somewhere(first)} ${somewhereHelp}`
  return `${open} of ${names} are not closed. ${told}`
}

const limits = (): Finding => {
  const { not, limits: list, pages, apps, administrator } = en.locks.coverage
  return {
    what: 'limits',
    found: 'unchecked',
    words: `${not} ${list.join('; ')}. ${pages} ${apps} ${administrator}`,
  }
}

const clock = (isPending: boolean, platform: NodeJS.Platform): Finding => {
  if (!isPending) return { what: 'clock', found: 'good', words: 'runs steadily' }
  // Nobody can put this right, and waiting for it would be in vain.
  if (platform === 'darwin')
    return {
      what: 'clock',
      found: 'unchecked',
      words:
        'macOS does not say whether its clock was set right. So the time while the computer was off is not counted; it is served as time with the computer on',
    }
  return {
    what: 'clock',
    found: 'WRONG',
    words: 'waits for a synchronised clock; time is counted while the computer is on',
  }
}

/** What the guard says that it wrote has to be there for whoever asks, too. */
const missingFiles = (
  files: readonly PlannedFile[],
  { browsers }: GuardStatus['rules'],
): readonly Finding[] =>
  files
    .filter(({ browser }) => browsers.some((each) => each.browser === browser && each.state === 'held'))
    .filter(({ path }) => path.startsWith('/') && !existsSync(path))
    .map(({ browser, path }) => ({
      what: `rules of ${browserNames[browser]}`,
      found: 'WRONG',
      words: `${path} is not there, although the guard says that its rules hold`,
    }))

const appsFinding = ({ state, services, note }: GuardStatus['apps']): Finding => ({
  what: 'apps',
  found: state === 'degraded' ? 'WRONG' : 'good',
  words: [
    {
      watching: commandWords.watching(services),
      idle: 'nothing to hold',
      degraded: commandWords.notWatching,
    }[state],
    note === null ? '' : sayNote(en, note),
  ]
    .join(' ')
    .trim(),
})

/** Locks hold without it: that it cannot open is worth knowing, and nothing is wrong with a lock. */
const doorwayFinding = ({ state, note }: GuardStatus['doorway']): Finding => ({
  what: 'doorway',
  found: state === 'unavailable' ? 'unchecked' : 'good',
  words: [commandWords.doorway[state], note === null ? '' : sayNote(en, note)].join(' ').trim(),
})

/** As read back at the guard's last look. */
const browserRules = ({ browsers }: GuardStatus['rules']): readonly Finding[] =>
  browsers.map(({ browser, state, entries, note }) => ({
    what: `rules of ${browserNames[browser]}`,
    found: state !== 'degraded' ? 'good' : isBeyondRules(note) ? 'unchecked' : 'WRONG',
    words: [
      state === 'idle' ? 'nothing to hold' : `${entries} entries`,
      note === null ? '' : sayNote(en, note),
    ]
      .filter(Boolean)
      .join('. '),
  }))

export const examine = async (
  places: Places,
  status: GuardStatus,
  files: readonly PlannedFile[],
  platform = process.platform,
): Promise<readonly Finding[]> => {
  const { hosts, locks } = status
  const findings: Finding[] = [
    { what: 'guard', found: 'good', words: `answers, version ${status.version}` },
    {
      what: 'hosts file',
      found: hosts.state === 'degraded' ? 'WRONG' : 'good',
      words: [
        { held: `${hosts.names} names are in force.`, idle: 'nothing to hold', degraded: '' }[hosts.state],
        hosts.note === null ? '' : sayNote(en, hosts.note),
      ]
        .join(' ')
        .trim(),
    },
    clock(status.clockPending, platform),
    ...browserRules(status.rules),
    ...missingFiles(files, status.rules),
    appsFinding(status.apps),
    doorwayFinding(status.doorway),
  ]
  const { names } = compileLocks(locks.map(({ sites, beyond }) => ({ sites: sites as Site[], beyond })))
  if (names.length === 0) return findings
  if (realpathSync(places.hosts) !== realpathSync(systemPlaces.hosts))
    return [
      ...findings,
      {
        what: 'names',
        found: 'unchecked',
        words: 'not resolved: this guard keeps a file that the system does not read',
      },
    ]
  const lookups: Lookup[] = []
  for (const name of names) lookups.push(await lookUp(name))
  const proof = judge(lookups)
  if (!proof) return findings
  return [
    ...findings,
    proof.kind === 'whole'
      ? { what: 'names', found: 'good', words: `all ${proof.names} lead nowhere now` }
      : { what: 'names', found: 'WRONG', words: sayOpen(proof) },
    limits(),
  ]
}
