/** The ten steps of the clean-out: what follows from the roads, and what can only be practised, for one person. */
import type { LocalDate } from './day.ts'
import type { Happening } from './event.ts'
import type { EventKind } from './event-kinds.ts'
import { roadKey, roadKinds, type Road, type RoadKind } from './road.ts'
import { statusOf, type OpenRoad, type StatusContext } from './status.ts'

/** In the order of the rule. */
export const cleanOutSteps = [
  'accounts',
  'phone',
  'voicemail',
  'mail',
  'every-road',
  'carriers',
  'ask-friends',
  'whatever-slips-through',
  'no-looking-up',
  'no-driving-past',
] as const
export type CleanOutStep = (typeof cleanOutSteps)[number]

/** The last three are never done: they are practised, day by day. */
type StandingRule = 'whatever-slips-through' | 'no-looking-up' | 'no-driving-past'
type RoadStep = Exclude<CleanOutStep, StandingRule | 'ask-friends'>

/** Which roads a step is about. Places are walked past or not: that is a rule, not a road to close once. */
const kindsOf: { readonly [S in RoadStep]: readonly RoadKind[] } = {
  accounts: ['social', 'messengers'],
  phone: ['calls', 'texts'],
  voicemail: ['unknown-numbers'],
  mail: ['email'],
  'every-road': roadKinds.filter((kind) => kind !== 'places'),
  carriers: ['friends'],
}

type Practice = { readonly kept: readonly EventKind[]; readonly broken: readonly EventKind[] }

const practices: { readonly [R in StandingRule]: Practice } = {
  'whatever-slips-through': {
    kept: ['slipped-through', 'sealed-unread', 'deleted-unread'],
    // Unread and unanswered: an answer breaks it as well.
    broken: ['read-a-message', 'reread-a-message', 'replied', 'answered'],
  },
  'no-looking-up': { kept: [], broken: ['looked-them-up'] },
  'no-driving-past': { kept: ['ran-into-them'], broken: ['drove-past', 'arranged-to-meet'] },
}

/** Something that the person says they have done: `friends.asked`, or a how-to such as `instagram.block`. */
export type Tick = { readonly key: string; readonly said: number; readonly person?: string }

export const askedFriends = 'friends.asked'

export type StepAccount =
  | {
      readonly step: RoadStep
      readonly kind: 'derived'
      readonly state: 'done' | 'partly' | 'not-done' | 'not-said'
      /** Closed both ways, or with a purpose. */
      readonly closed: readonly Road[]
      readonly open: readonly OpenRoad[]
      /** Kinds of which nobody has said anything. */
      readonly unsaid: readonly RoadKind[]
      /** Some of it is closed on the person's own word: nothing here can see it. */
      readonly byWord: boolean
    }
  | {
      readonly step: 'ask-friends'
      readonly kind: 'said'
      /** When the person last said so; null for not yet. */
      readonly said: number | null
    }
  | {
      readonly step: StandingRule
      readonly kind: 'practised'
      readonly kept: number
      readonly broken: number
      readonly lastKept: LocalDate | null
      readonly lastBroken: LocalDate | null
    }

export type CleanOutContext = StatusContext & { readonly ticks: readonly Tick[] }

const newest = (happenings: readonly Happening[]): LocalDate | null =>
  happenings.reduce<LocalDate | null>((last, { date }) => (last === null || date > last ? date : last), null)

const practised = (step: StandingRule, happenings: readonly Happening[]): StepAccount => {
  const of = (kinds: readonly EventKind[]) => happenings.filter(({ kind }) => kinds.includes(kind))
  const [kept, broken] = [of(practices[step].kept), of(practices[step].broken)]
  return {
    step,
    kind: 'practised',
    kept: kept.length,
    broken: broken.length,
    lastKept: newest(kept),
    lastBroken: newest(broken),
  }
}

const derived = (step: RoadStep, roads: readonly Road[], doors: readonly OpenRoad[]): StepAccount => {
  const kinds = kindsOf[step]
  const mine = roads.filter(({ kind }) => kinds.includes(kind))
  const open = doors.filter(({ kind }) => kinds.includes(kind))
  const isOpen = (road: Road) => open.some((door) => door.road === roadKey(road))
  const closed = mine.filter((road) => !isOpen(road))
  // What is only there for some is asked of those who have said it.
  const unsaid = kinds.filter(
    (kind) => (kind as string) !== 'co-parenting' && !mine.some((road) => road.kind === kind),
  )
  const state =
    mine.length === 0
      ? 'not-said'
      : closed.length === 0
        ? 'not-done'
        : open.length > 0 || unsaid.length > 0
          ? 'partly'
          : 'done'
  return {
    step,
    kind: 'derived',
    state,
    closed,
    open,
    unsaid,
    byWord: closed.some(({ enforcedBy }) => enforcedBy !== 'laptop'),
  }
}

const isStanding = (step: CleanOutStep): step is StandingRule => step in practices

/** All ten for one person; roads, happenings and ticks are theirs. */
export const cleanOutOf = (roads: readonly Road[], context: CleanOutContext): readonly StepAccount[] => {
  const status = statusOf(roads, context)
  const doors = 'doors' in status ? status.doors : []
  return cleanOutSteps.map((step) => {
    if (isStanding(step)) return practised(step, context.happenings)
    if (step === 'ask-friends') {
      const said = context.ticks.filter(({ key }) => key === askedFriends).map((tick) => tick.said)
      return { step, kind: 'said', said: said.length === 0 ? null : Math.max(...said) }
    }
    return derived(step, roads, doors)
  })
}

export type CleanOutProgress = {
  readonly done: number
  /** Of the steps that can be done at all. */
  readonly of: number
  /** Rules that go on; they are never counted as done. */
  readonly practised: number
}

export const progressOf = (accounts: readonly StepAccount[]): CleanOutProgress => {
  const closable = accounts.filter(({ kind }) => kind !== 'practised')
  const isDone = (account: StepAccount) =>
    (account.kind === 'derived' && account.state === 'done') ||
    (account.kind === 'said' && account.said !== null)
  return {
    done: closable.filter(isDone).length,
    of: closable.length,
    practised: accounts.length - closable.length,
  }
}
