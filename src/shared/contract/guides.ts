/** What a file of guides has to look like. */
import { z } from 'zod'
import { howTopics, type Guide } from '../model/how-to.ts'
import { ok, fail, type Result } from '../model/result.ts'

const sentence = z
  .string()
  .max(320)
  .regex(/^[A-ZÁÉÍÓÚÑ¿0-9“«].*[.?]$/u, 'must be a sentence')
  .refine((text) => !/[!¡"']|\.\.\.|https?:|www\./.test(text), 'must not shout, and must hold no address')

const steps = z.array(sentence).min(1).max(8).readonly()

const guide = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .max(40),
  asOf: z.string().regex(/^20\d\d-(?:0[1-9]|1[0-2])$/, 'must be a month'),
  basis: z.enum(['read', 'known']),
  how: z
    .array(
      z.strictObject({
        topic: z.enum(howTopics),
        noticed: z.enum(['told', 'may-notice']).exactOptional(),
        steps: z.strictObject({ en: steps, es: steps }),
      }),
    )
    .min(1)
    .refine((how) => new Set(how.map(({ topic }) => topic)).size === how.length, 'has a topic twice'),
}) satisfies z.ZodType<Guide>

/** Parses one file, or says in one sentence what is wrong with it. */
export const parseGuides = (value: unknown): Result<readonly Guide[], string> => {
  const parsed = z.array(guide).min(1).safeParse(value)
  if (parsed.success) return ok(parsed.data)
  const [issue] = parsed.error.issues
  return fail(`In a file of guides, ${issue?.path.join('.')}: ${issue?.message}.`)
}
