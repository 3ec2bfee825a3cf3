/** What the window says and asks of reaching one person: their traces, and what a lock would do. */
import { z } from 'zod'
import { guardWire } from '../guard-wire.ts'
import { traceSchema } from '../known-by.ts'
import { recordId } from '../basic.ts'
import { done } from './call.ts'

/** Without a person it is the first. */
const ofPerson = z.strictObject({ person: recordId.exactOptional(), trace: traceSchema })

export const reachCalls = {
  /** One more thing that somebody can be found by. */
  keepTrace: { args: ofPerson, value: done },
  removeTrace: { args: ofPerson, value: done },
  /** What the guard would write and close, without doing it. */
  lookAhead: guardWire.look,
  setDoorway: { args: guardWire.setDoorway.args, value: done },
}
