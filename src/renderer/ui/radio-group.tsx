/** One of a few, all in sight: as a list, side by side, or as cards where each needs a sentence of its own. */
import type { ReactNode } from 'react'
import {
  RadioButton,
  RadioField,
  RadioGroup as AriaRadioGroup,
  Text,
  type RadioGroupProps as AriaRadioGroupProps,
} from 'react-aria-components'
import { FieldLabel, FieldNotes, isWrong, type FieldWords } from './field.tsx'
import './option.css'

export type RadioOption<Value extends string> = {
  readonly value: Value
  readonly label: string
  readonly hint?: ReactNode
  readonly icon?: ReactNode
  readonly isDisabled?: boolean
}

export type RadioGroupProps<Value extends string> = Omit<
  AriaRadioGroupProps,
  'children' | 'className' | 'style' | 'isInvalid' | 'value' | 'defaultValue' | 'onChange' | 'orientation'
> &
  FieldWords & {
    readonly options: readonly RadioOption<Value>[]
    readonly value?: Value | null
    readonly defaultValue?: Value | null
    readonly onChange?: (value: Value) => void
    readonly look?: 'list' | 'grid' | 'row' | 'cards'
  }

export const RadioGroup = <Value extends string>({
  label,
  labelHidden = false,
  hint,
  error,
  options,
  onChange,
  look = 'list',
  ...rest
}: RadioGroupProps<Value>) => (
  <AriaRadioGroup
    validationBehavior="aria"
    {...rest}
    // Only values of our own options come back.
    {...(onChange && { onChange: (value: string) => onChange(value as Value) })}
    className="field options"
    isInvalid={isWrong(error)}
  >
    <FieldLabel label={label} labelHidden={labelHidden} />
    <div className={`options-${look}`}>
      {options.map((option) => (
        <RadioField
          key={option.value}
          value={option.value}
          isDisabled={option.isDisabled ?? false}
          className={look === 'cards' ? 'option option-card' : 'option'}
        >
          <RadioButton className="option-button">
            <span className="option-sign round" />
            {option.icon}
            <span>{option.label}</span>
          </RadioButton>
          {option.hint !== undefined && (
            <Text slot="description" className="field-hint">
              {option.hint}
            </Text>
          )}
        </RadioField>
      ))}
    </div>
    <FieldNotes hint={hint} error={error} />
  </AriaRadioGroup>
)
