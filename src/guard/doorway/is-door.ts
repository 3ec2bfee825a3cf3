/** Which names of a site a person goes to, and which only its pages, apps and buttons elsewhere fetch from. */
import { serviceOfHost, type Catalogue } from '../../shared/model/catalogue.ts'

/** What stands before a site's own name where people arrive: dresses of the page, and languages. */
const dress =
  /^(?:www\d?|m|mobile|mbasic|touch|web[akz]?|old|new|np|app|chat|messages|open|my|login|accounts|[a-z]{2}(?:-[a-z]{2})?)\./

/**
 * A page of somebody else that has a button or a picture of the site on it makes connections too, and nobody wanted to go
 * there: only a visit to the site's own name counts.
 * @param host in small letters, without a dot at the end
 */
export const isDoor = (catalogue: Catalogue, host: string): boolean => {
  const service = serviceOfHost(catalogue, host)
  if (!service) return true
  if (/cdn|nocookie|static/.test(host)) return false
  const most = Math.max(2, (service.hosts[0] ?? '').split('.').length)
  return [host, host.replace(dress, '')].some(
    (name) => service.hosts.includes(name) && name.split('.').length <= most,
  )
}
