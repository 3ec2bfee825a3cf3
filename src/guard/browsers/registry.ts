/** The registry of Windows as text: what `reg query` prints, and the file that `reg import` takes. Pure. */

/** Key → name → value, texts only; a key without values is there too. */
export type Registry = ReadonlyMap<string, ReadonlyMap<string, string>>

/** What `reg query KEY /s` prints; names and values of others may be garbled, as it speaks an old code page. */
export const readQuery = (printed: string): Registry => {
  const keys = new Map<string, Map<string, string>>()
  let key = ''
  for (const line of printed.split(/\r?\n/)) {
    if (line.startsWith('HKEY_')) {
      key = line.trim()
      keys.set(key, new Map())
    }
    const found = /^ {4}(.+?) {4}REG_\w+(?: {4}(.*))?$/.exec(line)
    if (found) keys.get(key)?.set(found[1] ?? '', found[2] ?? '')
  }
  return keys
}

export type Change = {
  readonly key: string
  readonly name: string
  /** Null: the value goes. */
  readonly value: string | null
}

const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`

/** In UTF-16 with its mark, as the registry's own editor writes it. */
export const importFile = (changes: readonly Change[], goneKeys: readonly string[] = []): Buffer => {
  const lines = changes.flatMap(({ key, name, value }) => [
    `[${key}]`,
    `${quoted(name)}=${value === null ? '-' : quoted(value)}`,
  ])
  const gone = goneKeys.map((key) => `[-${key}]`)
  const text = ['Windows Registry Editor Version 5.00', '', ...lines, ...gone, ''].join('\r\n')
  return Buffer.from(`\uFEFF${text}`, 'utf16le')
}

/** The keys on the way from below `root` down to `key`, the outer ones first. */
export const wayTo = (root: string, key: string): readonly string[] => {
  const names = key.slice(root.length + 1).split('\\')
  return names.map((_, at) => `${root}\\${names.slice(0, at + 1).join('\\')}`)
}

export const isThere = (registry: Registry, key: string): boolean =>
  [...registry.keys()].some((each) => each === key || each.startsWith(`${key}\\`))
