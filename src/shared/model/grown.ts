/**
 * What was derived from a log, kept. A log is never changed: it is replaced by a longer one that begins with the same
 * entries, or by one without the entry that was taken back. So what was derived from this very array holds, and for one
 * that is nearly the same only what is new is walked over.
 */

const beginsWith = (log: readonly object[], before: readonly object[]): boolean => {
  if (before.length === 0 || before.length > log.length) return false
  // The last first: it tells most others apart at once.
  for (let at = before.length - 1; at >= 0; at -= 1) if (log[at] !== before[at]) return false
  return true
}

/** The place of the one entry that was taken out of what the log begins with; null where it is not that simple. */
const goneFrom = (log: readonly object[], before: readonly object[]): number | null => {
  const left = before.length - 1
  if (left < 1 || left > log.length) return null
  let same = 0
  while (same < left && log[same] === before[same]) same += 1
  for (let at = left - 1; at >= same; at -= 1) if (log[at] !== before[at + 1]) return null
  return same
}

type Known<Entry, Derived> = { readonly log: readonly Entry[]; readonly derived: Derived }

/**
 * What is known of the log that was looked at last; one of others is remembered while it is there.
 * @param without what is derived from `log`, which is that of `before` without the entry at `gone`
 */
export const grownWith = <Entry extends object, Derived>(
  derive: (log: readonly Entry[], before: Known<Entry, Derived> | null) => Derived,
  without?: (before: Known<Entry, Derived>, gone: number, log: readonly Entry[]) => Derived,
): ((log: readonly Entry[]) => Derived) => {
  const known = new WeakMap<readonly Entry[], { readonly derived: Derived }>()
  let last: Known<Entry, Derived> | null = null
  const earlier = (log: readonly Entry[]): Known<Entry, Derived> | null => {
    if (!last || beginsWith(log, last.log)) return last
    const gone = without ? goneFrom(log, last.log) : null
    if (!without || gone === null) return null
    const left = log.slice(0, last.log.length - 1)
    return { log: left, derived: without(last, gone, left) }
  }
  return (log) => {
    const found = known.get(log)
    if (found) {
      // What is looked at is what will grow, though another log was looked at between.
      last = { log, derived: found.derived }
      return found.derived
    }
    const derived = derive(log, earlier(log))
    known.set(log, { derived })
    last = { log, derived }
    return derived
  }
}
