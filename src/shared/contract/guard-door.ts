/** Where the guard’s door is on each system: for the guard, which opens it, and for the app, which knocks. */

/** What both read of `process`. */
export type System = {
  readonly platform: string
  readonly env: Readonly<Record<string, string | undefined>>
}

const plainFolder = /^[A-Za-z]:(?:\\[\w .()-]+)+$/

/** Windows says in its environment where its folders are; whatever is no plain folder is not believed. */
export const windowsFolder = (name: 'SystemRoot' | 'ProgramData', { env }: System): string => {
  const said = env[name] ?? ''
  return plainFolder.test(said) ? said : { SystemRoot: 'C:\\Windows', ProgramData: 'C:\\ProgramData' }[name]
}

export const guardDoorOf = ({ platform }: System): string => {
  if (platform === 'win32') return '\\\\.\\pipe\\breathing-room-guard'
  return `${platform === 'darwin' ? '/var/run' : '/run'}/breathing-room/guard.sock`
}
