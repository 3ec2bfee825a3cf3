/** The file by which Linux desktops open a program at login (Desktop Entry and Autostart specifications). */

/** In quotes, as the command may hold spaces; the four characters that mean something there are marked. */
const quoted = (part: string): string =>
  // First for the quotes, then once more for the file; a percent sign would begin a field.
  `"${part
    .replaceAll(/["`$\\]/g, '\\$&')
    .replaceAll('\\', '\\\\')
    .replaceAll('%', '%%')}"`

const oneLine = (text: string): string => text.replaceAll(/\p{Cc}/gu, ' ')

export const autostartEntry = (name: string, command: readonly string[]): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    `Name=${oneLine(name)}`,
    `Exec=${command.map((part) => quoted(oneLine(part))).join(' ')}`,
    'Terminal=false',
    'StartupNotify=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n')

/** Desktops keep the file and switch it off in it. */
export const isEntryOn = (text: string): boolean =>
  /^Exec=./m.test(text) &&
  !/^Hidden=true\s*$/im.test(text) &&
  !/^X-GNOME-Autostart-enabled=false\s*$/im.test(text)
