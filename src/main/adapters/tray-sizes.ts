/** The sizes that Windows asks of a small icon, as they stand in an `.ico`. */
const sizes = [16, 20, 24, 28, 32, 40, 48, 56, 64] as const

/**
 * The size to draw for a display: never smaller than what is shown there, so that nothing is stretched.
 * @param scale 1 for 100 %, 1.25 for 125 %
 */
export const windowsIconSize = (scale: number): number =>
  sizes.find((size) => size >= Math.round(16 * scale)) ?? sizes[sizes.length - 1] ?? 64
