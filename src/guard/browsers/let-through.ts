/** Whether what others let through opens what is to be blocked: by host alone, so rather too often than never. Pure. */

/** The host that a filter of Chromium's or a pattern of Firefox's is about; empty for every host. */
export const hostOf = (entry: string): string => {
  const [, rest = ''] = /^(?:[a-z*-]+:\/\/)?(?:[^/@]*@)?(.*)$/i.exec(entry) ?? []
  const host = (/^[^/:?#]*/.exec(rest)?.[0] ?? '').toLowerCase()
  return entry === '<all_urls>' || host === '*' ? '' : host.replace(/^(\*?\.)+/, '').replace(/\.$/, '')
}

const isBelow = (host: string, other: string): boolean =>
  other === '' || host === other || host.endsWith(`.${other}`)

export const letsThrough = (allowed: readonly string[], blocked: readonly string[]): boolean => {
  const hosts = [...new Set(blocked.map(hostOf))]
  return allowed.map(hostOf).some((each) => hosts.some((host) => isBelow(host, each) || isBelow(each, host)))
}
