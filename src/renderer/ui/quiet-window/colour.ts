/** Colours between hand-picked moments, and how they are written down. */
import type { Colour } from './shapes.ts'

export const mix = (from: Colour, to: Colour, share: number): Colour => [
  from[0] + (to[0] - from[0]) * share,
  from[1] + (to[1] - from[1]) * share,
  from[2] + (to[2] - from[2]) * share,
]

/** The neighbours of a place on a scale, and how far it is from the one to the other. */
const between = <T>(scale: readonly number[], values: readonly T[], at: number): readonly [T, T, number] => {
  const found = scale.findIndex((place) => place >= at)
  const after = found === -1 ? scale.length - 1 : Math.max(1, found)
  const [from, to] = [values[after - 1], values[after]]
  const [start, end] = [scale[after - 1], scale[after]]
  if (from === undefined || to === undefined || start === undefined || end === undefined)
    throw new Error('A scale needs two places at least.')
  return [from, to, Math.min(1, Math.max(0, (at - start) / (end - start)))]
}

/** Past either end of the scale nothing changes any more. */
export const colourAt = (scale: readonly number[], values: readonly Colour[], at: number): Colour =>
  mix(...between(scale, values, at))

export const numberAt = (scale: readonly number[], values: readonly number[], at: number): number => {
  const [from, to, share] = between(scale, values, at)
  return from + (to - from) * share
}

export const toOklch = ([lightness, chroma, hue]: Colour): string =>
  `oklch(${lightness.toFixed(3)} ${chroma.toFixed(3)} ${(((hue % 360) + 360) % 360).toFixed(1)})`

/** For programs that do not know oklch, such as viewers of the icon's source. Outside sRGB it clips. */
export const toHex = ([lightness, chroma, hue]: Colour): string => {
  const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)]
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  return `#${linear
    .map((value) => {
      const part = Math.min(1, Math.max(0, value))
      const coded = part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055
      return Math.round(coded * 255)
        .toString(16)
        .padStart(2, '0')
    })
    .join('')}`
}
