/** What the window says of the person, of others, and of the roads to them. */
import { z } from 'zod'
import { recordId } from '../basic.ts'
import { mostRoads, roadDraft, roadSchema, setupPart } from '../records.ts'
import { otherPerson } from '../user-data.ts'
import { windowSchema } from '../helps.ts'
import { tickSchema } from '../ticks.ts'
import { done, none, one } from './call.ts'

/** Somebody who was removed, with what was done and agreed about them: all of it comes back with them. */
export const removedPerson = otherPerson.extend({
  ticks: z.array(tickSchema).exactOptional(),
  windows: z.array(windowSchema).exactOptional(),
})

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
  /** Gives back what was removed, so that it can be put back. */
  removeOther: { args: one, value: removedPerson },
  /** Whose number the tray shows; null for the first person. */
  chooseForTray: { args: z.strictObject({ id: recordId.nullable() }), value: done },
  saveSetup: { args: setupPart, value: done },
  sayRoads: {
    args: z.strictObject({ roads: z.array(roadDraft).max(mostRoads), person: recordId.exactOptional() }),
    value: done,
  },
  /** One more of a kind, with a name of its own in the log where there is one already: that name. */
  addRoad: {
    args: z.strictObject({ road: roadDraft.omit({ id: true }), person: recordId.exactOptional() }),
    value: z.object({ key: recordId }),
  },
  /** Gives back what was removed, so that it can be put back. */
  removeRoad: {
    args: z.strictObject({ key: recordId, person: recordId.exactOptional() }),
    value: roadSchema,
  },
  /** The person says that the clock is right now: the number may fall to what it counts. */
  trustClock: { args: none, value: done },
}
