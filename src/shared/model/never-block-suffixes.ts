/** Whole levels of the name system: those kept for one kind of institution, and the commonest public suffixes. */
import type { NeverBlockGroup } from './never-block-kinds.ts'

/** `.gov`, `.ac.uk`, `.gob.mx` …; without countries it is a name of its own at the top. */
export const keptLevels: readonly (NeverBlockGroup & { readonly countries?: string })[] = [
  { kind: 'government', names: 'gov mil' },
  { kind: 'school', names: 'edu' },
  { kind: 'government', names: 'go', countries: 'ci cr id jp ke kr th tj tz ug' },
  { kind: 'government', names: 'gob', countries: 'ar bo cl cu do ec es gt hn mx ni pa pe pk sv ve' },
  { kind: 'government', names: 'gouv', countries: 'bj ci fr ht km mc ml sn tg' },
  { kind: 'government', names: 'gub', countries: 'uy' },
  { kind: 'government', names: 'nic', countries: 'in' },
  { kind: 'emergency', names: 'police', countries: 'uk' },
  {
    kind: 'school',
    names: 'ac',
    countries: `ae at be ci cn cr cy fj id il in ir jp ke kr lk ma mu mw mz ni nz pa rs rw se sz th tz ug uk za zm zw`,
  },
  { kind: 'school', names: 'sch', countries: 'ae id ir jo lk ly ng qa sa ss uk zm' },
  { kind: 'school', names: 'school', countries: 'nz za' },
  { kind: 'school', names: 'k12', countries: 'ec il tr' },
]

/** Parts of the internet under which everybody has a site. Only the name itself is refused, not what is below it. */
export const publicSuffixes: readonly { readonly level: string; readonly countries: string }[] = [
  {
    level: 'co',
    countries: `
      ao at bw ck cr hu id il im in ir je jp ke kr ls ma mz na ni nz om rs rw sz th tz ug uk uz ve vi za zm zw`,
  },
  {
    level: 'com',
    countries: `
      ar au bd bh bn bo br by cn co cu cy do ec eg es fr ge gh gr gt hk hn hr jm jo kh kw kz lb lk ly mk mm mo mt mx my
      ng ni np om pa pe pg ph pk pl pr pt py qa ro ru sa sg sv tn tr tw ua uy uz ve vn`,
  },
  {
    level: 'org',
    countries: `
      ar au bd bo br cn co do ec eg es gr gt hk hn il in jm ke kw lb lk mk mt mx my ng ni nz pa pe ph pk pl pr pt py qa
      ro sa sg sv tn tr tw ua uk uy ve vn za`,
  },
  {
    level: 'net',
    countries: `ar au br cn co do ec eg gr hk il in jm lb lk mx my ng nz pe ph pk pl pr py qa sa sg tr tw ua uk uy ve vn za`,
  },
  { level: 'or', countries: 'at id jp ke kr th tz ug' },
  { level: 'ne', countries: 'jp ke kr tz ug' },
  { level: 'me', countries: 'ke so uk' },
  { level: 'ltd', countries: 'uk' },
  { level: 'plc', countries: 'uk' },
  { level: 'id', countries: 'au' },
  { level: 'asn', countries: 'au' },
  { level: 'web', countries: 'id za' },
]
