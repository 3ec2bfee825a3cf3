/** What most calls of the window are made of. */
import { z } from 'zod'
import { recordId } from '../basic.ts'

export const none = z.strictObject({})
export const done = z.null()
export const one = z.strictObject({ id: recordId })
