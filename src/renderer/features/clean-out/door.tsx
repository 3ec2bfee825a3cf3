/** A door, drawn: shut, ajar, or with a slot for letters. Beside words that say the same, so it is not read out. */
import './door.css'

export type DoorLook = 'blocked' | 'filtered-unread' | 'removed' | 'scoped' | 'open' | 'unknown'

/** A frame with the round top of the window on Today. */
const frame = 'M9 60V26a15 15 0 0 1 30 0v34'
const leaf = 'M12.5 60V26a11.5 11.5 0 0 1 23 0v34z'
/** The same leaf, swung into the room. */
const swung = 'M12.5 60V26c0-6 2-10.5 5-10.8l6 6.8v45.5z'
const light = 'M12.5 60h23l10 9h-23z'

const Leaf = ({ look }: { readonly look: DoorLook }) => {
  switch (look) {
    case 'open':
      return (
        <>
          <path className="door-light" d={leaf} />
          <path className="door-light" d={light} />
          <path className="door-leaf" d={swung} />
          <circle className="door-knob" cx="20.5" cy="46" r="1.3" />
        </>
      )
    case 'unknown':
      return <path className="door-unknown" d={leaf} />
    case 'scoped':
      return (
        <>
          <path className="door-light" d={leaf} />
          <path className="door-leaf" d="M12.5 60V41h23v19z" />
          <path className="door-line" d="M11 41h26" />
          <circle className="door-knob" cx="31" cy="47" r="1.4" />
        </>
      )
    case 'removed':
      return (
        <>
          <path className="door-leaf" d={leaf} />
          <path
            className="door-line"
            d="M13 34h22M13 43h22M13 52h22M24 34v9M18.5 43v9M29.5 43v9M24 52v8M18 27v7M30 27v7"
          />
        </>
      )
    case 'filtered-unread':
      return (
        <>
          <path className="door-leaf" d={leaf} />
          <path className="door-slot" d="M18 42h12v3.4H18z" />
          <path className="door-line" d="M17 26a7 7 0 0 1 14 0v9H17z" />
          <circle className="door-knob" cx="31.5" cy="50" r="1.4" />
        </>
      )
    case 'blocked':
      return (
        <>
          <path className="door-leaf" d={leaf} />
          <path className="door-line" d="M17 26a7 7 0 0 1 14 0v12H17zM17 43h14v12H17z" />
          <circle className="door-knob" cx="32.6" cy="43" r="1.4" />
        </>
      )
  }
}

/** @param way whether one comes in by it, or goes out */
export const Door = ({ look, way }: { readonly look: DoorLook; readonly way: 'in' | 'out' }) => (
  <svg className={`door ${look}`} viewBox="0 0 48 72" aria-hidden="true">
    <Leaf look={look} />
    <path className="door-frame" d={frame} />
    <path className="door-floor" d="M3 60h42" />
    <path
      className="door-way"
      d={way === 'in' ? 'M30 67H18m4-3.5L18 67l4 3.5' : 'M18 67h12m-4-3.5 4 3.5-4 3.5'}
    />
  </svg>
)
