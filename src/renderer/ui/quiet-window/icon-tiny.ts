/** The icon for 16 to 32 pixels: four panes, a hill and a sill, every edge on a whole pixel. */
import { tile } from './icon-tile.ts'
import type { Moment } from './moments.ts'
import { box, type Group } from './shapes.ts'

/** Two of these stand beside the post. */
const HALF = 0.29

export const tinyWindow = (
  size: number,
  { zenith, low, horizon, near, edge, frame }: Moment,
): readonly Group[] => {
  // An even number, as the sizes are, or nothing would stand in the middle.
  const bar = 2
  const ledge = Math.max(1, Math.round(size / 16 - 0.25))
  const [w, h] = [2 * Math.round(size * HALF), 2 * Math.round(size * 0.375)]
  const [left, top] = [(size - w) / 2, Math.round(size / 14)]
  const [right, bottom] = [left + w, top + h]
  // The bar lies where the tray icon and the large picture have it.
  const rail = top + Math.round(h * 0.36)
  const rise = Math.round(h * 0.27)
  const hill = bottom - Math.max(2, Math.round(h * 0.2))
  const head = `M${left} ${bottom}V${top + rise}A${w / 2} ${rise} 0 0 1 ${right} ${top + rise}V${bottom}Z`
  return [
    tile(0, 0, size),
    {
      part: 'sky',
      clip: head,
      shapes: [
        {
          d: box(left, top, w, h),
          fill: {
            from: [0, top],
            to: [0, hill],
            stops: [
              // Lighter than in the picture, where the dark wood is what it stands out from.
              { at: 0, colour: [zenith[0] + 0.16, zenith[1], zenith[2]] },
              { at: 0.5, colour: low },
              { at: 1, colour: horizon },
            ],
          },
        },
        { d: box(left, hill, w, bottom - hill), fill: near },
      ],
    },
    {
      part: 'wood',
      shapes: [
        { d: box(left + (w - bar) / 2, top, bar, h), fill: frame },
        { d: box(left, rail, w, bar), fill: frame },
        { d: box(left - ledge, bottom, w + 2 * ledge, ledge), fill: edge },
      ],
    },
  ]
}
