/** A service file of the catalogue, checked in full: what passes here may be written into a hosts file. */
import { z } from 'zod'
import { pageKinds, type Service } from '../model/catalogue.ts'
import { fail, ok, type Result } from '../model/result.ts'

const hostPattern = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/
const pathPattern = /^[Mm](?:[MmLlHhVvCcSsQqTtAaZz]|[\s,]|[-+]?(?:\d+\.?\d*|\.\d+))+$/
const oneLine = /^\S(?:[^\p{Cc}]*\S)?$/u

const eachOnce = (list: readonly string[]): boolean => new Set(list).size === list.length
const listOf = (item: z.ZodString) => z.array(item).min(1).refine(eachOnce, 'has an entry twice')

const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case letters, digits and single dashes')
const host = z
  .string()
  .regex(hostPattern, 'must be a whole host name in lower-case letters, without wildcards')
const words = z.string().max(160).regex(oneLine, 'must be one line of words')
const tagPattern = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/
/** The same in each language by its tag; English is always there. */
export const localised = z
  .object({ en: words })
  .catchall(words)
  .refine((texts) => Object.keys(texts).every((tag) => tagPattern.test(tag)), 'has a key that is no language')
const named = (shape: RegExp, what: string) => z.string().max(120).regex(shape, `must be ${what}`)

const executable = named(/^[A-Za-z0-9][A-Za-z0-9._+ -]*$/, 'the name of a program file, without a folder')
const reverseName = named(/^[A-Za-z0-9-]+(?:\.[A-Za-z0-9_-]+)+$/, 'a dotted id such as org.example.App')
const snap = named(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'the name of a snap')
const windowsExecutable = named(/^[\p{L}\p{N}][\p{L}\p{N}._+ -]*\.exe$/u, 'a program file that ends in .exe')
const packageFamily = named(/^[A-Za-z0-9._-]{3,50}_[a-z0-9]{13}$/, 'a package family name')

const apps = z.strictObject({
  linux: z
    .strictObject({
      executables: listOf(executable).exactOptional(),
      flatpak: listOf(reverseName).exactOptional(),
      snap: listOf(snap).exactOptional(),
    })
    .exactOptional(),
  macos: z.strictObject({ bundles: listOf(reverseName) }).exactOptional(),
  windows: z
    .strictObject({
      executables: listOf(windowsExecutable).exactOptional(),
      appx: listOf(packageFamily).exactOptional(),
    })
    .exactOptional(),
})

const pageHost = z
  .string()
  .regex(
    /^(?:\{\}\.)?(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/,
    'must be a host name, or {} and one',
  )
const pagePath = z
  .string()
  .max(80)
  .regex(/^\/[A-Za-z0-9@+~._/:{}*-]*(?:\?[a-z_]+=\{\})?$/, 'must be a path with {} for the person')

const pageForm = z
  .strictObject({
    kind: z.enum(pageKinds),
    hosts: listOf(pageHost),
    paths: listOf(pagePath),
    use: z.enum(['reading', 'same-host']).exactOptional(),
  })
  .refine(
    ({ hosts, paths }) =>
      hosts.every((name) => paths.every((path) => `${name}${path}`.split('{}').length === 2)),
    'must have {} once',
  )
  .refine(
    ({ paths }) =>
      paths.every((path) => path.split('/').every((part) => part === '*' || !part.includes('*'))),
    'must have * for a whole part of the path',
  )

const pages = z
  .strictObject({
    names: z
      .strictObject({
        signs: z.string().regex(/^[._@·-]*$/u, 'must be some of ._-@·'),
        max: z.number().int().min(1).max(253),
        letters: z.literal('any').exactOptional(),
      })
      .exactOptional(),
    forms: z.array(pageForm).min(1),
    reserved: listOf(z.string().regex(/^[a-z0-9._-]+$/, 'must be the first part of a path')).exactOptional(),
  })
  .refine(
    ({ names, forms }) => (names !== undefined) === forms.some(({ kind }) => kind === 'name'),
    'must say what a name is made of where there are names, and only there',
  )

const serviceSchema = z
  .strictObject({
    id,
    label: z.string().max(40).regex(oneLine, 'must be one line of words'),
    kind: z.enum([
      'social',
      'messenger',
      'dating',
      'video',
      'music',
      'photos',
      'payment',
      'calls',
      'community',
    ]),
    icon: z.strictObject({
      path: z.string().max(4_000).regex(pathPattern, 'must be the data of one SVG path'),
      color: z.string().regex(/^#[0-9A-F]{6}$/, 'must be a colour such as #0A66C2'),
    }),
    hosts: listOf(host),
    apps,
    shared: z.array(
      z.strictObject({
        hosts: listOf(host),
        with: z.array(id).refine(eachOnce, 'has an entry twice'),
        effect: localised,
      }),
    ),
    pages: pages.exactOptional(),
  })
  .refine(({ hosts, shared }) => shared.every((entry) => entry.hosts.every((name) => hosts.includes(name))), {
    message: 'has a name that is not among the hosts of the service',
    path: ['shared'],
  }) satisfies z.ZodType<Service>

/** Parses one service file, or says in one sentence which part of it is wrong. */
export const parseService = (value: unknown): Result<Service, string> => {
  const parsed = serviceSchema.safeParse(value)
  if (parsed.success) return ok(parsed.data)
  const [issue] = parsed.error.issues
  const where = issue?.path.map(String).join('.') || 'the service'
  return fail(`In a service file, ${where}: ${issue?.message ?? 'not understood'}.`)
}
