/** The sign of the app: a window in a quiet room. Its light follows the days. */

/** From night (0) over first light and morning to an open day (1), in about ninety days. */
const lightOf = (day: number): number => 1 - Math.exp(-day / 30)

const mix = (from: readonly number[], to: readonly number[], share: number): string =>
  `oklch(${from.map((part, at) => (part + ((to[at] ?? part) - part) * share).toFixed(3)).join(' ')})`

export const QuietWindow = ({ day }: { day: number }) => {
  const light = lightOf(day)
  const above = mix([0.3, 0.055, 268], [0.82, 0.06, 235], light)
  const below = mix([0.42, 0.07, 300], [0.94, 0.06, 85], light)
  return (
    <svg className="quiet-window" viewBox="0 0 120 150" aria-hidden="true">
      <defs>
        <linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor={above} />
          <stop offset="1" stopColor={below} />
        </linearGradient>
        <clipPath id="pane">
          <path d="M14 136V60a46 46 0 0 1 92 0v76z" />
        </clipPath>
      </defs>
      <g clipPath="url(#pane)">
        <rect width="120" height="150" fill="url(#sky)" />
        <circle cx="78" cy={118 - 58 * light} r="13" fill={mix([0.88, 0.03, 95], [0.95, 0.1, 90], light)} />
        <path
          d="M0 124c22-12 40-14 62-7s38 5 58-4v37H0z"
          fill={mix([0.25, 0.04, 270], [0.6, 0.07, 165], light)}
        />
      </g>
      <path
        d="M14 136V60a46 46 0 0 1 92 0v76zM60 14v122M14 78h92"
        fill="none"
        stroke="currentColor"
        strokeWidth="4"
        strokeLinejoin="round"
      />
      <path d="M4 138h112" stroke="currentColor" strokeWidth="5" strokeLinecap="round" />
    </svg>
  )
}
