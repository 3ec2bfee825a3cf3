/** Some of a few, side by side, each pressed or not. */
import { ToggleButton } from 'react-aria-components'

type Props<Value> = {
  readonly label: string
  readonly all: readonly Value[]
  readonly chosen: readonly Value[]
  readonly say: (value: Value) => string
  readonly onChange: (chosen: readonly Value[]) => void
}

export const Chips = <Value extends string | number>({ label, all, chosen, say, onChange }: Props<Value>) => (
  <fieldset className="chips-field">
    <legend>{label}</legend>
    <div className="row">
      {all.map((value) => (
        <ToggleButton
          key={value}
          className="filter-chip"
          isSelected={chosen.includes(value)}
          onChange={(isOn) => onChange(isOn ? [...chosen, value] : chosen.filter((each) => each !== value))}
        >
          {say(value)}
        </ToggleButton>
      ))}
    </div>
  </fieldset>
)
