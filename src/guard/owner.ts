/** Who the guard works for: a user by number on Unix, by security identifier on Windows. */
import { runCommand, system32, type Command } from './command.ts'

export type UnixOwner = { readonly uid: number; readonly gid: number }
export type WindowsOwner = { readonly sid: string }
export type Owner = UnixOwner | WindowsOwner

/** A user of this computer, of a domain, or of Entra ID; never Everyone or another built-in group. */
const userSid = /^S-1-(?:5-21-\d+-\d+-\d+-\d+|12-1-\d+-\d+-\d+-\d+)$/

/** Whoever started this, also through sudo or a password prompt; in words that `findOwner` takes. */
export const whoAsks = (env: NodeJS.ProcessEnv, platform = process.platform, run = runCommand): string => {
  if (platform !== 'win32') return env['PKEXEC_UID'] ?? env['SUDO_UID'] ?? String(process.getuid?.() ?? 0)
  try {
    return /S-1-[\d-]+/.exec(run(system32('whoami.exe'), ['/user', '/fo', 'csv', '/nh']))?.[0] ?? ''
  } catch {
    return ''
  }
}

const groupOf: Record<string, (uid: string, run: Command) => string | undefined> = {
  // From wherever this machine keeps its users. macOS has no getent, and its id takes a number for a name.
  darwin: (uid, run) => run('/usr/bin/id', ['-g', uid]).trim(),
  linux: (uid, run) => run('/usr/bin/getent', ['passwd', uid]).split(':')[3],
}

/** @returns null when there is no such user */
export const findOwner = (who: string, platform = process.platform, run = runCommand): Owner | null => {
  if (platform === 'win32') return userSid.test(who) ? { sid: who } : null
  if (!/^\d+$/.test(who)) return null
  try {
    const group = groupOf[platform]?.(who, run) ?? ''
    return /^\d+$/.test(group) ? { uid: Number(who), gid: Number(group) } : null
  } catch {
    return null
  }
}

/** A user by the number alone, whether or not this machine knows it now. */
export const orGone = (who: string, platform = process.platform): UnixOwner | null =>
  platform !== 'win32' && /^\d+$/.test(who) ? { uid: Number(who), gid: Number(who) } : null
