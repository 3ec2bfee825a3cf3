/** The tray: shows a face in Electron's Tray and touches only what has changed of it. */
import { Menu, nativeImage, screen, Tray, type MenuItemConstructorOptions, type NativeImage } from 'electron'
import type { TrayFace, TrayItem } from '../ports.ts'
import { drawTrayIcon, toBgra } from './tray-icon.ts'

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

const imageOf = (number: string | null): NativeImage => {
  const image = nativeImage.createEmpty()
  const add = (size: number, scale: number, scaleFactor: number) => {
    const bitmap = drawTrayIcon(number, size, scale)
    const { width, height } = bitmap
    image.addRepresentation({ scaleFactor, width, height, buffer: Buffer.from(toBgra(bitmap)) })
  }
  // Windows is handed the 1x picture alone and stretches it: so this one is drawn for the display.
  if (process.platform === 'win32') {
    add(Math.round(16 * screen.getPrimaryDisplay().scaleFactor), 1, 1)
    return image
  }
  // Linux panels are handed the larger one alone and shrink it: drawn on the grid of the smaller, it stays sharp.
  const size = process.platform === 'darwin' ? 18 : 22
  add(size, 1, 1)
  add(size, 2, 2)
  return image
}

/** Two menus with the same words in the same places are the same menu: what they run is looked up when clicked. */
const wordsOf = (menu: readonly TrayItem[]): string => JSON.stringify(menu)

/**
 * Call it after the app is ready and keep what it returns: a Tray that nobody holds is collected and disappears.
 * Where no panel takes icons nothing is shown, and nothing throws. The icon comes with the first face.
 */
export const openTray = (): { readonly show: (face: TrayFace) => void; readonly close: () => void } => {
  let tray: Tray | null = null
  let shown: TrayFace | null = null

  const run = (item: TrayItem | undefined): void => {
    if (item?.kind === 'action') item.run()
  }
  const templateOf = (item: TrayItem, at: number): MenuItemConstructorOptions => {
    if (item.kind === 'separator') return { type: 'separator' }
    if (item.kind === 'words') return { label: asLabel(item.label), enabled: false }
    return { label: asLabel(item.label), click: () => run(shown?.menu[at]) }
  }
  const redraw = (): void => {
    if (shown) tray?.setImage(imageOf(shown.number))
  }
  const create = (number: string | null): Tray => {
    const made = new Tray(imageOf(number))
    // On macOS a click opens the menu; elsewhere it opens the app, where the panel passes it on.
    if (process.platform !== 'darwin')
      made.on('click', () => run(shown?.menu.find(({ kind }) => kind === 'action')))
    if (process.platform === 'win32') screen.on('display-metrics-changed', redraw)
    return made
  }

  return {
    show: (face) => {
      const before = shown
      shown = face
      if (!tray) tray = create(face.number)
      else if (before?.number !== face.number) redraw()
      if (before?.tooltip !== face.tooltip) tray.setToolTip(tame(face.tooltip, LONGEST.tooltip))
      // On Linux a menu cannot be changed in place.
      if (!before || wordsOf(before.menu) !== wordsOf(face.menu))
        tray.setContextMenu(Menu.buildFromTemplate(face.menu.map(templateOf)))
    },
    close: () => {
      screen.off('display-metrics-changed', redraw)
      tray?.destroy()
      tray = null
      shown = null
    },
  }
}
