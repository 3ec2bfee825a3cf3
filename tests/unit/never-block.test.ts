/** What no lock may take, and that a name which only looks like it may be locked. */
import { describe, expect, it, test } from 'vitest'
import { helpNames } from '../../src/shared/model/never-block-help.ts'
import type { NeverBlockKind } from '../../src/shared/model/never-block-kinds.ts'
import { publicNames } from '../../src/shared/model/never-block-public.ts'
import { languages } from '../../src/shared/words/languages.ts'
import { neverBlocked } from '../../src/shared/model/never-block.ts'

const kept: Readonly<Record<NeverBlockKind, string>> = {
  emergency: 'interpol.int redcross.org garda.ie met.police.uk www.police.uk polizei.de',
  'help-line': `thehotline.org www.thehotline.org rainn.org hotline.rainn.org 988lifeline.org samaritans.org refuge.org.uk
    kidshelpphone.ca womensaid.ie 1800respect.org.au womensrefuge.org.nz hilfetelefon.de frauenhelpline.at 143.ch 3114.fr
    anar.org 1522.eu apav.pt veiligthuis.nl 1712.be kvinnofridslinjen.se dinutvei.no levudenvold.dk nollalinja.fi
    niebieskalinia.pl aasra.info powa.co.za saptel.org.mx asistenciaalsuicida.org.ar cvv.org.br redpapaz.org todomejora.org
    telljp.com women1366.kr suzylamplugh.org`,
  missing: 'missingkids.org report.missingkids.org missingpeople.org.uk',
  'legal-aid': 'lawhelp.org citizensadvice.org.uk www.legalaid.on.ca',
  court: 'judiciary.uk courts.ie www.tjsp.jus.br justiz.bayern.de rechtspraak.nl',
  government: `gov.uk www.gov.uk irs.gov ca.gov service.gov.au sat.gob.mx impots.gouv.fr e-gov.go.jp gub.uy
    servicecanada.gc.ca www.gov.bc.ca europa.eu curia.europa.eu bmi.bund.de www.admin.ch zh.ch army.mil mod.mil.gr
    dps.state.tx.us www.co.kern.ca.us ci.seattle.wa.us uidai.nic.in gosuslugi.ru`,
  health: 'nhs.uk 111.nhs.uk who.int mychart.org 1177.se doctolib.fr',
  school: `mit.edu www.ox.ac.uk unimelb.edu.au u-tokyo.ac.jp oakfield.bexley.sch.uk lausd.k12.ca.us ethz.ch
    classroom.google.com school.nz`,
  bank: 'chase.com secure.chase.com www.bankofamerica.com monzo.com rbc.com n26.com itau.com.br',
  'co-parenting': 'ourfamilywizard.com app.ourfamilywizard.com talkingparents.com appclose.com 2houses.com',
  suffix: 'co.uk com.au co.nz com.br com.mx co.jp org.uk',
}

const free = `
  example.org instagram.com www.facebook.com google.com www.google.com photos.google.com tumblr.com vk.com
  notchase.com chase.com.evil.example chasecom.example purchase.com mychase.com chase.community
  thehotline.org.example nothehotline.org rainn.org.co gov.example gov.com mygov.com www.gov.uk.evil.example notgov.uk
  governor.uk edu.com notedu.au ac.com academia.com ac.example go.com go.it go.ro somebody.go.ro mil.com military.com
  example.co.uk www.example.com.au somebody.com.br bbc.co.uk police.com notpolice.uk k12.com k12.us.example
  state.com co.us bank.com notnhs.uk.com europa.eu.example uk us cozi.com.example mit.education org.de localhost`

describe.each(Object.entries(kept))('%s', (kind, names) => {
  it.each(names.trim().split(/\s+/))('%s stays open', (name) => {
    expect(neverBlocked(name)).toBe(kind)
  })
})

it.each(free.trim().split(/\s+/))('%s may be locked', (name) => {
  expect(neverBlocked(name)).toBeNull()
})

test('case, spaces around it and a trailing dot do not matter', () => {
  expect(neverBlocked(' WWW.TheHotline.ORG. ')).toBe('help-line')
  expect(neverBlocked('')).toBeNull()
  expect(neverBlocked('.')).toBeNull()
})

test('a long hostile name is answered at once', () => {
  expect(neverBlocked('a.'.repeat(50_000))).toBeNull()
})

describe('the lists', () => {
  const groups = [...helpNames, ...publicNames]
  const all = groups.flatMap(({ names }) => names.trim().split(/\s+/))

  it('are well-formed host names, each once', () => {
    expect(all.filter((name) => !/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/.test(name))).toEqual([])
    expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([])
    expect(all.length).toBeGreaterThan(700)
  })
  it('hold for www. and deeper names too', () => {
    for (const name of all) expect(neverBlocked(`www.a.${name}`)).toBe(neverBlocked(name))
  })
})

test.each(languages)('help that the first run names in $name can never be locked', ({ words }) => {
  const named = words.firstRun.safety.lines.join(' ').match(/[a-z]+(?:\.[a-z]+)+/g) ?? []
  expect(named.length).toBeGreaterThan(2)
  for (const host of named) expect(neverBlocked(host), host).not.toBeNull()
})
