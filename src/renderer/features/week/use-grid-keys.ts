/** The keys of the grid, and the focus: one stop for Tab, arrows from there, and what is carried goes with the arrows. */
import { useEffect, useLayoutEffect, type FocusEvent, type KeyboardEvent, type RefObject } from 'react'
import type { Carried } from './grid-place.tsx'
import { firstStopIn, nextCell, nextStop } from './grid-keys.ts'

const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']

type Options = {
  readonly grid: RefObject<HTMLDivElement | null>
  readonly dates: readonly string[]
  readonly today: string
  readonly carried: Carried | null
  /** Where the focus shall be once the page shows the change: a thing, else the cell that it went to. */
  readonly wanted: RefObject<readonly string[] | null>
  /** Beyond the first or the last day that is shown. */
  readonly onEdge: (days: number) => void
}

/** Tab comes to one place of the grid. Which one is known to the page only: to draw five hundred things anew for each arrow would be slow. */
const stopAt = (root: HTMLElement, stop: HTMLElement | null): void => {
  for (const other of root.querySelectorAll<HTMLElement>(':is([data-stop], [data-cell])[tabindex="0"]'))
    if (other !== stop) other.tabIndex = -1
  if (stop) stop.tabIndex = 0
}

export const useGridKeys = ({ grid, dates, today, carried, wanted, onEdge }: Options) => {
  // Tab must find something, whatever was removed.
  useLayoutEffect(() => {
    const root = grid.current
    if (!root) return
    for (const name of wanted.current ?? []) {
      const found =
        root.querySelector<HTMLElement>(`[data-stop="${name}"]`) ??
        root.querySelector<HTMLElement>(`[data-cell="${name}"]`)
      if (!found) continue
      wanted.current = null
      firstStopIn(found).focus()
      return
    }
    if (root.querySelector('[data-stop][tabindex="0"]')) return
    const first =
      root.querySelector<HTMLElement>(`[data-date="${today}"] [data-stop]`) ??
      root.querySelector<HTMLElement>(`[data-date="${today}"][data-stop]`) ??
      root.querySelector<HTMLElement>('[data-stop]')
    stopAt(root, first)
  })

  // Before React Aria, which keeps every key to itself while something is carried and knows Tab only.
  useEffect(() => {
    if (carried?.by !== 'keys') return
    const press = (event: globalThis.KeyboardEvent) => {
      const root = grid.current
      const from = document.activeElement
      if (!root || !from || !arrows.includes(event.key)) return
      event.preventDefault()
      event.stopPropagation()
      nextCell(root, from, event.key, dates)?.focus()
    }
    // What is above the document hears it first.
    const above = document.defaultView
    above?.addEventListener('keydown', press, true)
    return () => above?.removeEventListener('keydown', press, true)
  }, [carried, dates, grid])

  const onKeyDown = (event: KeyboardEvent) => {
    const root = grid.current
    if (!root || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    if (!arrows.includes(event.key) || !(event.target instanceof HTMLElement)) return
    if (!event.target.matches('[data-stop], [data-cell]')) return
    event.preventDefault()
    const next = nextStop(root, event.target, event.key, dates)
    if (next) return firstStopIn(next).focus()
    const side = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (side !== undefined) onEdge(side)
  }
  const onFocus = ({ target }: FocusEvent) => {
    if (!grid.current || !(target instanceof HTMLElement) || !target.matches('[data-stop]')) return
    stopAt(grid.current, target)
    // What has too little room to show its words shows all of them to those who come by keys.
    if (target.matches(':focus-visible')) target.parentElement?.setAttribute('data-found', '')
  }
  const onBlur = ({ target }: FocusEvent) => target.parentElement?.removeAttribute('data-found')
  return { onFocus, onBlur, onKeyDown }
}
