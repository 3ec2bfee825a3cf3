/** One of several, out of sight until asked for. For up to five with room to stand, the radio group is kinder. */
import type { ReactNode } from 'react'
import {
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Text,
  type SelectProps as AriaSelectProps,
} from 'react-aria-components'
import { FieldLabel, FieldNotes, isWrong, type FieldWords } from './field.tsx'
import { Icon } from './icons.tsx'
import './list.css'

export type SelectOption<Value extends string> = {
  readonly value: Value
  readonly label: string
  readonly hint?: string
  readonly icon?: ReactNode
  readonly isDisabled?: boolean
}

export type SelectProps<Value extends string> = Pick<
  AriaSelectProps,
  'name' | 'isDisabled' | 'isRequired' | 'autoFocus' | 'defaultOpen'
> &
  FieldWords & {
    readonly options: readonly SelectOption<Value>[]
    readonly value: Value | null
    readonly onChange: (value: Value) => void
    /** What stands there while nothing is chosen. */
    readonly placeholder?: string
    readonly look?: 'field' | 'quiet'
  }

export const Select = <Value extends string>({
  label,
  labelHidden = false,
  hint,
  error,
  options,
  value,
  onChange,
  look = 'field',
  ...rest
}: SelectProps<Value>) => (
  <AriaSelect
    {...rest}
    validationBehavior="aria"
    className="field"
    value={value}
    onChange={(key) => {
      const chosen = options.find((option) => option.value === key)
      if (chosen) onChange(chosen.value)
    }}
    isInvalid={isWrong(error)}
  >
    <FieldLabel label={label} labelHidden={labelHidden} />
    <Button className={look === 'field' ? 'input select-button' : 'button quiet small select-button'}>
      <SelectValue className="select-value" />
      <Icon name="down" />
    </Button>
    <FieldNotes hint={hint} error={error} />
    <Popover className="popover">
      <ListBox className="list">
        {options.map((option) => (
          <Option key={option.value} {...option} />
        ))}
      </ListBox>
    </Popover>
  </AriaSelect>
)

export const Option = ({ value, label, hint, icon, isDisabled = false }: SelectOption<string>) => (
  <ListBoxItem className="list-item" id={value} textValue={label} isDisabled={isDisabled}>
    {icon}
    <span className="list-words">
      <Text slot="label">{label}</Text>
      {hint && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
    </span>
    <Icon name="check" className="icon list-check" />
  </ListBoxItem>
)
