/** Checkbox, radio group and switch. */
import { Checkbox } from '../../ui/checkbox.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Switch } from '../../ui/switch.tsx'
import { Group, Specimen } from '../specimen.tsx'

const times = [
  { value: 'day', label: '1 day' },
  { value: 'week', label: '1 week' },
  { value: 'month', label: '30 days' },
  { value: 'season', label: '90 days' },
  { value: 'own', label: 'Another time' },
] as const

const ways = [
  {
    value: 'wait',
    label: 'I ask, and wait 24 hours',
    hint: 'The wish often passes within that time. You can take it back.',
  },
  { value: 'code', label: 'With a code', hint: 'Shown once. Give it to someone you trust.' },
  { value: 'none', label: 'Not at all', hint: 'Only for locks of up to 30 days.', isDisabled: true },
] as const

export const Choices = () => (
  <>
    <Group title="Checkbox">
      <Specimen name="off">
        <Checkbox label="Facebook" />
      </Specimen>
      <Specimen name="on">
        <Checkbox label="Facebook" defaultSelected />
      </Specimen>
      <Specimen name="some of them">
        <Checkbox label="All of them" isIndeterminate />
      </Specimen>
      <Specimen name="hover" as="hovered">
        <Checkbox label="Facebook" />
      </Specimen>
      <Specimen name="focus" as="focus-visible">
        <Checkbox label="Facebook" defaultSelected />
      </Specimen>
      <Specimen name="disabled">
        <Checkbox label="Facebook" isDisabled />
      </Specimen>
      <Specimen name="disabled, on">
        <Checkbox label="Facebook" defaultSelected isDisabled />
      </Specimen>
      <Specimen name="invalid, with a hint" wide>
        <Checkbox
          label="I have given the code away"
          hint="Nobody can look it up, not even this app."
          error="First give it to somebody, then close this."
        />
      </Specimen>
    </Group>
    <Group title="Radio group">
      <Specimen name="grid" wide>
        <RadioGroup label="For how long" look="grid" options={times} defaultValue="week" />
      </Specimen>
      <Specimen name="list with hints" wide>
        <RadioGroup label="If you want out before that" options={ways} defaultValue="wait" />
      </Specimen>
      <Specimen name="cards" wide>
        <RadioGroup label="If you want out before that" look="cards" options={ways} defaultValue="code" />
      </Specimen>
      <Specimen name="cards, focus" as="focus-visible" wide>
        <RadioGroup label="Who uses this computer?" look="cards" options={ways.slice(0, 1)} />
      </Specimen>
      <Specimen name="invalid" wide>
        <RadioGroup label="For how long" look="row" options={times.slice(0, 3)} error="Please choose one." />
      </Specimen>
    </Group>
    <Group title="Switch">
      <Specimen name="off" wide>
        <Switch label="Start with the computer" />
      </Specimen>
      <Specimen name="on, with a hint" wide>
        <Switch
          label="Discreet mode"
          hint="The window calls itself “Week planner”, and so does its sign in the tray."
          defaultSelected
        />
      </Specimen>
      <Specimen name="hover" as="hovered">
        <Switch label="Reminders" />
      </Specimen>
      <Specimen name="focus" as="focus-visible">
        <Switch label="Reminders" defaultSelected />
      </Specimen>
      <Specimen name="disabled">
        <Switch label="Reminders" isDisabled />
      </Specimen>
      <Specimen name="disabled, on">
        <Switch label="Reminders" isDisabled defaultSelected />
      </Specimen>
    </Group>
  </>
)
