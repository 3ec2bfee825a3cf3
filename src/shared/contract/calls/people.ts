/** What the window says of the person, of others, and of the roads to them. */
import { z } from 'zod'
import { recordId } from '../dates.ts'
import { mostRoads, roadDraft, setupPart } from '../records.ts'
import { done, none, one } from './call.ts'

export const peopleCalls = {
  savePerson: {
    args: z.strictObject({
      alias: z.string().max(1_000),
      lastContact: z.string().max(40),
      /** Empty where it is not known; left out, it stays as it was. */
      lastLook: z.string().max(40).exactOptional(),
    }),
    value: done,
  },
  /** Somebody else, with clocks of their own; without an id, somebody new. */
  saveOther: {
    args: z.strictObject({
      id: recordId.exactOptional(),
      alias: z.string().max(1_000),
      lastContact: z.string().max(40),
      lastLook: z.string().max(40).exactOptional(),
    }),
    value: done,
  },
  removeOther: { args: one, value: done },
  /** Whose number the tray shows; null for the first person. */
  chooseForTray: { args: z.strictObject({ id: recordId.nullable() }), value: done },
  saveSetup: { args: setupPart, value: done },
  sayRoads: {
    args: z.strictObject({ roads: z.array(roadDraft).max(mostRoads), person: recordId.exactOptional() }),
    value: done,
  },
  /** The person says that the clock is right now: the number may fall to what it counts. */
  trustClock: { args: none, value: done },
}
