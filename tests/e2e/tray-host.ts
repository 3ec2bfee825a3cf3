/** A tray host for tests: reads what a panel would show of the app's icon, and clicks in its menu. Linux only. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { createInterface } from 'node:readline'

type Picture = {
  readonly width: number
  readonly height: number
  /** Four bytes a pixel, not premultiplied. */
  readonly rgba: Buffer
}

export type TrayEntry = {
  readonly kind: 'entry' | 'separator'
  /** As people read it, without the marks for the keyboard. */
  readonly label: string
  readonly enabled: boolean
}

export type ShownItem = {
  readonly title: string
  readonly tooltip: string
  readonly icon: Picture
  readonly menu: readonly TrayEntry[]
}

export type Notification = {
  readonly id: number
  readonly name: string
  readonly icon: string
  readonly title: string
  readonly body: string
  readonly actions: Readonly<Record<string, string>>
  readonly hints: Readonly<Record<string, boolean | number>>
}

export type TrayHost = {
  /** What the app under test must be started with, on top of its environment. */
  readonly env: { readonly DBUS_SESSION_BUS_ADDRESS: string; readonly XDG_CURRENT_DESKTOP: string }
  /** The icon as it is now; waits up to ten seconds until there is one. To wait for a change, poll it. */
  readonly item: () => Promise<ShownItem>
  /** Chooses an entry of the menu; fails when there is none of this label, or when it is greyed out. */
  readonly click: (label: string) => Promise<void>
  /** What most panels do on a click on the icon itself. */
  readonly activate: () => Promise<void>
  /** Whether there is an icon at this moment. */
  readonly isShown: () => Promise<boolean>
  /** From now on somebody shows short words; `inhibited` null: one that does not say whether it may be disturbed. */
  readonly takeNotifications: (capabilities: readonly string[], inhibited: boolean | null) => Promise<void>
  /** What is on the screen now. */
  readonly notifications: () => Promise<readonly Notification[]>
  readonly press: (id: number, key: string) => Promise<void>
  /** The panel goes; the bus stays. */
  readonly leave: () => Promise<void>
  readonly come: () => Promise<void>
  readonly stop: () => Promise<void>
}

type Said = { readonly title: string; readonly tooltip: string; readonly menu: readonly TrayEntry[] } & {
  readonly icon: { readonly width: number; readonly height: number; readonly argb: string } | null
}
type Line = {
  readonly address?: string
  readonly id?: number
  readonly value?: unknown
  readonly error?: string
}

const WAIT = 10_000

const toRgba = (argb: Buffer): Buffer => {
  const rgba = Buffer.alloc(argb.length)
  for (let i = 0; i < argb.length; i += 4) {
    argb.copy(rgba, i, i + 1, i + 4)
    rgba[i + 3] = argb[i] ?? 0
  }
  return rgba
}

export const startTrayHost = async (): Promise<TrayHost> => {
  // Debian's own Python: only that one has the modules. -I: nobody's PYTHONPATH, nobody's user site.
  const script = fileURLToPath(new URL('tray-host.py', import.meta.url))
  const child = spawn('/usr/bin/python3', ['-I', script], { stdio: ['pipe', 'pipe', 'pipe'] })
  const waiting = new Map<number, (line: Line) => void>()
  let last = 0
  let errors = ''
  child.stderr.on('data', (text: Buffer) => (errors += text.toString()))
  child.stdin.on('error', () => {}) // Told by the end of the process, with its words.

  const address = await new Promise<string>((done, fail) => {
    child.once('error', fail)
    child.once('close', (code) => {
      const error = `the tray host ended with code ${code}: ${errors}`
      fail(new Error(error))
      for (const tell of waiting.values()) tell({ error })
    })
    createInterface({ input: child.stdout }).on('line', (text) => {
      const line = JSON.parse(text) as Line
      if (line.address !== undefined) done(line.address)
      if (line.id !== undefined) waiting.get(line.id)?.(line)
    })
  })

  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null

  const ask = (verb: string, ...args: readonly unknown[]): Promise<unknown> =>
    new Promise((done, fail) => {
      if (hasEnded()) return fail(new Error('the tray host has ended'))
      const id = ++last
      waiting.set(id, (line) => {
        waiting.delete(id)
        if (line.error === undefined) done(line.value)
        else fail(new Error(line.error))
      })
      child.stdin.write(`${JSON.stringify({ id, do: verb, with: args })}\n`)
    })

  const item = async (): Promise<ShownItem> => {
    const end = Date.now() + WAIT
    for (;;) {
      // An application may register its icon a moment before it can be asked about it.
      const [said, why] = await ask('item').then(
        (value) => [value as Said | null, 'none is registered'] as const,
        (error: Error) => [null, error.message] as const,
      )
      if (said?.icon) {
        const { width, height, argb } = said.icon
        return { ...said, icon: { width, height, rgba: toRgba(Buffer.from(argb, 'base64')) } }
      }
      if (hasEnded() || Date.now() > end) throw new Error(`no tray icon: ${said ? 'it has no picture' : why}`)
      await new Promise((done) => setTimeout(done, 50))
    }
  }

  return {
    // In LXQt Chromium sends the picture itself; in GNOME it would write it to a file and send the name.
    env: { DBUS_SESSION_BUS_ADDRESS: address, XDG_CURRENT_DESKTOP: 'LXQt' },
    item,
    click: async (label) => void (await ask('click', label)),
    activate: async () => void (await ask('activate')),
    takeNotifications: async (...words) => void (await ask('takeNotifications', ...words)),
    notifications: async () => (await ask('notifications')) as readonly Notification[],
    press: async (...words) => void (await ask('press', ...words)),
    leave: async () => void (await ask('leave')),
    come: async () => void (await ask('come')),
    isShown: async () => (await ask('item')) !== null,
    stop: () =>
      new Promise((done) => {
        if (hasEnded()) return done()
        child.once('close', () => done())
        child.stdin.end()
      }),
  }
}
