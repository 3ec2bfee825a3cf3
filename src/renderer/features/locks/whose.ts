/** The person whose traces are asked for. */
import type { KnownBy } from '../../../shared/model/reach/reach.ts'
import type { Road } from '../../../shared/model/road.ts'

export type Whose = {
  /** Null for the first person. */
  readonly id: string | null
  readonly knownBy: KnownBy
  readonly roads: readonly Road[]
}
