/** Where the guard keeps things on each system. Only its own command line may say otherwise. */
import { guardDoorOf, windowsFolder, type System } from '../shared/contract/guard-door.ts'

export type Places = {
  readonly hosts: string
  readonly state: string
  readonly socket: string
  /** The place below which every browser has its own for policies. */
  readonly policies: string
}

export const placesOf = (system: System): Places => {
  const socket = guardDoorOf(system)
  switch (system.platform) {
    case 'win32':
      return {
        hosts: `${windowsFolder('SystemRoot', system)}\\System32\\drivers\\etc\\hosts`,
        state: `${windowsFolder('ProgramData', system)}\\Breathing Room`,
        socket,
        policies: 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies',
      }
    case 'darwin':
      return {
        hosts: '/etc/hosts',
        state: '/Library/Application Support/Breathing Room',
        socket,
        policies: '/Library/Managed Preferences',
      }
    default:
      return { hosts: '/etc/hosts', state: '/var/lib/breathing-room', socket, policies: '/etc' }
  }
}

export const systemPlaces = placesOf(process)
