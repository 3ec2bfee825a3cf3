/** The picture as a file of its own: SVG text. For the icons; the page draws it with React. */
import { toHex } from './colour.ts'
import { hoist, type Hoisted } from './hoist.ts'
import type { Group } from './shapes.ts'

/** Three decimals, and none that say nothing. */
const say = (value: number): string => String(Math.round(value * 1000) / 1000)

const opacityOf = (opacity: number, name = 'opacity'): string =>
  opacity < 1 ? ` ${name}="${say(opacity)}"` : ''

const gradientOf = ({ id, paint }: Hoisted['gradients'][number]): string => {
  const stops = paint.stops
    .map(
      ({ at, colour, opacity = 1 }) =>
        `<stop offset="${say(at)}" stop-color="${toHex(colour)}"${opacityOf(opacity, 'stop-opacity')}/>`,
    )
    .join('')
  const common = `id="${id}" gradientUnits="userSpaceOnUse"`
  if ('centre' in paint) {
    const place = `translate(${paint.centre.map(say).join(' ')}) scale(${paint.radius.map(say).join(' ')})`
    return `<radialGradient ${common} cx="0" cy="0" r="1" gradientTransform="${place}">${stops}</radialGradient>`
  }
  const [[x1, y1], [x2, y2]] = [paint.from, paint.to]
  const line = `x1="${say(x1)}" y1="${say(y1)}" x2="${say(x2)}" y2="${say(y2)}"`
  return `<linearGradient ${common} ${line}>${stops}</linearGradient>`
}

/** @param viewBox the part of the picture that fills the file, @param size its width and height in pixels */
export const toSvg = (
  scene: readonly Group[],
  viewBox: readonly [x: number, y: number, w: number, h: number],
  [width, height]: readonly [number, number],
  prefix = '',
): string => {
  const { gradients, clips, groups } = hoist(scene, prefix, toHex)
  const defs = [
    ...gradients.map(gradientOf),
    ...clips.map(({ id, d }) => `<clipPath id="${id}"><path d="${d}"/></clipPath>`),
  ]
  const body = groups.map(({ clip, opacity, paths }) => {
    const shapes = paths.map(
      ({ d, fill, opacity: share }) => `<path d="${d}" fill="${fill}"${opacityOf(share)}/>`,
    )
    return `<g${clip ? ` clip-path="${clip}"` : ''}${opacityOf(opacity)}>${shapes.join('')}</g>`
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox.map(say).join(' ')}" width="${width}" height="${height}" fill-rule="evenodd">`,
    `<defs>${defs.join('\n')}</defs>`,
    ...body,
    '</svg>',
    '',
  ].join('\n')
}
