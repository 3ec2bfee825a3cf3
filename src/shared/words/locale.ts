/** How dates are written and weeks begin where the person lives. */
import { dateFormat } from './formats.ts'

const parsed = (tag: string): Intl.Locale | null => {
  try {
    return new Intl.Locale(tag)
  } catch {
    return null
  }
}

/**
 * The language as it is written where the person lives: their own tag for it, such as `es-MX`; else the language with
 * their region, because who chooses another language has not moved.
 * @param language the tag of the language that is spoken
 * @param preferred BCP 47 tags, the dearest first
 */
export const localeFor = (language: string, preferred: readonly string[]): string => {
  const known = preferred.map(parsed).filter((locale) => locale !== null)
  const spoken = parsed(language)
  const own = known.find((locale) => locale.language === spoken?.language) ?? spoken
  const region = own?.region ?? known[0]?.region
  return own ? new Intl.Locale(own, region === undefined ? {} : { region }).toString() : language
}

/** A calendar date, `YYYY-MM-DD`, in words: 23 November 2026. */
export const sayDate = (locale: string, date: string): string =>
  dateFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`))

/** The same where there is little room, within a few weeks of today: Mon, 23 Nov. */
export const sayShortDay = (locale: string, date: string): string =>
  dateFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  )

/** The day of an instant in the zone of this computer, in words. Takes milliseconds since the Unix epoch. */
export const sayDayOf = (locale: string, instant: number): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(instant)

/** The time of day of an instant, as clocks show it here: 18:05. */
export const sayTimeOf = (locale: string, instant: number): string =>
  new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(instant)

/** A time of day, `HH:MM`, as clocks show it here. */
export const sayWallTime = (locale: string, time: string): string =>
  dateFormat(locale, { timeStyle: 'short', timeZone: 'UTC' }).format(new Date(`2026-01-01T${time}:00Z`))

/** The name of a day of the week: 1 is Monday, 7 is Sunday. */
export const sayWeekday = (locale: string, weekday: number): string =>
  // 5 January 2026 was a Monday.
  dateFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2026, 0, 4 + weekday)))

/** Whether a date of three numbers begins with its month there. */
export const isMonthFirst = (locale: string): boolean => {
  const parts = new Intl.DateTimeFormat(locale).formatToParts(new Date(Date.UTC(2026, 0, 31)))
  const at = (type: string) => parts.findIndex((part) => part.type === type)
  return at('month') < at('day') && at('day') < at('year')
}

/** A day of the week: 1 is Monday, 7 is Sunday. */
export type WeekDay = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** Where the week does not begin on Monday (Unicode CLDR, supplemental data), for a runtime that does not know. */
const firstDays: readonly (readonly [WeekDay, string])[] = [
  [5, 'MV'],
  [6, 'AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY'],
  [
    7,
    `AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN IS JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH
    PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW`,
  ],
]

export const firstDayByRegion = (locale: string): WeekDay => {
  const region = parsed(locale)?.maximize().region ?? ''
  return firstDays.find(([, regions]) => regions.split(/\s+/).includes(region))?.[0] ?? 1
}

// Neither is in TypeScript's library of ES2023; Node 20 has the older one only, later ones have the other only.
type WithWeek = Intl.Locale & {
  readonly weekInfo?: { readonly firstDay: WeekDay }
  readonly getWeekInfo?: () => { readonly firstDay: WeekDay }
}

/** The day on which a week begins there. */
export const firstDayOfWeek = (locale: string): WeekDay => {
  const known: WithWeek | null = parsed(locale)
  const week = known?.getWeekInfo?.() ?? known?.weekInfo
  return week?.firstDay ?? firstDayByRegion(locale)
}

/** Where people print on Letter instead of A4 (Unicode CLDR, supplemental data). */
const letterRegions = 'BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' ')

export const paperOf = (locale: string): 'A4' | 'Letter' =>
  letterRegions.includes(parsed(locale)?.maximize().region ?? '') ? 'Letter' : 'A4'
