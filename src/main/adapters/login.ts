/** Opening with the computer, quietly: a file of the desktop on Linux, the system's own list on macOS and Windows. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { refuse, type Refusal } from '../../shared/model/refusal.ts'
import { fail, ok, type Result } from '../../shared/model/result.ts'
import type { Ports } from '../ports.ts'
import { autostartEntry, isEntryOn, movedEntry } from './autostart-entry.ts'

/** What starts this app: a program, and in a checkout the folder that it is given. */
export type Program = { readonly path: string; readonly args: readonly string[] }

/** Started by the computer it shows no window. */
const hiddenSwitch = '--hidden'

export const autostartFile = (env: NodeJS.ProcessEnv, home: string): string =>
  join(env['XDG_CONFIG_HOME'] || join(home, '.config'), 'autostart', 'breathing-room.desktop')

/** The file is the truth: desktops switch it off in it, and people delete it. Moved, the app is what it opens from now on. */
export const linuxLogin = (file: string, { path, args }: Program): Ports['login'] => {
  const command = [path, ...args, hiddenSwitch]
  const read = (): string | null => {
    try {
      return readFileSync(file, 'utf8')
    } catch {
      return null
    }
  }
  const write = (text: string): Result<null, Refusal> => {
    try {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
      return ok(null)
    } catch {
      return fail(refuse('login-not-written'))
    }
  }
  const kept = read()
  const moved = kept !== null && isEntryOn(kept) ? movedEntry(kept, command) : kept
  if (moved !== null && moved !== kept) write(moved)
  return {
    isOn: () => isEntryOn(read() ?? ''),
    set: (on, name) => {
      if (on) return write(autostartEntry(name, command))
      try {
        rmSync(file, { force: true })
        return ok(null)
      } catch {
        return fail(refuse('login-not-written'))
      }
    },
  }
}

/** As much of Electron's `app` as this is about. */
type LoginItems = {
  readonly getLoginItemSettings: (options: { path: string; args: string[] }) => {
    readonly openAtLogin: boolean
  }
  readonly setLoginItemSettings: (settings: {
    openAtLogin: boolean
    path: string
    args: string[]
    name?: string
  }) => void
}

/** macOS starts the app itself, without switches; Windows what stands under its Run key. */
export const systemLogin = (app: LoginItems, { path, args }: Program): Ports['login'] => {
  const item = { path, args: [...args, hiddenSwitch] }
  const isOn = () => app.getLoginItemSettings(item).openAtLogin
  return {
    isOn,
    set: (on, name) => {
      app.setLoginItemSettings({ ...item, openAtLogin: on, name })
      // Somebody may manage this computer, and not allow it.
      return isOn() === on ? ok(null) : fail(refuse('login-not-written'))
    },
  }
}
