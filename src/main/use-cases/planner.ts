/** What stands beside the week: own ideas, weeks to begin with, and the days of the children. */
import type { AppArgs, AppHandlers } from '../../shared/contract/app-bridge.ts'
import type { Planner } from '../../shared/contract/planner.ts'
import { localDateIn } from '../../shared/model/day.ts'
import { refuse, type Refusal } from '../../shared/model/refusal.ts'
import { fail, ok, type Result } from '../../shared/model/result.ts'
import { swapDay } from '../../shared/model/week/custody.ts'
import { checkOwnIdea, mostOwnIdeas, withIdea } from '../../shared/model/week/own-ideas.ts'
import { checkTemplate, mostTemplates } from '../../shared/model/week/templates.ts'
import type { Ports } from '../ports.ts'

type Some = Pick<Ports, 'store' | 'newId' | 'clock'>

/** What is kept beside the week, with this of it anew. */
export const savePlanner = (
  { store }: Pick<Ports, 'store'>,
  change: (planner: Planner) => Planner,
): Result<null, Refusal> => {
  const data = store.read()
  return store.save({ ...data, planner: change(data.planner ?? {}) })
}

export const without = (planner: Planner, part: keyof Planner): Planner => {
  const { [part]: _, ...rest } = planner
  return rest
}

const keepIdea = (ports: Some, { id, ...draft }: AppArgs<'keepIdea'>): Result<{ id: string }, Refusal> => {
  const idea = checkOwnIdea({ ...draft, id: id ?? `own-${ports.newId()}`.slice(0, 40) })
  if (!idea.ok) return idea
  const ideas = withIdea(ports.store.read().planner?.ideas ?? [], idea.value)
  if (ideas.length > mostOwnIdeas) return fail(refuse('many-kept', { max: mostOwnIdeas }))
  const saved = savePlanner(ports, (planner) => ({ ...planner, ideas }))
  return saved.ok ? ok({ id: idea.value.id }) : saved
}

const keepTemplate = (
  ports: Some,
  { id, ...draft }: AppArgs<'keepTemplate'>,
): Result<{ id: string }, Refusal> => {
  const template = checkTemplate({ ...draft, id: id ?? ports.newId() })
  if (!template.ok) return template
  const others = (ports.store.read().planner?.templates ?? []).filter((each) => each.id !== template.value.id)
  if (others.length >= mostTemplates) return fail(refuse('many-kept', { max: mostTemplates }))
  const saved = savePlanner(ports, (planner) => ({ ...planner, templates: [...others, template.value] }))
  return saved.ok ? ok({ id: template.value.id }) : saved
}

const setCustody = (ports: Some, { custody }: AppArgs<'setCustody'>): Result<null, Refusal> =>
  savePlanner(ports, (planner) => (custody ? { ...planner, custody } : without(planner, 'custody')))

const swapChildDay = (ports: Some, { date }: AppArgs<'swapChildDay'>): Result<null, Refusal> => {
  const today = localDateIn(ports.clock.now(), ports.clock.zone())
  return savePlanner(ports, (planner) =>
    planner.custody ? { ...planner, custody: swapDay(planner.custody, date, today) } : planner,
  )
}

type Call = 'keepIdea' | 'removeIdea' | 'keepTemplate' | 'removeTemplate' | 'setCustody' | 'swapChildDay'

export const plannerCalls = (
  ports: Some,
  shown: <T>(result: Result<T, Refusal>) => Result<T, Refusal>,
): Pick<AppHandlers, Call> => ({
  keepIdea: async (said) => shown(keepIdea(ports, said)),
  // What was planned with it stays: it holds the words itself.
  removeIdea: async ({ id }) =>
    shown(
      savePlanner(ports, (planner) => ({
        ...planner,
        ideas: (planner.ideas ?? []).filter((each) => each.id !== id),
      })),
    ),
  keepTemplate: async (said) => shown(keepTemplate(ports, said)),
  removeTemplate: async ({ id }) =>
    shown(
      savePlanner(ports, (planner) => ({
        ...planner,
        templates: (planner.templates ?? []).filter((each) => each.id !== id),
      })),
    ),
  setCustody: async (said) => shown(setCustody(ports, said)),
  swapChildDay: async (said) => shown(swapChildDay(ports, said)),
})
