/** In which sizes each system is handed the tray icon, and how Windows’ own are counted. */

/** What Windows asks of a small icon, as it stands in an `.ico`. */
const sizes = [16, 20, 24, 28, 32, 40, 48, 56, 64] as const

/**
 * The size to draw for a display: never smaller than what is shown there, so that nothing is stretched.
 * @param scale 1 for 100 %, 1.25 for 125 %
 */
export const windowsIconSize = (scale: number): number =>
  sizes.find((size) => size >= Math.round(16 * scale)) ?? sizes[sizes.length - 1] ?? 64

export type TrayPictures = {
  /** The grid on which it is laid out, and the pixels for each of the grid: the second is also its density. */
  readonly pictures: readonly { readonly size: number; readonly scale: number }[]
  /** A mask: macOS draws it in the colour of its bar, which changes with the wallpaper. */
  readonly isTemplate: boolean
}

/** @param displayScale of the main display */
export const trayPictures = (platform: NodeJS.Platform, displayScale: number): TrayPictures => {
  // Windows is handed the 1x picture alone and stretches it: so this one is drawn for the display.
  if (platform === 'win32')
    return { pictures: [{ size: windowsIconSize(displayScale), scale: 1 }], isTemplate: false }
  const isMac = platform === 'darwin'
  // Linux panels are handed the larger one alone and shrink it: drawn on the grid of the smaller, it stays sharp.
  const size = isMac ? 18 : 22
  return { pictures: [1, 2].map((scale) => ({ size, scale })), isTemplate: isMac }
}
