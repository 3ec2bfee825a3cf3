/** A week as one picture: a window of seven panes, each as light as its day was full, and how one felt as a line. */
import type { Mood } from '../../../shared/model/week/routine.ts'

export type Pane = {
  /** One letter or two. */
  readonly name: string
  readonly done: number
  readonly giving: boolean
  /** The last mood that was said on the day. */
  readonly mood: Mood | null
}

const pane = { width: 40, height: 96, gap: 8 }
const frame = 10
/** More on a day than this looks no fuller: one is enough. */
const fullest = 3

const left = (at: number): number => frame + at * (pane.width + pane.gap)
const lightOf = (done: number): number => (Math.min(done, fullest) / fullest) * pane.height
const moodAt = (mood: Mood): number => frame + pane.height - 10 - ((mood - 1) / 4) * (pane.height - 20)

type Props = { readonly panes: readonly Pane[]; readonly label: string }

export const WeekPicture = ({ panes, label }: Props) => {
  const width = frame * 2 + panes.length * pane.width + (panes.length - 1) * pane.gap
  const height = frame * 2 + pane.height
  const felt = panes.flatMap(({ mood }, at) =>
    mood === null ? [] : [{ x: left(at) + pane.width / 2, y: moodAt(mood) }],
  )
  return (
    <svg className="week-picture" viewBox={`0 0 ${width} ${height + 24}`} role="img" aria-label={label}>
      <rect className="week-picture-frame" x="1" y="1" width={width - 2} height={height - 2} rx="8" />
      {panes.map(({ name, done, giving }, at) => (
        <g key={at}>
          <rect
            className="week-picture-pane"
            x={left(at)}
            y={frame}
            width={pane.width}
            height={pane.height}
            rx="3"
          />
          {done > 0 && (
            <rect
              className="week-picture-light"
              x={left(at)}
              y={frame + pane.height - lightOf(done)}
              width={pane.width}
              height={lightOf(done)}
              rx="3"
            />
          )}
          {/* Something for others: a small sun in that day's pane. */}
          {giving && (
            <circle className="week-picture-sun" cx={left(at) + pane.width - 9} cy={frame + 9} r="5" />
          )}
          <text
            className="week-picture-day"
            x={left(at) + pane.width / 2}
            y={height + 17}
            textAnchor="middle"
          >
            {name}
          </text>
        </g>
      ))}
      {felt.length > 1 && (
        <polyline className="week-picture-mood" points={felt.map(({ x, y }) => `${x},${y}`).join(' ')} />
      )}
      {felt.map(({ x, y }) => (
        <circle key={x} className="week-picture-felt" cx={x} cy={y} r="4" />
      ))}
    </svg>
  )
}
