/** Keys to press, each drawn as a key. */
import './kbd.css'

export const Kbd = ({ keys }: { keys: readonly string[] }) => (
  <span className="keys">
    {keys.map((key) => (
      <kbd key={key}>{key}</kbd>
    ))}
  </span>
)
