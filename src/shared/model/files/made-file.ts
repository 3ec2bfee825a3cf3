/** What is asked of a file that keeps somebody's mail away, and what comes of it. */
import { plainText } from '../text.ts'
import type { Mail } from './mail.ts'

/** `seal`: unread into a folder of its own, kept. `bin`: to the trash, unread. */
export const fates = ['seal', 'bin'] as const
export type Fate = (typeof fates)[number]

export type MailRules = {
  readonly mails: readonly Mail[]
  readonly fate: Fate
  /** Where it is sealed. What only looks like theirs goes there whatever the fate: it may be somebody else's. */
  readonly folder: string
  /** Their addresses with something after a plus, too. */
  readonly plus: boolean
  /** The same name before the sign at another domain, and these names before any address. */
  readonly lookalikes: boolean
  readonly names: readonly string[]
}

/** What a file cannot do or does beside; said in words where it is offered. */
export const fileNotes = [
  /** The tool looks for words: plus-addresses must be given one by one. */
  'plus-not',
  /** Plus-addresses and lookalikes go by a part of the address, so that others may be hit: they are sealed. */
  'by-part',
  /** No name or address is telling enough to look for lookalikes by it. */
  'no-lookalikes',
  /** More than one rule, as one cannot hold so many addresses. */
  'in-parts',
  /** What is in the trash is gone after some weeks. */
  'bin-empties',
  /** Some names have signs that the file cannot hold; they were left out. */
  'names-left-out',
] as const
export type FileNote = (typeof fileNotes)[number]

export type MadeFile = {
  /** Neutral: it says nothing of a person. */
  readonly name: string
  readonly text: string
  readonly notes: readonly FileNote[]
}

/** With a safety concern, what comes in may be needed once: it is kept, unread. */
export const usualFate = (safetyConcern: boolean): Fate => (safetyConcern ? 'seal' : 'bin')

const longestFolder = 60

/** A name that every mail program can give to a folder, or the one that is given instead. */
export const folderName = (typed: string, instead: string): string => {
  const plain = plainText(typed.slice(0, 500).replace(/[/\\"'*%&?<>|:.~#^{}[\]()]|\p{Cs}/gu, ' ')).replace(
    /\s+/g,
    ' ',
  )
  const short = Array.from(plain).slice(0, longestFolder).join('').trim()
  return short === '' ? instead : short
}

/** As few groups as hold them all, none longer than `most`; a single one may be. */
export const inGroups = (
  texts: readonly string[],
  most: number,
  joint: number,
): readonly (readonly string[])[] => {
  const groups: string[][] = []
  let length = 0
  for (const text of texts) {
    const last = groups.at(-1)
    if (last && length + joint + text.length <= most) {
      last.push(text)
      length += joint + text.length
    } else {
      groups.push([text])
      length = text.length
    }
  }
  return groups
}
