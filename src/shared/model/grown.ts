/**
 * What was derived from a log, kept. A log is never changed: it is replaced by a longer one that begins with the same
 * entries. So what was derived from this very array holds, and for one that has grown only what is new is walked over.
 */

const beginsWith = (log: readonly object[], before: readonly object[]): boolean => {
  if (before.length === 0 || before.length > log.length) return false
  // The last first: it tells most others apart at once.
  for (let at = before.length - 1; at >= 0; at -= 1) if (log[at] !== before[at]) return false
  return true
}

/** What is known of the log that was looked at last; one of others is remembered while it is there. */
export const grownWith = <Entry extends object, Derived>(
  derive: (
    log: readonly Entry[],
    before: { readonly log: readonly Entry[]; readonly derived: Derived } | null,
  ) => Derived,
): ((log: readonly Entry[]) => Derived) => {
  const known = new WeakMap<readonly Entry[], { readonly derived: Derived }>()
  let last: { readonly log: readonly Entry[]; readonly derived: Derived } | null = null
  return (log) => {
    const found = known.get(log)
    if (found) {
      // What is looked at is what will grow, though another log was looked at between.
      last = { log, derived: found.derived }
      return found.derived
    }
    const derived = derive(log, last && beginsWith(log, last.log) ? last : null)
    known.set(log, { derived })
    last = { log, derived }
    return derived
  }
}
