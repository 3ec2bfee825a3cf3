/** What counts as going somewhere: the first time in ten minutes, and never what a browser does by itself. */

const minute = 60_000
/** Once told, a site is not told of again for this long. */
const untold = 10 * minute
/** What comes again before this time has passed comes by itself: an open tab, a page that is tried again. */
const restless = 2 * minute
/** More sites than can be locked. */
const most = 2_000

export type Visits = {
  /** Whether this is to be told. `isPage`: false for what is only heard, and keeps a restless site untold. */
  readonly count: (site: string, isPage: boolean) => boolean
}

/** @param now milliseconds of a clock that only goes forward */
export const makeVisits = (now: () => number): Visits => {
  const seen = new Map<string, { readonly told: number; readonly heard: number }>()
  return {
    count: (site, isPage) => {
      const before = seen.get(site)
      const at = now()
      const isNews = !before || (at - before.told >= untold && at - before.heard >= restless)
      const tells = isPage && isNews
      seen.delete(site)
      seen.set(site, { told: tells ? at : (before?.told ?? -untold), heard: at })
      const [oldest] = seen.keys()
      if (seen.size > most && oldest !== undefined) seen.delete(oldest)
      return tells
    },
  }
}
