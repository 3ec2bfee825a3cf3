/** One clock or two: the person's choice, in versions, so that a change never rewrites the past. */
import { addDays, type LocalDate } from './day.ts'

export type PolicyVersion = {
  /** The first day that it rules. */
  readonly from: LocalDate
  /** One clock: whatever ends either run ends both. */
  readonly strict: boolean
}

/** Whether one clock ruled that day. Before the first version there were two. */
export const isStrictOn = (policy: readonly PolicyVersion[], date: LocalDate): boolean => {
  let ruling: PolicyVersion | null = null
  // Of two from one day the later said wins: it was chosen before either ruled.
  for (const version of policy)
    if (version.from <= date && (ruling === null || version.from >= ruling.from)) ruling = version
  return ruling?.strict ?? false
}

/** A change rules from tomorrow on: what has happened today was done under the rule of today. */
export const withPolicy = (
  policy: readonly PolicyVersion[],
  strict: boolean,
  today: LocalDate,
): readonly PolicyVersion[] => [...policy, { from: addDays(today, 1), strict }]
