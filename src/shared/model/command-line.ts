/** What the app's own command line, and a link that begins with its name, may ask for. Anything else is let be. */
import { rooms, type Door } from './door.ts'

export type Asked =
  | { readonly kind: 'open'; readonly door: Door | null }
  /** Started by the computer: no window. */
  | { readonly kind: 'hidden' }
  /** A few lines to be printed, and no window. */
  | { readonly kind: 'status' }

/** What the app itself is asked for, at its start or by a second one. */
export type Start = Exclude<Asked, { kind: 'status' }>

export const linkScheme = 'breathing-room'

/** Where a link may lead: the rooms, and the two buttons. */
const linked: readonly Door[] = [...rooms, 'pull', 'happened']

const switches: Readonly<Record<string, Asked>> = {
  '--status': { kind: 'status' },
  '--hidden': { kind: 'hidden' },
  '--pull': { kind: 'open', door: 'pull' },
  '--happened': { kind: 'open', door: 'happened' },
  '--week': { kind: 'open', door: 'week' },
}

/** Any web page may offer such a link: it opens a door and says nothing else. */
export const parseLink = (link: string): Door | null => {
  const found = /^breathing-room:(?:\/\/)?([a-z-]{1,20})\/?$/.exec(link)
  return linked.find((door) => door === found?.[1]) ?? null
}

/** The first of them that means something; only to open, where nothing does. */
export const parseCommandLine = (args: readonly string[]): Asked => {
  for (const each of args) {
    const known = Object.hasOwn(switches, each) ? switches[each] : undefined
    if (known) return known
    const door = parseLink(each)
    if (door) return { kind: 'open', door }
  }
  return { kind: 'open', door: null }
}

/** In characters: nothing that means anything is a tenth as long. */
const longest = 4_000

/**
 * Whether a running app can be handed these: Chromium ends the one that runs over 32 KiB that are told to it, and any web
 * page may offer a link of that length.
 */
export const canBeHandedOver = (args: readonly string[]): boolean => args.join(' ').length <= longest

/** What a second start has handed over: nothing of it is trusted. */
export const parseHandedOver = (value: unknown): Start => {
  const { kind, door } = Object(value) as { readonly kind?: unknown; readonly door?: unknown }
  return kind === 'hidden' ? { kind } : { kind: 'open', door: linked.find((each) => each === door) ?? null }
}
