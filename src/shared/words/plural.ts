/** Which form of a word goes with a number, by the rules of one language. */

import { pluralRules } from './formats.ts'

/** The forms that a language has; what it has not is said with `other`. */
export type PluralForms = { readonly other: string } & {
  readonly [form in 'zero' | 'one' | 'two' | 'few' | 'many']?: string
}

/** @param tag the language whose rules hold, such as `en` */
export const pluralIn =
  (tag: string) =>
  (count: number, forms: PluralForms): string =>
    forms[pluralRules(tag).select(count)] ?? forms.other
