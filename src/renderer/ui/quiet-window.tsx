/** The sign of the app: a window in a quiet room. Its light follows the days. */
import { useEffect, useId, useMemo, useState, type CSSProperties } from 'react'
import { toOklch } from './quiet-window/colour.ts'
import { hoist, type Hoisted } from './quiet-window/hoist.ts'
import { lightOf, momentAt } from './quiet-window/moments.ts'
import { SHEET } from './quiet-window/place.ts'
import { sceneOf } from './quiet-window/scene.ts'
import './quiet-window.css'

/** The whole room; and for small places the window alone, with room for its open casement. */
const CROPS = { room: `0 0 ${SHEET.width} ${SHEET.height}`, window: '78 38 268 335' } as const

type Props = {
  readonly day: number
  /** Beside words that say the same it needs none, and is hidden from screen readers. */
  readonly label?: string
  readonly crop?: keyof typeof CROPS
  /** A few breaths of air when it comes into sight, then rest; or without end; or none. Never with reduced motion. */
  readonly air?: 'arriving' | 'always' | 'still'
}

const Gradient = ({ id, paint }: Hoisted['gradients'][number]) => {
  const stops = paint.stops.map(({ at, colour, opacity = 1 }) => (
    <stop key={at} offset={at} stopColor={toOklch(colour)} stopOpacity={opacity} />
  ))
  if ('centre' in paint) {
    const place = `translate(${paint.centre.join(' ')}) scale(${paint.radius.join(' ')})`
    return (
      <radialGradient id={id} gradientUnits="userSpaceOnUse" cx="0" cy="0" r="1" gradientTransform={place}>
        {stops}
      </radialGradient>
    )
  }
  const [[x1, y1], [x2, y2]] = [paint.from, paint.to]
  return (
    <linearGradient id={id} gradientUnits="userSpaceOnUse" x1={x1} y1={y1} x2={x2} y2={y2}>
      {stops}
    </linearGradient>
  )
}

/** A shut window lets a little through: cloth is never quite still. */
const strengthOf = (day: number): CSSProperties => {
  const strength = { '--air': (0.25 + 0.75 * momentAt(lightOf(day)).air).toFixed(2) }
  return strength as CSSProperties
}

/** Moves on arrival, and again when the app is looked at again; an idle app draws nothing. */
const useBreath = (air: Props['air']) => {
  const [breathing, setBreathing] = useState(true)
  useEffect(() => {
    const onSight = () => document.visibilityState === 'visible' && setBreathing(true)
    document.addEventListener('visibilitychange', onSight)
    return () => document.removeEventListener('visibilitychange', onSight)
  }, [])
  return {
    motion: air === 'arriving' && !breathing ? 'still' : air,
    breathe: () => setBreathing(true),
    // The curtain takes longest: when it rests, all does.
    rest: (animation: string) => animation === 'quiet-window-sway' && setBreathing(false),
  } as const
}

export const QuietWindow = ({ day, label, crop = 'room', air = 'arriving' }: Props) => {
  const id = useId()
  const { gradients, clips, groups } = useMemo(() => hoist(sceneOf(day), id, toOklch), [day, id])
  const { motion, breathe, rest } = useBreath(air)
  return (
    <svg
      className="quiet-window"
      data-crop={crop}
      data-air={motion}
      style={strengthOf(day)}
      viewBox={CROPS[crop]}
      fillRule="evenodd"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
      onPointerEnter={breathe}
      onAnimationEnd={({ animationName }) => rest(animationName)}
    >
      <defs>
        {gradients.map((gradient) => (
          <Gradient key={gradient.id} {...gradient} />
        ))}
        {clips.map((clip) => (
          <clipPath key={clip.id} id={clip.id}>
            <path d={clip.d} />
          </clipPath>
        ))}
      </defs>
      {groups.map(({ part, clip, opacity, paths }, at) => (
        <g key={at} opacity={opacity} {...(clip && { clipPath: clip })}>
          <g className={`quiet-window-${part}`}>
            {paths.map(({ d, fill, opacity: share }, path) => (
              <path key={path} d={d} fill={fill} opacity={share} />
            ))}
          </g>
        </g>
      ))}
    </svg>
  )
}
