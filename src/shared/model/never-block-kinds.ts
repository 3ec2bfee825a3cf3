/** The kinds of names that no lock may take. */

export const neverBlockKinds = [
  'emergency',
  'help-line',
  'missing',
  'legal-aid',
  'court',
  'government',
  'health',
  'school',
  'bank',
  'co-parenting',
  'suffix',
] as const

export type NeverBlockKind = (typeof neverBlockKinds)[number]

/** Domains of one kind, parted by white space; each stands for itself and for everything below it. */
export type NeverBlockGroup = { readonly kind: Exclude<NeverBlockKind, 'suffix'>; readonly names: string }
