/** One yes or no that is only taken when the form is sent; for one that works at once there is the switch. */
import { CheckboxButton, CheckboxField, type CheckboxFieldProps } from 'react-aria-components'
import { FieldNotes, isWrong, type FieldWords } from './field.tsx'
import { Icon } from './icons.tsx'
import './option.css'

export type CheckboxProps = Omit<CheckboxFieldProps, 'children' | 'className' | 'style' | 'isInvalid'> &
  Omit<FieldWords, 'labelHidden'>

export const Checkbox = ({ label, hint, error, ...rest }: CheckboxProps) => (
  <CheckboxField validationBehavior="aria" {...rest} className="option" isInvalid={isWrong(error)}>
    <CheckboxButton className="option-button">
      {({ isIndeterminate }) => (
        <>
          <span className="option-sign box">
            <Icon name={isIndeterminate ? 'minus' : 'check'} />
          </span>
          <span>{label}</span>
        </>
      )}
    </CheckboxButton>
    <FieldNotes hint={hint} error={error} />
  </CheckboxField>
)
