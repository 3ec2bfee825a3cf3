/**
 * The entries of an iCalendar file. Each is read by itself, and only its lines that say something of time: what makes no
 * sense takes nothing else with it, and the long rest of a large file costs nothing.
 */
import ICAL from 'ical.js'

export type IcsEntries = {
  readonly entries: readonly ICAL.Component[]
  /** Zones that the file describes, by the names that it gives them. */
  readonly zones: ReadonlyMap<string, ICAL.Timezone>
  /** Entries that made no sense. */
  readonly unread: number
}

const aboutTime =
  /^(?:UID|DTSTART|DTEND|DURATION|RRULE|RDATE|EXDATE|RECURRENCE-ID|TRANSP|STATUS|FREEBUSY)[;:]/i
const kinds: readonly string[] = ['VEVENT', 'VFREEBUSY', 'VTIMEZONE']

type Block = { readonly kind: string; readonly lines: readonly string[] }

/** The blocks of those kinds; of what stands within an entry, such as its alarms, nothing is taken. */
const blocksOf = (lines: readonly string[]): readonly Block[] => {
  const blocks: Block[] = []
  let kind: string | null = null
  let depth = 0
  let own: string[] = []
  for (const line of lines) {
    const [edge = '', name = ''] = /^(?:BEGIN|END):/i.test(line) ? line.trim().toUpperCase().split(':') : []
    if (kind === null) {
      if (edge === 'BEGIN' && kinds.includes(name)) [kind, depth, own] = [name, 0, []]
    } else if (depth === 0 && edge === 'END') {
      blocks.push({ kind, lines: own })
      kind = null
    } else {
      if (edge === 'BEGIN') depth += 1
      if (edge === 'END') depth -= 1
      if (kind === 'VTIMEZONE' || (depth === 0 && edge === '' && aboutTime.test(line))) own.push(line)
    }
  }
  return blocks
}

const readBlock = ({ kind, lines }: Block): ICAL.Component | null => {
  try {
    return ICAL.Component.fromString([`BEGIN:${kind}`, ...lines, `END:${kind}`].join('\r\n'))
  } catch {
    return null
  }
}

/** @returns null for what is no calendar, or only a piece of one */
export const readEntries = (text: string): IcsEntries | null => {
  // Some write a mark of their bytes before it, and some end lines in ways of their own.
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split('\n')
  const edges = lines.map((line) => line.trim().toUpperCase()).filter((line) => line.endsWith(':VCALENDAR'))
  if (edges[0] !== 'BEGIN:VCALENDAR' || edges.at(-1) !== 'END:VCALENDAR') return null
  const zones = new Map<string, ICAL.Timezone>()
  const entries: ICAL.Component[] = []
  let unread = 0
  for (const block of blocksOf(lines)) {
    const read = readBlock(block)
    if (block.kind !== 'VTIMEZONE') {
      if (read) entries.push(read)
      else unread += 1
    } else if (read) zones.set(String(read.getFirstPropertyValue('tzid')), new ICAL.Timezone(read))
  }
  return { entries, zones, unread }
}
