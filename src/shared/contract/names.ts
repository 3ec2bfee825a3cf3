/** What somebody is called and known by: words that are kept off everything that leaves the app. */
import type { UserData } from './user-data.ts'

type Known = {
  readonly person: { readonly alias: string } | null
  readonly knownBy?: UserData['knownBy']
  readonly others?: readonly { readonly alias: string; readonly knownBy?: UserData['knownBy'] }[]
}

export const namesOf = ({ person, knownBy, others = [] }: Known): readonly string[] =>
  [{ alias: person?.alias ?? '', ...(knownBy && { knownBy }) }, ...others].flatMap((each) => [
    each.alias,
    ...(each.knownBy?.names ?? []),
    ...(each.knownBy?.profiles.map(({ text }) => text.split('/').at(-1) ?? '') ?? []),
    ...(each.knownBy?.mails.map((mail) => mail.split('@')[0] ?? '') ?? []),
  ])
