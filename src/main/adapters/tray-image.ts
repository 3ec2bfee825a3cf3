/** The tray icon as each system wants it: sizes, densities, and colours for the panel that takes it. */
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { nativeImage, nativeTheme, screen, type NativeImage } from 'electron'
import type { TrayFace } from '../ports.ts'
import { isPanelDark } from './panel-theme.ts'
import { drawTrayIcon, toBgra } from './tray-icon.ts'
import { trayPictures } from './tray-sizes.ts'

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
  const { pictures, isTemplate } = trayPictures(process.platform, screen.getPrimaryDisplay().scaleFactor)
  const look = { ground: isTemplate ? 'mask' : ground(), plain } as const
  for (const { size, scale } of pictures) {
    const bitmap = drawTrayIcon(number, size, scale, look)
    const { width, height } = bitmap
    image.addRepresentation({ scaleFactor: scale, width, height, buffer: Buffer.from(toBgra(bitmap)) })
  }
  if (isTemplate) image.setTemplateImage(true)
  return image
}
