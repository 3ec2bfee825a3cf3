/** Where the guard keeps things, and how it finds who it works for. Only its own command line may say otherwise. */
import { execFileSync } from 'node:child_process'

export type Places = {
  readonly hosts: string
  readonly state: string
  readonly socket: string
  /** The folder below which every browser has its own for policies. This version leaves it alone. */
  readonly policies: string
}

export const systemPlaces: Places = {
  hosts: '/etc/hosts',
  state: '/var/lib/breathing-room',
  socket: '/run/breathing-room/guard.sock',
  policies: '/etc',
}

export type Owner = { readonly uid: number; readonly gid: number }

/** The user's primary group, from wherever this machine keeps its users; null when there is no such user. */
export const findOwner = (uid: number): Owner | null => {
  try {
    const line = execFileSync('/usr/bin/getent', ['passwd', String(uid)], {
      encoding: 'utf8',
      timeout: 5_000,
    })
    const gid = Number(line.split(':')[3])
    return Number.isInteger(gid) ? { uid, gid } : null
  } catch {
    return null
  }
}
