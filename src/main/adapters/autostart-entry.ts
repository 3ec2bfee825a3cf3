/** The file by which Linux desktops open a program at login (Desktop Entry and Autostart specifications). */

/** In quotes, as the command may hold spaces; the four characters that mean something there are marked. */
const quoted = (part: string): string =>
  // First for the quotes, then once more for the file; a percent sign would begin a field.
  `"${part
    .replaceAll(/["`$\\]/g, '\\$&')
    .replaceAll('\\', '\\\\')
    .replaceAll('%', '%%')}"`

const oneLine = (text: string): string => text.replaceAll(/\p{Cc}/gu, ' ')

const execOf = (command: readonly string[]): string =>
  `Exec=${command.map((part) => quoted(oneLine(part))).join(' ')}`

export const autostartEntry = (name: string, command: readonly string[]): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    `Name=${oneLine(name)}`,
    execOf(command),
    'Terminal=false',
    'StartupNotify=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n')

/** The same entry for a program that stands elsewhere by now: whatever else a desktop has noted in it stays. */
export const movedEntry = (text: string, command: readonly string[]): string =>
  text.replace(/^Exec=.*$/m, () => execOf(command))

/** Desktops keep the file and switch it off in it. */
export const isEntryOn = (text: string): boolean =>
  /^Exec=./m.test(text) &&
  !/^Hidden=true\s*$/im.test(text) &&
  !/^X-GNOME-Autostart-enabled=false\s*$/im.test(text)
