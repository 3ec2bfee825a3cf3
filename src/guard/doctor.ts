/** Proves what is in force: reads the file back, and resolves every name through the system as a browser would. */
import { lookup } from 'node:dns/promises'
import { realpathSync } from 'node:fs'
import type { GuardStatus } from '../shared/contract/guard-wire.ts'
import type { Site } from '../shared/model/site.ts'
import { en } from '../shared/words/en.ts'
import { sayNote } from '../shared/words/say.ts'
import { compile } from './compile.ts'
import { systemPlaces, type Places } from './places.ts'

export type Finding = {
  readonly what: string
  /** What could not be looked at is not called good. */
  readonly found: 'good' | 'WRONG' | 'unchecked'
  readonly words: string
}

const leadsNowhere = async (name: string): Promise<boolean> => {
  try {
    const addresses = await lookup(name, { all: true })
    return addresses.length > 0 && addresses.every(({ address }) => address === '0.0.0.0' || address === '::')
  } catch {
    return false
  }
}

export const examine = async (places: Places, status: GuardStatus): Promise<readonly Finding[]> => {
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
    {
      what: 'clock',
      found: status.clockPending ? 'WRONG' : 'good',
      words: status.clockPending
        ? 'waits for a synchronised clock; time is counted while the computer is on'
        : 'runs steadily',
    },
    {
      what: 'browser policies',
      found: 'unchecked',
      words: `not used by this version; nothing below ${places.policies} was read or written for them`,
    },
  ]
  const names = compile(locks.flatMap((lock) => lock.sites as Site[]))
  if (!names.ok || names.value.length === 0) return findings
  if (realpathSync(places.hosts) !== realpathSync(systemPlaces.hosts))
    return [
      ...findings,
      {
        what: 'names',
        found: 'unchecked',
        words: 'not resolved: this guard keeps a file that the system does not read',
      },
    ]
  const open: string[] = []
  for (const name of names.value) if (!(await leadsNowhere(name))) open.push(name)
  const words = open.length
    ? `${open.length} of ${names.value.length} still lead somewhere, first ${open[0]}. Look for another line with that name in ${places.hosts}, or wait a minute for the name cache.`
    : `all ${names.value.length} lead nowhere now`
  return [...findings, { what: 'names', found: open.length ? 'WRONG' : 'good', words }]
}
