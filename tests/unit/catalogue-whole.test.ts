/** What holds between the services: names and apps that belong to one, regions that are covered, what is said of both. */
import { describe, expect, it, test } from 'vitest'
import { preview } from '../../src/guard/compile.ts'
import { frame, isTooBig } from '../../src/shared/contract/frames.ts'
import type { Catalogue, Service } from '../../src/shared/model/catalogue.ts'
import { languages } from '../../src/shared/words/languages.ts'
import guide from '../../resources/catalogue/README.md?raw'

const files = import.meta.glob<Service>('../../resources/catalogue/*.json', {
  eager: true,
  import: 'default',
})
const catalogue: Catalogue = Object.values(files)
const ids = catalogue.map(({ id }) => id)

/** Each thing that more than one service claims, with the ids of those that do. */
const claimedTwice = (claims: (service: Service) => readonly string[]): readonly (readonly string[])[] => {
  const claimants = new Map<string, string[]>()
  for (const service of catalogue)
    for (const claim of new Set(claims(service)))
      claimants.set(claim, [...(claimants.get(claim) ?? []), service.id])
  return [...claimants].filter(([, by]) => by.length > 1).map(([claim, by]) => [claim, ...by])
}

const sharedNames = ({ shared }: Service) =>
  shared.flatMap(({ hosts, with: others }) => hosts.flatMap((host) => others.map((id) => ({ host, id }))))

test('there are at least sixty services, each label and drawing once', () => {
  expect(catalogue.length).toBeGreaterThanOrEqual(60)
  expect(claimedTwice(({ label }) => [label.toLowerCase()])).toEqual([])
  expect(claimedTwice(({ icon }) => [`${icon.path} ${icon.color}`])).toEqual([])
})

test('a host of two services is told as shared in both files, each naming the other', () => {
  for (const [host, ...claimants] of claimedTwice(({ hosts }) => hosts))
    for (const service of catalogue.filter(({ id }) => claimants.includes(id))) {
      const told = sharedNames(service)
        .filter((entry) => entry.host === host)
        .map(({ id }) => id)
      expect(told.toSorted(), `${host} in ${service.id}`).toEqual(
        claimants.filter((id) => id !== service.id).toSorted(),
      )
    }
})

test('an app is known by what only it is called', () => {
  // Compared without case: so do macOS and Windows.
  const lower = (names: readonly string[] = []): readonly string[] => names.map((name) => name.toLowerCase())
  expect(claimedTwice(({ apps }) => lower(apps.linux?.executables))).toEqual([])
  expect(claimedTwice(({ apps }) => lower(apps.linux?.flatpak))).toEqual([])
  expect(claimedTwice(({ apps }) => lower(apps.linux?.snap))).toEqual([])
  expect(claimedTwice(({ apps }) => lower(apps.macos?.bundles))).toEqual([])
  expect(claimedTwice(({ apps }) => lower(apps.windows?.executables))).toEqual([])
  expect(claimedTwice(({ apps }) => lower(apps.windows?.appx))).toEqual([])
})

test('a service with an app has an identity on three systems, or the guide says why not', () => {
  const systems = { Linux: 'linux', macOS: 'macos', Windows: 'windows' } as const
  const told = [
    ...guide.matchAll(
      /^\| `([a-z0-9-]+)` +\| ((?:Linux|macOS|Windows)(?:, (?:macOS|Windows))*) +\| (.+\.) +\|$/gm,
    ),
  ]
  const missing = catalogue.flatMap(({ id, apps }) => {
    const none = Object.entries(systems).flatMap(([name, system]) => (apps[system] ? [] : [name]))
    return none.length > 0 && none.length < 3 ? [`${id} ${none.join(', ')}`] : []
  })
  expect(told.map(([, id, names]) => `${id} ${names}`).toSorted()).toEqual(missing.toSorted())
})

test('no app is a browser, a runtime or a part of the system', () => {
  const kept =
    /^(electron|node|java|python\d*|bash|sh|chrome|chromium|firefox|msedge|brave|opera|safari|explorer|svchost|wine\d*|steamwebhelper)(\.exe)?$/i
  const programs = catalogue.flatMap(({ apps }) => [
    ...(apps.linux?.executables ?? []),
    ...(apps.windows?.executables ?? []),
  ])
  expect(programs.filter((name) => kept.test(name))).toEqual([])
})

test('what would be written for all of it still goes through the wire in one frame', () => {
  const all = preview(ids)
  if (!all.ok) throw new Error(all.error.code)
  expect(all.value.sites).toHaveLength(ids.length)
  expect(isTooBig(frame({ id: 9_999, ok: true, value: all.value }))).toBe(false)
})

test('an effect is another sentence in another language', () => {
  for (const { id, shared } of catalogue)
    for (const { effect } of shared)
      expect(new Set(languages.map(({ tag }) => effect[tag])).size, id).toBe(languages.length)
})

describe('the regions that the guide names', () => {
  const regions = [...guide.matchAll(/^\| ([A-Z][^|`]+?) +\| ((?:`[a-z0-9-]+`(?:, )?)+) *\|$/gm)].map(
    ([, name = '', list = '']) => ({ name, services: [...list.matchAll(/`([^`]+)`/g)].map(([, id]) => id) }),
  )
  it('are the whole world', () => {
    expect(regions.map(({ name }) => name)).toHaveLength(12)
  })
  it.each(regions)('$name has at least five services, all of which are here', ({ services }) => {
    expect(services.length).toBeGreaterThanOrEqual(5)
    expect(new Set(services).size).toBe(services.length)
    expect(ids).toEqual(expect.arrayContaining(services))
  })
  it('leave no service out', () => {
    const named = new Set(regions.flatMap(({ services }) => services))
    expect(ids.filter((id) => !named.has(id))).toEqual([])
  })
})
