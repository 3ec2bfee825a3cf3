/** The few signs that primitives need, drawn as lines of one weight. Beside words, so they are not read out. */

const paths = {
  check: 'm5 12.5 4.5 4.5L19 7.5',
  minus: 'M6 12h12',
  plus: 'M6 12h12M12 6v12',
  close: 'm6.5 6.5 11 11m0-11-11 11',
  down: 'm6.5 9.5 5.5 5.5 5.5-5.5',
  left: 'm14.5 6.5-5.5 5.5 5.5 5.5',
  right: 'm9.5 6.5 5.5 5.5-5.5 5.5',
  search: 'M16 16l4 4M4.5 11a6.5 6.5 0 1 0 13 0 6.5 6.5 0 0 0-13 0',
  calendar: 'M5 6.5h14v13H5zM5 10.5h14M9 4v4M15 4v4',
  clock: 'M12 7.5V12l3 2M4 12a8 8 0 1 0 16 0 8 8 0 0 0-16 0',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
  info: 'M12 11v5M12 8h.01M3.5 12a8.5 8.5 0 1 0 17 0 8.5 8.5 0 0 0-17 0',
  care: 'M12 8v5M12 16h.01M3.5 12a8.5 8.5 0 1 0 17 0 8.5 8.5 0 0 0-17 0',
  good: 'm8.5 12.5 2.5 2.5 4.5-5.5M3.5 12a8.5 8.5 0 1 0 17 0 8.5 8.5 0 0 0-17 0',
} as const

export type IconName = keyof typeof paths

export const Icon = ({ name, className = 'icon' }: { name: IconName; className?: string }) => (
  <svg
    className={className}
    viewBox="0 0 24 24"
    width="1.25em"
    height="1.25em"
    fill="none"
    stroke="currentColor"
    strokeWidth={name === 'more' ? 3 : 1.75}
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    <path d={paths[name]} />
  </svg>
)
