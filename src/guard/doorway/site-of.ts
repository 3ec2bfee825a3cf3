/** Which locked site a visit is meant for: only names that a person goes to, not those that other pages fetch from. */
import { findService, type Catalogue } from '../../shared/model/catalogue.ts'

/** What stands before a site's own name where people arrive: dresses of the page, and languages. */
const dress =
  /^(?:www\d?|m|mobile|mbasic|touch|web[akz]?|old|new|np|app|chat|messages|open|my|login|accounts|[a-z]{2}(?:-[a-z]{2})?)\./

/** Half a dozen connections go out for one visit, and many for a page elsewhere that has a button of the site on it. */
const isDoor = (host: string, hosts: readonly string[]): boolean => {
  if (/cdn|nocookie|static/.test(host)) return false
  const most = Math.max(2, (hosts[0] ?? '').split('.').length)
  return [host, host.replace(dress, '')].some(
    (name) => hosts.includes(name) && name.split('.').length <= most,
  )
}

/** @returns the site as it was locked, for the name that was asked for; null where it is nobody's door. */
export const makeSiteOf = (
  catalogue: Catalogue,
  sites: readonly string[],
): ((host: string) => string | null) => {
  const doors = sites.map((site) => {
    const bare = site.replace(/^(?:www|m)\.(?=[^.]+\.)/, '')
    return {
      site,
      hosts: findService(catalogue, site)?.hosts ?? [...new Set([bare, site, `www.${bare}`, `m.${bare}`])],
    }
  })
  return (host) => {
    const name = host.toLowerCase().replace(/\.$/, '')
    return doors.find(({ hosts }) => hosts.includes(name) && isDoor(name, hosts))?.site ?? null
  }
}
