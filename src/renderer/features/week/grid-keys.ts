/** Where the arrows lead in the grid: from thing to thing down a day, and across to the next day. */

const stopsOf = (grid: HTMLElement, date: string): readonly HTMLElement[] => [
  ...grid.querySelectorAll<HTMLElement>(
    `[data-cell][data-date="${date}"] [data-stop], [data-cell][data-date="${date}"][data-stop]`,
  ),
]

const cellOf = (element: Element): HTMLElement | null => element.closest<HTMLElement>('[data-cell]')

/** The cell at the side, above or below; null at the edge. */
export const nextCell = (
  grid: HTMLElement,
  from: Element,
  key: string,
  dates: readonly string[],
): HTMLElement | null => {
  const cell = cellOf(from)
  const { date = '', row = '' } = cell?.dataset ?? {}
  const rows = [
    ...new Set([...grid.querySelectorAll<HTMLElement>('[data-cell]')].map((each) => each.dataset['row'])),
  ]
  const across = { ArrowLeft: -1, ArrowRight: 1 }[key] ?? 0
  const down = { ArrowUp: -1, ArrowDown: 1 }[key] ?? 0
  const toDate = dates[dates.indexOf(date) + across]
  const toRow = rows[rows.indexOf(row) + down]
  return toDate === undefined || toRow === undefined
    ? null
    : grid.querySelector<HTMLElement>(`[data-cell="${toRow} ${toDate}"]`)
}

/** The thing or free place that the arrow leads to; null at the edge. */
export const nextStop = (
  grid: HTMLElement,
  from: Element,
  key: string,
  dates: readonly string[],
): HTMLElement | null => {
  const cell = cellOf(from)
  const { date = '' } = cell?.dataset ?? {}
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const stops = stopsOf(grid, date)
    const at = stops.findIndex((stop) => stop === from)
    return stops[at + (key === 'ArrowDown' ? 1 : -1)] ?? null
  }
  if (key === 'Home' || key === 'End') {
    const side = key === 'Home' ? dates[0] : dates.at(-1)
    return grid.querySelector<HTMLElement>(`[data-cell="${cell?.dataset['row'] ?? ''} ${side ?? ''}"]`)
  }
  const beside = nextCell(grid, from, key, dates)
  return beside && firstStopIn(beside)
}

export const firstStopIn = (cell: HTMLElement): HTMLElement =>
  cell.matches('[data-stop]') ? cell : (cell.querySelector<HTMLElement>('[data-stop]') ?? cell)
