/** Where people are searched: engines of the web, registers of people, and the search inside a service. */

export const engineKinds = ['web', 'people', 'inside'] as const
export type EngineKind = (typeof engineKinds)[number]

/** One address at which a search arrives. */
export type SearchPlace = {
  readonly hosts: readonly string[]
  /** Everything below it is meant; where `key` is null, the name itself follows it. */
  readonly path: string
  /** The key of the query under which the name stands. */
  readonly key: string | null
  /** What stands for a space; `+` and `%20` where nothing is said. */
  readonly spaces?: readonly string[]
}

export type Engine = {
  /** Stable id, also the file's name: `resources/engines/<id>.json`. */
  readonly id: string
  readonly label: string
  readonly kind: EngineKind
  /** The service of the catalogue inside which it searches. */
  readonly service?: string
  readonly places: readonly SearchPlace[]
  /** The same engine under names of countries, by ISO code: each costs as much as the engine itself. */
  readonly countries?: Readonly<Record<string, string>>
}

export const findEngine = (engines: readonly Engine[], id: string): Engine | undefined =>
  engines.find((engine) => engine.id === id)
