/** The colours can be read: every ink on every ground that it stands on, by day, by night, and with more contrast. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const sheet = readFileSync('src/renderer/tokens.css', 'utf8')

type Colour = readonly [lightness: number, chroma: number, hue: number]
type Theme = 'light' | 'dark'

const number = '([\\d.]+)'
const oklch = `oklch\\(${number} ${number} ${number}\\)`

/** The colours of one block of rules; those with a transparency are not grounds for text. */
const coloursIn = (css: string): ReadonlyMap<string, Readonly<Record<Theme, Colour>>> =>
  new Map(
    [...css.matchAll(new RegExp(`--([a-z-]+): light-dark\\(${oklch}, ${oklch}\\)`, 'g'))].map(
      ([, name = '', ...parts]) => {
        const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = parts.map(Number)
        return [name, { light: [a, b, c], dark: [d, e, f] }]
      },
    ),
  )

const usual = coloursIn(sheet.slice(0, sheet.indexOf('@media')))
const strong = new Map([...usual, ...coloursIn(sheet.slice(sheet.indexOf('prefers-contrast: more')))])

/** Relative luminance (WCAG 2) of an OKLCH colour: Ottosson's matrices, cut to what a screen can show. */
const luminance = ([lightness, chroma, hue]: Colour): number => {
  const angle = (hue * Math.PI) / 180
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)]
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const [red, green, blue] = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map((part) => Math.min(1, Math.max(0, part))) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (one: Colour, other: Colour): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

/** What stands on what. Words need 4.5 to 1; edges of controls, and what is not available, 3 to 1. */
const grounds = ['paper', 'card', 'raised', 'sunken']
const needs: readonly (readonly [ink: string, on: readonly string[], least: number])[] = [
  ['ink', [...grounds, 'accent-wash', 'warn-wash', 'danger-wash', 'good-wash'], 7],
  ['ink-soft', [...grounds, 'accent-wash', 'warn-wash', 'danger-wash', 'good-wash'], 4.5],
  ['accent', grounds, 4.5],
  ['warn-ink', [...grounds, 'warn-wash'], 4.5],
  ['danger-ink', [...grounds, 'danger-wash'], 4.5],
  ['good-ink', [...grounds, 'good-wash'], 4.5],
  ['on-accent', ['accent', 'accent-strong', 'accent-press'], 4.5],
  ['edge', grounds, 3],
  ['ink-off', grounds, 3],
]

const cases = needs.flatMap(([ink, on, least]) =>
  on.flatMap((ground) =>
    (['light', 'dark'] as const).flatMap((theme) =>
      [usual, strong].map((colours) => ({
        ink,
        ground,
        theme,
        colours,
        least,
        mode: colours === usual ? 'usual' : 'more contrast',
      })),
    ),
  ),
)

test.each(cases)(
  '$ink on $ground, $theme, $mode: at least $least to 1',
  ({ ink, ground, theme, colours, least }) => {
    const [front, back] = [colours.get(ink)?.[theme], colours.get(ground)?.[theme]]
    if (!front || !back) throw new Error(`There is no ${ink} or no ${ground}.`)
    expect(contrast(front, back)).toBeGreaterThanOrEqual(least)
  },
)

test('the reckoning is right: black on white is 21 to 1', () => {
  expect(contrast([0, 0, 0], [1, 0, 0])).toBeCloseTo(21, 1)
})
