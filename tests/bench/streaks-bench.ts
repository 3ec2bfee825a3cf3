// What it costs to count ten years of events, beside a plain loop that reads each of them once.

import { countsOf } from '../../src/shared/model/count.ts'
import { addDays, dayNumber, localDateIn, type LocalDate } from '../../src/shared/model/day.ts'
import { endsRun, eventKinds } from '../../src/shared/model/event-kinds.ts'
import { standing, type Entry, type Happening } from '../../src/shared/model/event.ts'
import { countingDay } from '../../src/shared/model/today.ts'
import { whyOf } from '../../src/shared/model/why.ts'
import { median, type Row } from './row.ts'

const EVENTS = 20_000
const DAYS = 3_652
const RUNS = 60
const WARM_UP = 30
const FIRST = '2016-11-23' as LocalDate
const MOMENT = { now: Date.parse('2026-11-23T12:00:00Z'), zone: 'Australia/Lord_Howe' }

/** The same numbers every time: a generator of its own (Park and Miller). */
function* chances(): Generator<number> {
  for (let state = 20_261_123; ;) {
    state = (state * 48_271) % 2_147_483_647
    yield state / 2_147_483_647
  }
}

/**
 * As somebody writes it who writes five times a day: in the order of the days, one in twenty said later. In `corrected`
 * every tenth entry takes back another.
 */
function logOf(kinds: readonly Happening['kind'][], corrected: boolean): readonly Entry[] {
  const chance = chances()
  const next = () => chance.next().value as number
  const log = Array.from({ length: EVENTS }, (_, at): Entry => {
    const id = `3f2504e0-4f89-41d3-9a0c-${String(at).padStart(12, '0')}`
    const now = Math.floor((at / EVENTS) * DAYS)
    const date = addDays(FIRST, next() < 0.05 ? Math.floor(next() * (now + 1)) : now)
    if (corrected && at % 10 === 9)
      return { id, voids: `3f2504e0-4f89-41d3-9a0c-${String(at - 3).padStart(12, '0')}`, said: at }
    return {
      id,
      kind: kinds[Math.floor(next() * kinds.length)] ?? 'urge',
      date,
      countFrom: next() < 0.1 ? addDays(date, 2) : date,
      zone: 'Europe/Madrid',
      said: dayNumber(date) * 86_400_000,
    }
  })
  // As it comes from the file.
  return JSON.parse(JSON.stringify(log)) as readonly Entry[]
}

const who = {
  lastContact: { date: FIRST, zone: 'Europe/Madrid' },
  lastLook: FIRST,
  policy: [
    { from: addDays(FIRST, 400), strict: true },
    { from: addDays(FIRST, 900), strict: false },
  ],
  seen: { noContact: null, notLooking: null },
}

const slip: Happening = {
  id: 'more',
  kind: 'texted',
  date: '2026-11-20' as LocalDate,
  countFrom: '2026-11-20' as LocalDate,
  zone: 'Europe/Madrid',
  said: Date.parse('2026-11-20T12:00:00Z'),
}

function allNumbers(log: readonly Entry[]) {
  const happenings = standing(log)
  const today = countingDay(happenings, MOMENT, null)
  const counts = countsOf(who, happenings, today)
  if (!counts?.notLooking) throw new Error('there is somebody to count for')
  return { happenings, today, counts }
}

/** The least that anything could do: look at every event once, and find the newest that ends each run. */
function plainLoop(log: readonly Entry[]): number {
  let [contact, looking] = ['', '']
  for (const entry of log) {
    if ('voids' in entry) continue
    if (endsRun(entry.kind, 'noContact') && entry.countFrom > contact) contact = entry.countFrom
    if (endsRun(entry.kind, 'notLooking') && entry.countFrom > looking) looking = entry.countFrom
  }
  const today = dayNumber(localDateIn(MOMENT.now, MOMENT.zone))
  return today - dayNumber(contact as LocalDate) + today - dayNumber(looking as LocalDate)
}

function everyWhy(log: readonly Entry[]): number {
  const { happenings, today, counts } = allNumbers(log)
  const context = { happenings, policy: who.policy, today }
  return (['day', 'hours', 'longest', 'total', 'lately'] as const).reduce(
    (lines, number) => lines + whyOf(number, counts.noContact, context).lines.length,
    0,
  )
}

/** The same entries as other objects: a log that nobody has looked at, as it is when the app starts. */
const unseen = (text: string): readonly Entry[] => JSON.parse(text) as readonly Entry[]

/** Medians and spread in milliseconds; the contestants take turns. */
export function benchStreaks(): Row[] {
  const logs = {
    'every kind': logOf(eventKinds, false),
    'every kind, a tenth of it corrections': logOf(eventKinds, true),
    'each of them a slip': logOf(['texted'], false),
  }
  return Object.entries(logs).flatMap(([what, log]) => {
    const times = {
      loop: [],
      look: [],
      grown: [],
      takenBack: [],
      unseen: [],
      why: [],
      parse: [],
      bare: [],
    } as Record<'loop' | 'look' | 'grown' | 'takenBack' | 'unseen' | 'why' | 'parse' | 'bare', number[]>
    const timed = (name: keyof typeof times, work: () => unknown, run: number) => {
      const start = performance.now()
      work()
      if (run >= 0) times[name].push(performance.now() - start)
    }
    const text = JSON.stringify(log)
    let grown = log
    for (let run = -WARM_UP; run < RUNS; run += 1) {
      allNumbers(grown)
      timed('loop', () => plainLoop(log), run)
      timed('look', () => allNumbers(grown), run)
      // As the app does it: the log is replaced by one that begins with the same entries.
      grown = [...grown, { ...slip, id: `more-${run}` }]
      timed('grown', () => allNumbers(grown), run)
      grown = [...grown, { id: `gone-${run}`, voids: `more-${run}`, said: slip.said }]
      timed('takenBack', () => allNumbers(grown), run)
      if (run % 4 === 0) timed('why', () => everyWhy(log), run)
    }
    // By itself: what is left of logs that were read anew is swept up in between, at the cost of whatever comes next.
    for (let run = -WARM_UP; run < RUNS; run += 1) {
      let other: readonly Entry[] = []
      timed('parse', () => (other = unseen(text)), run)
      timed('bare', () => plainLoop(other), run)
      const another = unseen(text)
      timed('unseen', () => allNumbers(another), run)
    }
    const baseline = median(times.loop)
    const row = (name: string, samples: readonly number[], note: string): Row => ({
      what: `${name}, ${EVENTS.toLocaleString('en')} events in ten years: ${what}`,
      ours: `${median(samples).toFixed(2)} ms (${Math.min(...samples).toFixed(2)}–${Math.max(...samples).toFixed(2)})`,
      baseline: `${baseline.toFixed(2)} ms plain loop over the events`,
      ratio: `${(median(samples) / baseline).toFixed(2)}×`,
      note: `median of ${samples.length} (range); ${note}`,
    })
    return [
      row('all numbers once more, nothing is new', times.look, 'aim ≤ 2 ms'),
      row('all numbers, one event was noted', times.grown, 'aim ≤ 2 ms'),
      row('all numbers, one event was taken back', times.takenBack, 'aim ≤ 2 ms'),
      row('all numbers of a log never seen', times.unseen, 'aim ≤ 2 ms; once, when the app starts'),
      row('a plain loop over a log never seen', times.bare, 'what any counting of it must cost'),
      row('JSON.parse of the same log', times.parse, 'what it takes to have it at all'),
      row('the numbers, and why of five', times.why, 'asked for by hand'),
    ]
  })
}
