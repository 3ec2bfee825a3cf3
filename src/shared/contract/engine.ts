/** A file of a search engine, checked in full: what passes here may be written into a browser's rules. */
import { z } from 'zod'
import { engineKinds, type Engine } from '../model/reach/engine.ts'
import { fail, ok, type Result } from '../model/result.ts'

const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case letters, digits and single dashes')
const host = z
  .string()
  .regex(/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/, 'must be a whole host name')

const place = z.strictObject({
  hosts: z.array(host).min(1),
  path: z.string().regex(/^\/[A-Za-z0-9@_./-]*$/, 'must be a path'),
  key: z
    .string()
    .regex(/^[A-Za-z_.[\]%5BD-]+$/, 'must be the key of a query')
    .nullable(),
  spaces: z
    .array(z.enum(['+', '%20', '-', '_', '/']))
    .min(1)
    .exactOptional(),
})

const engineSchema = z
  .strictObject({
    id,
    label: z.string().min(1).max(40),
    kind: z.enum(engineKinds),
    service: id.exactOptional(),
    places: z.array(place).min(1),
    countries: z
      .record(z.string().regex(/^[a-z]{2}$/, 'must be the code of a country'), host)
      .exactOptional(),
  })
  .refine(({ kind, service }) => (kind === 'inside') === (service !== undefined), {
    message: 'must name its service where it searches inside one, and only there',
    path: ['service'],
  }) satisfies z.ZodType<Engine>

/** Parses one engine file, or says in one sentence which part of it is wrong. */
export const parseEngine = (value: unknown): Result<Engine, string> => {
  const parsed = engineSchema.safeParse(value)
  if (parsed.success) return ok(parsed.data)
  const [issue] = parsed.error.issues
  const where = issue?.path.map(String).join('.') || 'the engine'
  return fail(`In an engine file, ${where}: ${issue?.message ?? 'not understood'}.`)
}
