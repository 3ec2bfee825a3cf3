/** The icon in a real panel, Xfce's, dark and light: pictures in .cache/e2e/panel-*.png, and what can be told of them. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { once } from 'node:events'
import { expect } from '@playwright/test'
import { emptyUserData } from '../../src/shared/contract/user-data.ts'
import { newFolder } from './app.ts'
import { test } from './fixtures.ts'

const panelFile = (dark: boolean) => `<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="dark-mode" type="bool" value="${dark}"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=6;x=0;y=0"/>
      <property name="length" type="uint" value="100"/>
      <property name="size" type="uint" value="28"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="plugin-ids" type="array"><value type="int" value="1"/></property>
    </property>
  </property>
  <property name="plugins" type="empty"><property name="plugin-1" type="string" value="systray"/></property>
</channel>
`

/** A session of its own with the panel in it; ends with its first process. */
const startPanel = async (
  home: string,
  dark: boolean,
  scale: number,
): Promise<{ child: ChildProcess; env: Record<string, string> }> => {
  const config = join(home, '.config')
  const folder = join(config, 'xfce4/xfconf/xfce-perchannel-xml')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'xfce4-panel.xml'), panelFile(dark))
  const env = { HOME: home, XDG_CONFIG_HOME: config, XDG_RUNTIME_DIR: home, XDG_CURRENT_DESKTOP: 'XFCE' }
  const child = spawn(
    '/usr/bin/dbus-run-session',
    ['--', '/bin/sh', '-c', 'echo "$DBUS_SESSION_BUS_ADDRESS"; exec xfce4-panel --disable-wm-check'],
    {
      env: { ...env, GDK_SCALE: String(scale), PATH: '/usr/bin:/bin', DISPLAY: process.env['DISPLAY'] ?? '' },
      stdio: ['ignore', 'pipe', 'ignore'],
      detached: true,
    },
  )
  if (!child.stdout) throw new Error('The session says nothing.')
  const [address] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
  return { child, env: { ...env, DBUS_SESSION_BUS_ADDRESS: address } }
}

for (const [dark, scale] of [
  [true, 1],
  [false, 1],
  [true, 2],
  [false, 2],
] as const)
  test(`the number stands in a ${dark ? 'dark' : 'light'} panel of scale ${scale}, on a tile that stands out from it @long`, async ({
    openApp,
  }) => {
    const folder = newFolder()
    const person = { alias: 'Kim', lastContact: { date: '2025-01-01', zone: 'UTC' } }
    const setup = { ...emptyUserData.setup, step: 'done' }
    writeFileSync(join(folder, 'breathing-room.json'), JSON.stringify({ ...emptyUserData, setup, person }))
    const { child, env } = await startPanel(folder, dark, scale)
    try {
      const { electron } = await openApp({ folder, env })
      await electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.setBounds({ x: 200, y: 200 }),
      )
      const picture = resolve(`.cache/e2e/panel-${dark ? 'dark' : 'light'}-${scale}.png`)
      mkdirSync(resolve('.cache/e2e'), { recursive: true })
      /** How many pixels of the panel have the colour of the tile, and of what is written on it. */
      const seen = async () => {
        execFileSync('/usr/bin/scrot', ['-o', '-a', `0,0,${200 * scale},${28 * scale}`, picture], {
          env: { DISPLAY: process.env['DISPLAY'] ?? '' },
        })
        return electron.evaluate(({ nativeImage }, file) => {
          const bytes = nativeImage.createFromPath(file).toBitmap()
          const pixels = Array.from({ length: bytes.length / 4 }, (_, at) =>
            bytes.subarray(at * 4, at * 4 + 3),
          )
          const near = (red: number, green: number, blue: number) =>
            pixels.filter(
              ([b = 0, g = 0, r = 0]) =>
                Math.max(Math.abs(r - red), Math.abs(g - green), Math.abs(b - blue)) < 16,
            ).length
          return { lamp: near(0xf9, 0xe5, 0xc2), night: near(0x40, 0x50, 0x77), ink: near(0x1e, 0x28, 0x42) }
        }, picture)
      }
      const tile = dark ? 'lamp' : 'night'
      await expect
        .poll(async () => (await seen())[tile], { timeout: 30_000 })
        .toBeGreaterThan(60 * scale ** 2)
      if (dark) expect((await seen()).ink, 'digits in their own colour').toBeGreaterThan(10 * scale ** 2)
    } finally {
      process.kill(-(child.pid ?? 0), 'SIGTERM')
    }
  })
