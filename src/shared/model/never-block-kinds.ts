/** The kinds of names that no lock may take, and the one sentence that a person reads about each. */

export const neverBlockReasons = {
  emergency: 'This is for emergencies. It always stays open, on purpose.',
  'help-line': 'This is a help line. It always stays open, on purpose.',
  missing: 'This helps to find missing people. It always stays open, on purpose.',
  'legal-aid': 'This gives legal help. It always stays open, on purpose.',
  court: 'This belongs to the courts. It always stays open, on purpose.',
  government: 'This is a public office. It always stays open, on purpose.',
  health: 'This is about health. It always stays open, on purpose.',
  school: 'This is for school or study. It always stays open, on purpose.',
  bank: 'This is about your own money. It always stays open, on purpose.',
  'co-parenting': 'This is where parents arrange things for a child. It always stays open, on purpose.',
  suffix: 'That is a whole part of the internet, not one site.',
} as const

export type NeverBlockKind = keyof typeof neverBlockReasons
export type NeverBlocked = { readonly kind: NeverBlockKind; readonly reason: string }

/** Domains of one kind, parted by white space; each stands for itself and for everything below it. */
export type NeverBlockGroup = { readonly kind: Exclude<NeverBlockKind, 'suffix'>; readonly names: string }
