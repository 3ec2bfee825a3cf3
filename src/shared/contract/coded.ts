/** Refusals and notes as they cross a process border: a code that is known, with the parameters that it has. */
import { z } from 'zod'
import type { Coded, ParamShape, Shapes } from '../model/coded.ts'
import { noteShapes, type Note } from '../model/note.ts'
import { refusalShapes, type Refusal } from '../model/refusal.ts'

const schemaOf = (shape: ParamShape): z.ZodType =>
  shape === 'text' ? z.string() : shape === 'number' ? z.number() : z.enum(shape)

const schemaOfAll = <T extends Shapes>(shapes: T): z.ZodType<Coded<T>> => {
  const each = Object.entries(shapes).map(([code, params]) => {
    const given = Object.entries(params).map(([name, shape]) => [name, schemaOf(shape)] as const)
    return z.object({
      code: z.literal(code),
      ...(given.length > 0 && { params: z.object(Object.fromEntries(given)) }),
    })
  })
  const [first, ...others] = each
  if (!first) throw new Error('There is nothing to be said.')
  return z.discriminatedUnion('code', [first, ...others]) as unknown as z.ZodType<Coded<T>>
}

export const refusalSchema: z.ZodType<Refusal> = schemaOfAll(refusalShapes)
export const noteSchema: z.ZodType<Note> = schemaOfAll({ ...noteShapes, ...refusalShapes })
