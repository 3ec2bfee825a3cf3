/** How the app looks and speaks, undoing a removal, and the end of everything. */
import { z } from 'zod'
import { recordId } from '../basic.ts'
import { ifThenSchema, windowSchema } from '../helps.ts'
import { happeningSchema, lockRecordSchema, reasonSchema, recordsShape, roadSchema } from '../records.ts'
import { languageChoice } from '../user-data.ts'
import { done, none } from './call.ts'
import { removedPerson } from './people.ts'

const removed = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('event'), record: happeningSchema }),
  z.strictObject({ what: z.literal('reason'), record: reasonSchema }),
  z.strictObject({ what: z.literal('lock'), record: lockRecordSchema }),
  z.strictObject({ what: z.literal('road'), record: roadSchema, person: recordId.exactOptional() }),
  z.strictObject({ what: z.literal('person'), record: removedPerson }),
  z.strictObject({ what: z.literal('if-then'), record: ifThenSchema }),
  z.strictObject({ what: z.literal('window'), record: windowSchema }),
])

export const settingsCalls = {
  /** Undoes a removal: the record as it was. */
  putBack: { args: removed, value: done },
  setAppearance: { args: z.strictObject({ appearance: recordsShape.appearance }), value: done },
  /** How the days of a week are drawn. */
  setWeekView: { args: z.strictObject({ view: z.enum(['parts', 'hours']) }), value: done },
  /** The tag of a language that the app speaks, or `system`. */
  setLanguage: { args: z.strictObject({ language: languageChoice }), value: done },
  /** Everything that the app keeps of the person. Locks are the guard's: they end in their time. */
  deleteEverything: { args: none, value: done },
}
