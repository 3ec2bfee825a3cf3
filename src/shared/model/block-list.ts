/** The names of a lock for devices that this computer cannot reach: the same names, in the languages of other programs. */
import { keptBelow, neverBlocked } from './never-block.ts'

export const listFormats = ['plain', 'adguard', 'dnsmasq', 'hosts'] as const
export type ListFormat = (typeof listFormats)[number]

/** What such a file is called; it says nothing of what is in it. */
export const listFileNames: Readonly<Record<ListFormat, string>> = {
  plain: 'names.txt',
  adguard: 'names-adguard.txt',
  dnsmasq: 'names-dnsmasq.conf',
  hosts: 'names-hosts.txt',
}

/** Whoever finds the file reads this: it names nobody. */
const header = 'A list of names that are closed here by choice.'

/**
 * Below the names of a service these stay open, as the catalogue leaves them out: help, reporting somebody, closing an
 * account, work.
 */
const openBelow = 'help hc support faq safety status updates business developers my'.split(' ')

const usable = (names: readonly string[]): readonly string[] =>
  [...new Set(names.map((name) => name.trim().toLowerCase().replace(/\.+$/, '')))]
    .filter((name) => /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(name) && !neverBlocked(name))
    .toSorted()

const isBelow = (name: string, above: string): boolean => name.endsWith(`.${above}`)

/**
 * `||name^` closes all that lies below the name too, both for AdGuard and for uBlock Origin. So what must stay open there
 * is said again; and where something on the list of what is never closed lies below, `|name^` closes the name alone.
 */
const adguardRules = (names: readonly string[]): readonly string[] => {
  const whole = names.filter((name) => !keptBelow(name))
  const tops = whole.filter((name) => !whole.some((other) => isBelow(name, other)))
  const listed = new Set(names)
  return [
    ...tops.map((name) => `||${name}^`),
    ...names.filter(keptBelow).map((name) => `|${name}^`),
    ...tops
      .filter((name) => !/^(?:www|m)\./.test(name))
      .flatMap((name) => openBelow.map((label) => `${label}.${name}`))
      .filter((name) => !listed.has(name))
      .map((name) => `@@||${name}^`),
  ]
}

const bodies: Readonly<Record<ListFormat, (names: readonly string[]) => readonly string[]>> = {
  plain: (names) => names,
  adguard: adguardRules,
  // Not `address=/name/`: that would answer for everything below the name as well.
  dnsmasq: (names) => names.map((name) => `host-record=${name},0.0.0.0,::`),
  hosts: (names) => names.flatMap((name) => [`0.0.0.0 ${name}`, `:: ${name}`]),
}

/**
 * The whole text of a list. Names that may never be blocked are left out, whatever was asked for.
 * @param names host names, such as `hostsOf` gives for the sites of a lock
 */
export const blockList = (format: ListFormat, names: readonly string[]): string =>
  [`${format === 'adguard' ? '!' : '#'} ${header}`, ...bodies[format](usable(names)), ''].join('\n')
