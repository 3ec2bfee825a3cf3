/** Every service file as it ships, and the words for a bad one. */
import { describe, expect, it, test } from 'vitest'
import { parseService } from '../../src/shared/contract/catalogue.ts'
import type { Catalogue, Service } from '../../src/shared/model/catalogue.ts'
import { neverBlocked } from '../../src/shared/model/never-block.ts'
import { languages } from '../../src/shared/words/languages.ts'
import { numbersFor, readPath, restsOf } from './icon-path.ts'

const files = import.meta.glob('../../resources/catalogue/*.json', { eager: true, import: 'default' })
const byName = Object.entries(files).map(([path, value]) => ({
  name: path.replace(/^.*\/|\.json$/g, ''),
  value,
}))

const parsed = (value: unknown): Service => {
  const service = parseService(value)
  if (!service.ok) throw new Error(service.error)
  return service.value
}
const catalogue: Catalogue = byName.map(({ value }) => parsed(value))
const ids = catalogue.map(({ id }) => id)

test('the services that were promised are there', () => {
  const promised = `facebook messenger instagram threads whatsapp snapchat tiktok x telegram signal discord reddit linkedin
    pinterest youtube skype vk tumblr bereal tinder bumble hinge spotify venmo google-photos`
  expect(ids).toEqual(expect.arrayContaining(promised.split(/\s+/)))
})

describe.each(byName)('service file $name', ({ name, value }) => {
  it('is a service of that name', () => {
    const service = parseService(value)
    expect(service.ok ? service.value.id : service.error).toBe(name)
  })

  const service = parsed(value)

  it('has the well-known name first and the others by alphabet', () => {
    const [, ...others] = service.hosts
    expect(others).toEqual(others.toSorted())
  })

  it('has the www. name that a browser would try', () => {
    const [own = ''] = service.hosts
    expect(own.split('.').length > 2 || service.hosts.includes(`www.${own}`)).toBe(true)
  })

  it('has no name that must stay open', () => {
    expect(service.hosts.filter(neverBlocked)).toEqual([])
  })

  it('warns about services that exist, in a sentence, of names in order', () => {
    for (const { hosts, with: others, effect } of service.shared) {
      expect(hosts).toEqual(hosts.toSorted())
      expect(ids).toEqual(expect.arrayContaining([...others]))
      expect(others).not.toContain(service.id)
      for (const { tag } of languages) expect(effect[tag], tag).toMatch(/^[A-ZÁÉÍÓÚÑ¿].*\.$/)
    }
  })

  it('has an icon that is a path', () => {
    const commands = readPath(service.icon.path)
    expect(commands[0]?.command.toUpperCase()).toBe('M')
    for (const { command, numbers } of commands) {
      const each = numbersFor[command.toUpperCase()]
      expect(each, `a path has no command ${command}`).toBeDefined()
      expect(each === 0 ? numbers.length : numbers.length % (each ?? 1)).toBe(0)
      expect(each === 0 || numbers.length > 0).toBe(true)
    }
  })

  it('has an icon that stays on its grid', () => {
    const outside = restsOf(service.icon.path).filter((at) =>
      at.some((along) => along < -0.1 || along > 24.1),
    )
    expect(outside).toEqual([])
  })

  it('blocks no name that people sign in to everything with, or get updates from', () => {
    const kept = ['accounts.google.com', 'login.live.com', 'login.microsoftonline.com', 'appleid.apple.com']
    expect(
      service.hosts.filter((host) => kept.includes(host) || /^(updates?|help|support)\./.test(host)),
    ).toEqual([])
  })
})

test('a name of two services is named as shared in both', () => {
  for (const one of catalogue)
    for (const other of catalogue.filter((service) => service !== one)) {
      const common = one.hosts.filter((host) => other.hosts.includes(host))
      const said = one.shared.filter((entry) => entry.with.includes(other.id)).flatMap(({ hosts }) => hosts)
      expect(said, `${one.id} and ${other.id}`).toEqual(expect.arrayContaining(common))
    }
})

describe('a bad file', () => {
  const good = parsed(byName.find(({ name }) => name === 'venmo')?.value)
  const cases: readonly (readonly [what: string, change: object, sentence: RegExp])[] = [
    ['no hosts', { hosts: [] }, /hosts: /],
    ['a host twice', { hosts: ['venmo.com', 'venmo.com'] }, /hosts: has an entry twice/],
    ['an unknown field', { color: '#FFFFFF' }, /color/],
    ['an unknown kind', { kind: 'sports' }, /kind: /],
    ['an id with a path in it', { id: '../venmo' }, /id: must be lower-case letters/],
    [
      'an icon that is not a path',
      { icon: { path: '<script>', color: '#000000' } },
      /icon\.path: must be the data/,
    ],
    [
      'a program with a folder',
      { apps: { linux: { executables: ['/bin/sh'] } } },
      /executables\.0: must be the name/,
    ],
    [
      'a Windows program of another kind',
      { apps: { windows: { executables: ['a.bat'] } } },
      /must be a program file/,
    ],
    ['an empty list of apps', { apps: { linux: { snap: [] } } }, /apps\.linux\.snap: /],
    [
      'a shared name of somebody else',
      { shared: [{ hosts: ['example.org'], with: [], effect: { en: 'Nothing.' } }] },
      /shared: has a name that is not among the hosts/,
    ],
    [
      'an effect without English',
      { shared: [{ hosts: ['venmo.com'], with: [], effect: { es: 'Nada.' } }] },
      /effect\.en: /,
    ],
    [
      'an effect in a language without a tag',
      { shared: [{ hosts: ['venmo.com'], with: [], effect: { en: 'Nothing.', Spanish: 'Nada.' } }] },
      /effect: has a key that is no language/,
    ],
  ]
  it.each(
    `*.venmo.com Venmo.com 10.0.0.1 localhost venmo-.com vеnmo.com venmo..com ${'a'.repeat(64)}.com`.split(
      ' ',
    ),
  )('is refused with the host name %s', (name) => {
    const service = parseService({ ...good, hosts: ['venmo.com', name] })
    expect(service.ok ? 'accepted' : service.error).toMatch(/hosts\.1: must be a whole host name/)
  })
  it.each(['venmo.com\n0.0.0.0', '1.2.3.4 evil.example', ' venmo.com', '', 3])(
    'is refused with the host name %j',
    (name) => {
      expect(parseService({ ...good, hosts: ['venmo.com', name] }).ok).toBe(false)
    },
  )
  it.each(cases)('is refused: %s', (_what, change, sentence) => {
    const service = parseService({ ...good, ...change })
    expect(service.ok ? 'accepted' : service.error).toMatch(sentence)
    expect(service.ok ? '' : service.error).toMatch(/^In a service file, .+\.$/)
  })

  it.each([[null], [3], ['venmo'], [[]], [{}]])('is refused when it is %j', (value) => {
    expect(parseService(value).ok).toBe(false)
  })
})
