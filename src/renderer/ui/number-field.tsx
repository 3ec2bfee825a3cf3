/** A number, written as the language writes it, with small steps beside it. */
import type { ReactNode } from 'react'
import {
  Button,
  Group,
  Input,
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaNumberFieldProps,
} from 'react-aria-components'
import { FieldLabel, FieldNotes, isWrong, type FieldWords } from './field.tsx'
import { Icon } from './icons.tsx'
import './number-field.css'

export type NumberFieldProps = Omit<AriaNumberFieldProps, 'children' | 'className' | 'style' | 'isInvalid'> &
  FieldWords & {
    /** Stands after the number, such as “minutes”. */
    readonly suffix?: ReactNode
  }

export const NumberField = ({
  label,
  labelHidden = false,
  hint,
  error,
  suffix,
  ...rest
}: NumberFieldProps) => (
  <AriaNumberField validationBehavior="aria" {...rest} className="field" isInvalid={isWrong(error)}>
    <FieldLabel label={label} labelHidden={labelHidden} />
    <Group className="input number-input">
      <Input className="input-bare" />
      {suffix !== undefined && <span className="affix">{suffix}</span>}
      <Button slot="decrement" className="field-button">
        <Icon name="minus" />
      </Button>
      <Button slot="increment" className="field-button">
        <Icon name="plus" />
      </Button>
    </Group>
    <FieldNotes hint={hint} error={error} />
  </AriaNumberField>
)
