/** One primitive in one state, with the name of the state below it. */
import { useEffect, useRef, type ReactNode } from 'react'

/** The parts that show a state of their own. */
const parts =
  '.button, .input, .option-button, .switch-button, .tab, .list-item, .field-button, .disclosure-button'

type State = 'hovered' | 'pressed' | 'focus-visible'

type Props = {
  readonly name: string
  /** A state that only a pointer or a key brings about, shown as if. */
  readonly as?: State
  readonly wide?: boolean
  readonly children: ReactNode
}

export const Specimen = ({ name, as, wide = false, children }: Props) => {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!as) return
    // Tabs and lists are drawn in a second round.
    const timer = setTimeout(() => place.current?.querySelector(parts)?.setAttribute(`data-${as}`, 'true'))
    return () => clearTimeout(timer)
  }, [as])
  return (
    <figure className={wide ? 'specimen wide' : 'specimen'}>
      <figcaption>{name}</figcaption>
      <div className="specimen-place" ref={place}>
        {children}
      </div>
    </figure>
  )
}

export const Group = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <div className="gallery-group">
    <h3>{title}</h3>
    <div className="specimens">{children}</div>
  </div>
)
