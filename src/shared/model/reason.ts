/** Why: the person's own words. One is pinned, and stands on Today. */

export type Reason = { readonly id: string; readonly text: string }

export const reasonLimit = 280

/** The one that is pinned, or the newest. */
export const pinnedReason = (reasons: readonly Reason[], pinned: string | null): Reason | null =>
  reasons.find(({ id }) => id === pinned) ?? reasons.at(-1) ?? null
