/** Of what plans are made: the parts of a day, and the nine kinds of things that help. */

export const dayParts = ['morning', 'midday', 'afternoon', 'evening', 'night'] as const
export type DayPart = (typeof dayParts)[number]

/** The nine kinds of things that help. */
export const healingKinds = [
  'people',
  'boundaries',
  'new-routines',
  'from-before',
  'given-up',
  'hobbies',
  'new-look',
  'movement',
  'giving',
] as const
export type HealingKind = (typeof healingKinds)[number]

export const titleLimit = 80
