/** Which form of a word goes with a number, by the rules of one language. */

/** The forms that a language has; what it has not is said with `other`. */
export type PluralForms = { readonly other: string } & {
  readonly [form in 'zero' | 'one' | 'two' | 'few' | 'many']?: string
}

/** @param tag the language whose rules hold, such as `en` */
export const pluralIn = (tag: string) => {
  const rules = new Intl.PluralRules(tag)
  return (count: number, forms: PluralForms): string => forms[rules.select(count)] ?? forms.other
}
