/** The mailboxes that we have something for, and what is made for each. */
import { gmailFilters } from '../../../../shared/model/files/gmail.ts'
import type { FileNote, MadeFile, MailRules } from '../../../../shared/model/files/made-file.ts'
import { sendersOf } from '../../../../shared/model/files/mail.ts'
import { outlookRules } from '../../../../shared/model/files/outlook.ts'
import { sieveRules, type SieveChoices } from '../../../../shared/model/files/sieve.ts'
import { thunderbirdFilters } from '../../../../shared/model/files/thunderbird.ts'
import type { Words } from '../../../../shared/words/en.ts'

export type MailTool = keyof Words['files']['mail']['tools']

export const mailTools: readonly MailTool[] = [
  'gmail',
  'outlook',
  'exchange',
  'icloud',
  'yahoo',
  'proton',
  'gmx',
  'thunderbird',
  'sieve',
]

/** Those where rules are made by hand: what is given is the list of addresses, to be pasted. */
const byHand: readonly MailTool[] = ['outlook', 'icloud', 'yahoo', 'gmx']
/** Those that read Sieve, and so can tell plus-addresses and throw away at once. */
export const speaksSieve: readonly MailTool[] = ['proton', 'sieve']

export type MadeForTool = {
  readonly file: MadeFile | null
  readonly text: string
  readonly notes: readonly FileNote[]
}

const given = (file: MadeFile, text = file.text): MadeForTool => ({ file, text, notes: file.notes })

export const makeFor = (
  tool: MailTool,
  rules: MailRules,
  choices: SieveChoices,
  words: Words['files'],
  now: number,
): MadeForTool => {
  const { ruleName } = words.mail
  switch (tool) {
    case 'gmail':
      return given(gmailFilters(rules, now))
    case 'exchange': {
      const about = words.mail.steps.exchange
      return given(outlookRules(rules, { about, ruleName, askAddress: words.mail.askAddress }))
    }
    case 'thunderbird':
      return given(thunderbirdFilters(rules, ruleName, true), thunderbirdFilters(rules, ruleName, false).text)
    case 'proton':
    case 'sieve':
      return given(sieveRules(rules, choices))
    case 'outlook':
    case 'icloud':
    case 'yahoo':
    case 'gmx':
      return {
        file: null,
        text: sendersOf(rules.mails, rules.plus).join('\n'),
        notes: [rules.plus && ('plus-not' as const), rules.fate === 'bin' && ('bin-empties' as const)].filter(
          (note) => note !== false,
        ),
      }
  }
}

/** Where a pattern can be looked for; elsewhere each plus-address must be given, and the notes say so. */
export const tellsPlus = (tool: MailTool): boolean => tool !== 'gmail' && !byHand.includes(tool)

/** By hand there is no telling what looks like them. */
export const looksFurther = (tool: MailTool): boolean => !byHand.includes(tool)
