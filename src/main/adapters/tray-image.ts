/** The tray icon as each system wants it: sizes, densities, and colours for the panel that takes it. */
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { nativeImage, nativeTheme, screen, type NativeImage } from 'electron'
import type { TrayFace } from '../ports.ts'
import { isPanelDark } from './panel-theme.ts'
import { drawTrayIcon, toBgra } from './tray-icon.ts'
import { windowsIconSize } from './tray-sizes.ts'

const xfceSettings = (): string => {
  const config = process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config')
  try {
    return readFileSync(join(config, 'xfce4/xfconf/xfce-perchannel-xml/xfce4-panel.xml'), 'utf8')
  } catch {
    return ''
  }
}

/** Windows tells its bars apart from its windows, in newer Electrons. */
const darkBars = (): boolean | null => {
  const told: unknown = Reflect.get(nativeTheme, 'shouldUseDarkColorsForSystemIntegratedUI')
  return typeof told === 'boolean' ? told : null
}

const ground = (): 'night' | 'lamp' =>
  isPanelDark({
    platform: process.platform,
    desktop: process.env['XDG_CURRENT_DESKTOP'] ?? '',
    dark: nativeTheme.shouldUseDarkColors,
    darkBars: darkBars(),
    xfce: process.platform === 'linux' ? xfceSettings() : '',
  })
    ? 'lamp'
    : 'night'

export const trayImage = ({ number, plain }: Pick<TrayFace, 'number' | 'plain'>): NativeImage => {
  const image = nativeImage.createEmpty()
  const isMac = process.platform === 'darwin'
  const look = { ground: isMac ? 'mask' : ground(), plain } as const
  const add = (size: number, scale: number, scaleFactor: number) => {
    const bitmap = drawTrayIcon(number, size, scale, look)
    const { width, height } = bitmap
    image.addRepresentation({ scaleFactor, width, height, buffer: Buffer.from(toBgra(bitmap)) })
  }
  // Windows is handed the 1x picture alone and stretches it: so this one is drawn for the display.
  if (process.platform === 'win32') {
    add(windowsIconSize(screen.getPrimaryDisplay().scaleFactor), 1, 1)
    return image
  }
  // Linux panels are handed the larger one alone and shrink it: drawn on the grid of the smaller, it stays sharp.
  const size = isMac ? 18 : 22
  add(size, 1, 1)
  add(size, 2, 2)
  // A mask: macOS draws it in the colour of its bar, which changes with the wallpaper.
  if (isMac) image.setTemplateImage(true)
  return image
}
