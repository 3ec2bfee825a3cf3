/** What is planned, as others may read it: on the fridge, or in a calendar that other programs open. */
import { kindOf } from '../ideas.ts'
import type { HealingKind } from '../plan.ts'
import type { Routine } from './routine.ts'

/** Names shorter than this are words of every day. */
const shortest = 3

const parts = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/**
 * Whether a title names somebody: by the whole name, or by a part of one that is longer than two letters.
 * @param names what the person calls them, and what they are known by
 */
export const namesSomebody = (title: string, names: readonly string[]): boolean => {
  const said = parts(title)
  return names.some((name) => {
    const known = parts(name)
    if (known.length === 0) return false
    const isWhole = said.some((_, from) => known.every((part, at) => said[from + at] === part))
    return isWhole || known.some((part) => Array.from(part).length >= shortest && said.includes(part))
  })
}

/** How a thing is called where others read it: in words that say its kind alone, or null for its own title. */
export const neutralKind = (
  { what, kind }: Pick<Routine, 'what' | 'kind'>,
  title: string,
  isNeutral: boolean,
  names: readonly string[],
): HealingKind | 'any' | null => {
  // A title that names somebody never leaves the app, whatever was chosen.
  if (!isNeutral && !namesSomebody(title, names)) return null
  return kindOf({ what, kind }) ?? 'any'
}
