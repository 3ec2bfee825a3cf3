/** The one way from `unknown` to a typed value: everything that crosses a process border goes through here. */
import type { z } from 'zod'
import { refuse, type Refusal } from '../model/refusal.ts'
import { fail, ok, type Result } from '../model/result.ts'

/** Parses, or says in one line where the value is not of the agreed shape. */
export const parse = <S extends z.ZodType>(schema: S, value: unknown): Result<z.output<S>, Refusal> => {
  const parsed = schema.safeParse(value)
  if (parsed.success) return ok(parsed.data)
  const issue = parsed.error.issues[0]
  const where = issue?.path.map(String).join('.') ?? ''
  return fail(refuse('frame-invalid', { why: `${where ? `${where}: ` : ''}${issue?.message ?? ''}` }))
}
