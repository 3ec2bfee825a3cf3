/** What somebody in need searches for. No search for it is ever blocked, whatever name was typed as the ex's. */

/** As phrases: whatever holds one of them is a search for help. */
const phrases = `
  restraining order|protective order|protection order|no contact order|stay away order|non molestation order|injunction
  domestic violence|domestic abuse|intimate partner violence|dating violence|abusive relationship|being stalked|stalking help
  sexual assault|rape crisis|suicide prevention|crisis line|crisis text line|help line|helpline|hotline|womens aid|womens shelter
  legal aid|family court|child support|child custody|victim support|emergency room|emergency number|self harm
  orden de alejamiento|orden alejamiento|orden de protección|violencia de género|violencia doméstica|violencia machista
  línea de ayuda|teléfono de la esperanza|acoso sexual|agresión sexual|casa de acogida|prevención del suicidio|pensión alimenticia
  ordonnance de protection|violence conjugale|violences conjugales|ordonnance restrictive
  einstweilige verfügung|häusliche gewalt|gewaltschutz|hilfetelefon|frauenhaus
  violenza domestica|ordine restrittivo|centro antiviolenza|medida protetiva|violência doméstica|huiselijk geweld|straatverbod`

/** Alone, or with nothing but words like it and small ones, they are a search for help. Beside a name they are a name. */
const words = `abuse abused abuser acoso advocate alimony ambulance apartment attorney aid avocat anwalt child court crisis custody
  denuncia divorce domestic doctor emergency fire harassment health help helpline hospital hotline kids lawyer legal number phone
  abogado abogada police policía policia polizei protection rape report safe safety samaritans shelter stalker stalking suicide
  suicidio suicidal support therapist therapy victim violence violencia violación women near me order for the to a of in my 911 112 999 988
  116016 016 111 000 116123`

/** Numbers of well-known help lines, digits only. */
const numbers = `18007997233 18006564673 18884073 8002738255 18002738255 08082000247 116123 116016 116111 116006 1800737732 900202210
  8001110111 08000116016 8007997233`

const list = (text: string): readonly string[] =>
  text
    .split(/[|\n]/)
    .map((part) => part.trim())
    .filter(Boolean)

export const helpPhrases: readonly string[] = list(phrases)

/** Pieces of which every phrase above holds one, as Firefox finds them: `*` is anything between. */
export const helpRoots: readonly string[] =
  `restraining*order protecti*order contact*order away*order molestation*order injunction violen viol%c3%aancia abuse abusive stalked
  stalking assault rape*crisis suicid crisis*line crisis*text helpline help+line help%20line hotline women*aid women*shelter legal*aid
  family*court child*support child*custody victim*support emergency self*harm alejamiento orden*protec ayuda fono*esperanza acoso*sexual
  agresi*sexual acogida alimenticia ordonnance einstweilige gewalt hilfetelefon frauenhaus ordine*restrittivo medida*protetiva geweld
  straatverbod`.split(/\s+/)

const helpWords: ReadonlySet<string> = new Set(words.trim().split(/\s+/))
const helpNumbers: readonly string[] = numbers.trim().split(/\s+/)

/** Without what is dialled before it at home: `0808…` is `+44 808…` to others, and `1 800…` is mostly written `800…`. */
const helpAnywhere = helpNumbers.map((number) => number.replace(/^(?:0|1(?=\d{10}$))/, ''))

/** A country's code is three digits at most; before a whole number `00` may stand too, before a short one it would be any number. */
const isHelpNumber = (digits: string): boolean =>
  helpAnywhere.some(
    (number) => digits.endsWith(number) && digits.length - number.length <= (number.length > 8 ? 5 : 3),
  )

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{M}'’\u200c]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const plainPhrases = helpPhrases.map(plain)
const plainWords: ReadonlySet<string> = new Set([...helpWords].map(plain))

/**
 * Whether blocking searches for this would stand in the way of a search for help: it is one, holds one, or is a piece of one.
 */
export const isHelp = (text: string): boolean => {
  const said = plain(text)
  const digits = text.replace(/\D/g, '')
  return (
    isHelpNumber(digits) ||
    plainPhrases.some(
      (phrase) => ` ${said} `.includes(` ${phrase} `) || (said !== '' && phrase.includes(said)),
    ) ||
    (said !== '' && said.split(' ').every((word) => plainWords.has(word))) ||
    [...plainWords].some((word) => word.length > 4 && said !== '' && word.startsWith(said))
  )
}
