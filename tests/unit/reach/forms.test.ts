/** Every form of address in the catalogue: read back from what it makes, and stopped by the rules that follow from it. */
import { describe, expect, it, test } from 'vitest'
import type { PageForm, PageKind } from '../../../src/shared/model/catalogue.ts'
import { keptBelow, neverBlocked } from '../../../src/shared/model/never-block.ts'
import { readProfile } from '../../../src/shared/model/reach/profile.ts'
import { catalogue } from '../../../src/shared/model/services.ts'
import { inChromium, inFirefox, pageOf } from './person.ts'

const sample: Readonly<Record<PageKind, string>> = {
  name: 'janedoeabc',
  number: '1234567890',
  key: 'Ab3dEf_hijKLmn',
  phone: '15551234567',
}

const addressesOf = ({ kind, hosts, paths }: PageForm): readonly string[] =>
  hosts.flatMap((host) =>
    paths.map((path) => `https://${host}${path}`.replace('{}', sample[kind]).replace('*', 'x')),
  )

const locked = catalogue.flatMap(({ hosts }) => hosts)
const forms = catalogue.flatMap(({ id, pages }) =>
  (pages?.forms ?? []).map((form) => ({
    id,
    form,
    name: `${id}: ${form.kind} ${form.paths.join(' ')}`,
  })),
)

describe.each(forms)('$name', ({ form }) => {
  it.each(addressesOf(form))('%s', (address) => {
    const read = readProfile(catalogue, address, null)
    if (!read.ok) throw new Error(read.error.code)
    expect(read.value).toMatchObject({ kind: form.kind, value: sample[form.kind] })
    const reach = pageOf(address)
    for (const seen of [address, address.replace('https://', 'http://'), address.replace(/\/?$/, '#top')])
      expect([inChromium(reach, seen), inFirefox(reach, seen)], seen).toEqual([true, true])
  })

  it('is at hosts that a service is locked with, or above them', () => {
    const bare = form.hosts.map((host) => host.replace('{}.', ''))
    expect(
      bare.filter((host) => !locked.some((known) => known === host || known.endsWith(`.${host}`))),
    ).toEqual([])
    expect(bare.filter((host) => neverBlocked(host) !== null || keptBelow(host))).toEqual([])
  })
})

test('most services say how a person is addressed', () => {
  expect(catalogue.filter(({ pages }) => pages).length).toBeGreaterThanOrEqual(55)
})
