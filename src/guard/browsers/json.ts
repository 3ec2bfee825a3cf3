/** JSON of others: read as their browsers read it, and written again in their own style. Pure. */

export type Json = null | boolean | number | string | readonly Json[] | Thing
export type Thing = { readonly [key: string]: Json }

export const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const isListOfTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string')

/** Own fields only, whatever a key is called. */
export const fieldOf = (thing: Thing, key: string): Json | undefined =>
  Object.hasOwn(thing, key) ? thing[key] : undefined

/** The same with this value in the field, where it stands or at the end; without the field for undefined. */
export const withField = (thing: Thing, key: string, value: Json | undefined): Thing => {
  const entries = Object.entries(thing)
  if (value === undefined) return Object.fromEntries(entries.filter(([each]) => each !== key))
  if (!Object.hasOwn(thing, key)) return Object.fromEntries([...entries, [key, value]])
  return Object.fromEntries(entries.map(([each, old]) => [each, each === key ? value : old]))
}

/** As `JSON.parse`; undefined for what is none. */
export const parseJson = (text: string): Json | undefined => {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}

/**
 * JSON as Chromium reads it: with comments, and commas before a closing bracket (both seen in 156). Undefined for what
 * is none.
 */
export const parseLooseJson = (text: string): Json | undefined => {
  let strict = ''
  // Texts are passed over whole; what stands between them may hold what is dropped.
  const parts = /"(?:[^"\\]|\\.)*"|\/\/[^\n\r]*|\/\*[\s\S]*?\*\/|[^"/]+|[\s\S]/g
  for (const [part] of text.replace(/^\uFEFF/, '').matchAll(parts))
    strict += part.startsWith('//') || part.startsWith('/*') ? ' ' : part
  const bare = strict.replace(
    /("(?:[^"\\]|\\.)*")|,(\s*[\]}])/g,
    (_, quoted?: string, end?: string) => quoted ?? end ?? '',
  )
  return parseJson(bare)
}

/** Line ends, indentation and the end of the file, as somebody wrote them. */
export type Style = { readonly indent: string; readonly eol: string; readonly end: string }

export const styleOf = (text: string): Style => ({
  indent: /\n([ \t]+)"/.exec(text)?.[1] ?? (text.trim().includes('\n') || text.trim() === '' ? '  ' : ''),
  eol: text.includes('\r\n') ? '\r\n' : '\n',
  end: text.trim() === '' ? '\n' : (/\s*$/.exec(text)?.[0] ?? ''),
})

/** Raw line ends stand between texts only, never in one, so that they can be changed. */
export const writeJson = (value: Json, { indent, eol, end }: Style): string =>
  JSON.stringify(value, null, indent).replaceAll('\n', eol) + end
