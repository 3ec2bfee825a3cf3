/** The week and what stands beside it, for every part of a room that needs them. */
import { createContext, useContext, type ReactNode } from 'react'
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import { ideas } from '../../../shared/model/ideas.ts'
import type { LocalDate } from '../../../shared/model/day.ts'
import type { Busy } from '../../../shared/model/week/busy.ts'
import { isWithChildren, type Custody } from '../../../shared/model/week/custody.ts'
import type { IdeaFacts } from '../../../shared/model/week/idea-choice.ts'
import type { OwnIdea } from '../../../shared/model/week/own-ideas.ts'
import type { Template } from '../../../shared/model/week/templates.ts'
import type { Week } from '../../../shared/model/week/routine.ts'

export type Around = {
  readonly today: LocalDate
  readonly week: Week
  readonly own: readonly OwnIdea[]
  /** Those of the person first: they know best. */
  readonly all: readonly IdeaFacts[]
  readonly templates: readonly Template[]
  readonly custody: Custody | null
  readonly isChildDay: (date: LocalDate) => boolean
  readonly busy: readonly Busy[]
}

const around = ({ today, records: { week, planner = {} } }: Snapshot): Around => {
  const { ideas: own = [], templates = [], custody = null, busy = [] } = planner
  return {
    today,
    week,
    own,
    all: [...own, ...ideas],
    templates,
    custody,
    isChildDay: (date) => isWithChildren(custody, date),
    busy,
  }
}

const Planner = createContext<Around | null>(null)

type Props = { readonly snapshot: Snapshot; readonly children: ReactNode }

export const PlannerAround = ({ snapshot, children }: Props) => (
  <Planner value={around(snapshot)}>{children}</Planner>
)

export const useAround = (): Around => {
  const found = useContext(Planner)
  if (!found) throw new Error('no planner around this part of the page')
  return found
}
