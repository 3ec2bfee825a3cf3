/** Prepares the picture for SVG, where gradients and clips stand apart and are named. Names must be unique on a page. */
import { isColour, type Group, type Linear, type Part, type Radial } from './shapes.ts'

export type Hoisted = {
  readonly gradients: readonly { readonly id: string; readonly paint: Linear | Radial }[]
  readonly clips: readonly { readonly id: string; readonly d: string }[]
  readonly groups: readonly {
    readonly part: Part
    readonly clip?: string
    readonly opacity: number
    readonly paths: readonly { readonly d: string; readonly fill: string; readonly opacity: number }[]
  }[]
}

/** Below this nothing of it can be seen. */
const FAINTEST = 0.004

export const hoist = (
  scene: readonly Group[],
  prefix: string,
  write: (colour: readonly [number, number, number]) => string,
): Hoisted => {
  const gradients = new Map<string, { id: string; paint: Linear | Radial }>()
  const clips = new Map<string, string>()
  const paintOf = (paint: Group['shapes'][number]['fill']): string => {
    if (isColour(paint)) return write(paint)
    // The four panes of light, say, are painted alike.
    const known = JSON.stringify(paint)
    const gradient = gradients.get(known) ?? { id: `${prefix}g${gradients.size}`, paint }
    gradients.set(known, gradient)
    return `url(#${gradient.id})`
  }
  const clipOf = (d: string): string => {
    const id = clips.get(d) ?? `${prefix}c${clips.size}`
    clips.set(d, id)
    return `url(#${id})`
  }
  const groups = scene
    .filter(({ opacity = 1 }) => opacity > FAINTEST)
    .map(({ part, shapes, clip, opacity = 1 }) => ({
      part,
      ...(clip && { clip: clipOf(clip) }),
      opacity,
      paths: shapes
        .filter((shape) => (shape.opacity ?? 1) > FAINTEST)
        .map(({ d, fill, opacity: share = 1 }) => ({ d, fill: paintOf(fill), opacity: share })),
    }))
  return { gradients: [...gradients.values()], clips: [...clips].map(([d, id]) => ({ id, d })), groups }
}
