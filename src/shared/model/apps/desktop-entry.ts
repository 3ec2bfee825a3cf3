/** What a desktop entry (freedesktop.org) says of the program that it starts. Pure. */

export type DesktopEntry = {
  /** The first word of `Exec`, `env` and its settings left out; null where it starts nothing. */
  readonly program: string | null
  readonly tried: string | null
  readonly flatpak: string | null
  readonly snap: string | null
}

const valueOf = (text: string, key: string): string | null =>
  new RegExp(`^${key}\\s*=\\s*(.+?)\\s*$`, 'm').exec(text)?.[1] ?? null

/** Quotes and backslashes as the specification has them; field codes such as `%U` are words like others. */
const wordsOf = (command: string): readonly string[] =>
  [...command.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/g)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replaceAll(/\\(.)/g, '$1'),
  )

/** Null for what is no entry of an application. */
export const parseDesktopEntry = (text: string): DesktopEntry | null => {
  const [, group] = /^\[Desktop Entry\]\s*$([\s\S]*?)(?=^\[|(?![\s\S]))/m.exec(text) ?? []
  if (group === undefined || (valueOf(group, 'Type') ?? 'Application') !== 'Application') return null
  const words = wordsOf(valueOf(group, 'Exec') ?? '')
  const isEnv = /(?:^|\/)env$/.test(words[0] ?? '')
  const program = isEnv ? words.slice(1).find((word) => !/^(?:-|\w+=)/.test(word)) : words[0]
  return {
    program: program ?? null,
    tried: valueOf(group, 'TryExec'),
    flatpak: valueOf(group, 'X-Flatpak'),
    snap: valueOf(group, 'X-SnapInstanceName'),
  }
}
