/** The window as a carpenter made it: reveal, frame, bars, a leaf that turns on its hinges, and the sill. */
import { mix } from './colour.ts'
import type { Moment } from './moments.ts'
import { arch, LEAF, OPENING, panes, rectangle, seen, WOOD } from './place.ts'
import { box, polygon, type Group, type Point } from './shapes.ts'

const { left, right, bottom } = OPENING

/** The thickness of the wall. The sun comes from the left, so it is the right cheek that is lit. */
export const reveal = ({ edge, shade, wall }: Moment): Group => ({
  part: 'room',
  shapes: [
    {
      d: polygon(arch(-13)),
      fill: {
        from: [left - 13, 0],
        to: [right + 13, 0],
        stops: [
          { at: 0, colour: shade },
          { at: 0.55, colour: mix(shade, wall, 0.4) },
          { at: 1, colour: mix(wall, edge, 0.6) },
        ],
      },
    },
  ],
})

/** Wood with holes in it, and a thin bright line round each hole: light always finds the edge. */
export const frame = ({ frame: face, edge }: Moment): Group => {
  const [topLeft = [], topRight = [], fixed = []] = panes(0)
  const holes = [topLeft, topRight, fixed, rectangle(LEAF.shut, LEAF.top, LEAF.hinge, LEAF.bottom)]
  const rims = panes(0)
    .slice(0, 3)
    .map((pane, i) => polygon(pane) + polygon(panes(1.3)[i] ?? []))
  return {
    part: 'wood',
    shapes: [
      { d: [arch(0), ...holes].map(polygon).join(''), fill: face },
      { d: rims.join(''), fill: edge, opacity: 0.8 },
    ],
  }
}

/** @param turn in quarter turns, into the room */
const leafAt = (turn: number): ((inset: number) => readonly Point[]) => {
  const angle = (turn * Math.PI) / 2
  const at = (along: number, y: number): Point =>
    seen(LEAF.hinge - along * Math.cos(angle), y, along * Math.sin(angle))
  const width = LEAF.hinge - LEAF.shut
  return (inset) => [
    at(inset, LEAF.top + inset),
    at(width - inset, LEAF.top + inset),
    at(width - inset, LEAF.bottom - inset),
    at(inset, LEAF.bottom - inset),
  ]
}

export const leaf = ({ frame: face, edge, shade, open, zenith, mid }: Moment): Group => {
  const quad = leafAt(open)
  const turned = Math.min(1, open)
  const [, [freeX, freeTop] = [0, 0], [, freeBottom] = [0, 0]] = quad(0)
  // Its shadow lies on the wall once it stands out from it.
  const reach = Math.max(0, open - 1) * 60
  return {
    part: 'leaf',
    shapes: [
      {
        d: polygon([
          [right + 2, LEAF.top + 6],
          [freeX + reach, freeTop + 16],
          [freeX + reach, freeBottom + 8],
          [right + 2, LEAF.bottom + 4],
        ]),
        fill: shade,
        opacity: Math.max(0, Math.min(1, (open - 1) * 4)) * 0.28,
      },
      {
        d: polygon(quad(WOOD.leaf)),
        fill: {
          from: [0, LEAF.top],
          to: [0, LEAF.bottom],
          stops: [
            { at: 0, colour: zenith, opacity: 0.55 },
            { at: 0.7, colour: mid, opacity: 0.3 },
            { at: 1, colour: edge, opacity: 0.35 },
          ],
        },
        opacity: turned,
      },
      { d: polygon(quad(0)) + polygon(quad(WOOD.leaf)), fill: mix(face, edge, turned * 0.35) },
      { d: polygon(quad(WOOD.leaf)) + polygon(quad(WOOD.leaf + 1.3)), fill: edge, opacity: 0.8 },
      { d: polygon(quad(0)) + polygon(quad(0.9)), fill: shade, opacity: 0.35 },
    ],
  }
}

export const sill = ({ frame: face, edge, shade }: Moment): Group => ({
  part: 'wood',
  shapes: [
    { d: box(left - 14, bottom + 13, right - left + 28, 8), fill: shade, opacity: 0.5 },
    {
      d: polygon([
        [left - 8, bottom],
        [right + 8, bottom],
        [right + 20, bottom + 6],
        [left - 20, bottom + 6],
      ]),
      fill: edge,
    },
    { d: box(left - 20, bottom + 6, right - left + 40, 8), fill: mix(face, shade, 0.2) },
  ],
})
