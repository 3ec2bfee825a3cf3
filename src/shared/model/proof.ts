/** Whether locked names lead nowhere, judged by what this computer's own resolver answered: doctor and app judge alike. */

/** What the system's resolver said of a name; no address where it knows none, or did not answer. */
export type Lookup = { readonly name: string; readonly addresses: readonly string[] }

export type Proof =
  | { readonly kind: 'whole'; readonly names: number }
  /** `open` of the names that were asked for do not lead nowhere; `how` tells of the first of them. */
  | {
      readonly kind: 'open'
      readonly names: number
      readonly open: number
      readonly first: string
      /** `unknown`: there is no address at all, so it is not the lock that keeps the name away. */
      readonly how: 'somewhere' | 'unknown'
    }

/** Nobody else is reached there: what the guard writes, and this computer itself, where others' lines may lead. */
const nowhere = /^(?:0\.0\.0\.0|127(?:\.\d+){3}|::1?)$/

export const leadsNowhere = ({ addresses }: Lookup): boolean =>
  addresses.length > 0 && addresses.every((address) => nowhere.test(address))

/** Null where nothing was asked: that proves nothing. */
export const judge = (lookups: readonly Lookup[]): Proof | null => {
  if (lookups.length === 0) return null
  const [first, ...others] = lookups.filter((lookup) => !leadsNowhere(lookup))
  if (!first) return { kind: 'whole', names: lookups.length }
  return {
    kind: 'open',
    names: lookups.length,
    open: 1 + others.length,
    first: first.name,
    how: first.addresses.length === 0 ? 'unknown' : 'somewhere',
  }
}
