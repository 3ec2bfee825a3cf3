/** The tray: shows a face in Electron's Tray and touches only what has changed of it. */
import { Menu, nativeTheme, screen, Tray, type MenuItemConstructorOptions } from 'electron'
import type { Ports, TrayFace, TrayItem } from '../ports.ts'
import { watchPanel } from './bus/panel.ts'
import type { SessionBus } from './bus/session-bus.ts'
import { trayImage } from './tray-image.ts'

// Windows keeps 127 units of a tooltip; a label longer than this makes a menu that covers the screen.
const LONGEST = { tooltip: 127, label: 100 } as const

/** Lines stay in a tooltip; other control characters would end a D-Bus string or be drawn as boxes. */
const tame = (text: string, longest: number): string => {
  const clean = text.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}/gu, ' ')
  if (clean.length <= longest) return clean
  // Not within a character that takes two units.
  const cut = clean.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')
  return `${cut.trimEnd()}…`
}

/** A single ampersand would underline the next letter and vanish. */
const asLabel = (text: string): string => tame(text.replace(/\s+/g, ' '), LONGEST.label).replaceAll('&', '&&')

/** Two menus with the same words in the same places are the same menu: what they run is looked up when clicked. */
const wordsOf = (menu: readonly TrayItem[]): string => JSON.stringify(menu)

const pictureOf = ({ number, plain }: TrayFace): string => `${number} ${plain}`

/**
 * Call it after the app is ready and keep what it returns: a Tray that nobody holds is collected and disappears.
 * Where no panel takes icons nothing is shown, and nothing throws. The icon comes with the first face.
 * @param bus where panels say that they have come; null where the system always has one
 */
export const openTray = (bus: SessionBus | null): Ports['tray'] => {
  let tray: Tray | null = null
  let shown: TrayFace | null = null
  let taken: boolean | null = bus ? null : true
  let tellTaken = (): void => undefined

  const run = (item: TrayItem | undefined): void => {
    if (item?.kind === 'action') item.run()
  }
  const templateOf = (item: TrayItem, at: number): MenuItemConstructorOptions => {
    if (item.kind === 'separator') return { type: 'separator' }
    if (item.kind === 'words') return { label: asLabel(item.label), enabled: false }
    return { label: asLabel(item.label), click: () => run(shown?.menu[at]) }
  }
  const redraw = (): void => {
    if (shown) tray?.setImage(trayImage(shown))
  }
  const dress = (made: Tray, { tooltip, menu }: TrayFace): void => {
    made.setToolTip(tame(tooltip, LONGEST.tooltip))
    // On Linux a menu cannot be changed in place.
    made.setContextMenu(Menu.buildFromTemplate(menu.map(templateOf)))
  }
  const create = (face: TrayFace): Tray => {
    const made = new Tray(trayImage(face))
    // On macOS a click opens the menu; elsewhere it opens the app, where the panel passes it on.
    if (process.platform !== 'darwin')
      made.on('click', () => run(shown?.menu.find(({ kind }) => kind === 'action')))
    dress(made, face)
    return made
  }
  nativeTheme.on('updated', redraw)
  if (process.platform === 'win32') screen.on('display-metrics-changed', redraw)
  // Chromium offers the icon once: a panel that comes later, or is started again, would never see it.
  if (bus)
    watchPanel(bus, (isThere, hasCome) => {
      taken = isThere
      if (hasCome && tray && shown) {
        tray.destroy()
        tray = create(shown)
      }
      tellTaken()
    })

  return {
    show: (face) => {
      const before = shown
      shown = face
      if (!tray) {
        tray = create(face)
        return
      }
      if (before && pictureOf(before) !== pictureOf(face)) redraw()
      if (before?.tooltip !== face.tooltip || wordsOf(before.menu) !== wordsOf(face.menu)) dress(tray, face)
    },
    isTaken: () => taken,
    onTaken: (changed) => (tellTaken = changed),
  }
}
