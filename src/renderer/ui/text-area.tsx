/** Several lines of text, growing with what is written. */
import type { Ref } from 'react'
import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components'
import { FieldLabel, FieldNotes, isWrong, type FieldWords } from './field.tsx'

export type TextAreaProps = Omit<AriaTextFieldProps, 'children' | 'className' | 'style' | 'isInvalid'> &
  FieldWords & { readonly placeholder?: string; readonly inputRef?: Ref<HTMLTextAreaElement> }

export const TextArea = ({
  label,
  labelHidden = false,
  hint,
  error,
  placeholder,
  inputRef,
  ...rest
}: TextAreaProps) => (
  <AriaTextField validationBehavior="aria" {...rest} className="field" isInvalid={isWrong(error)}>
    <FieldLabel label={label} labelHidden={labelHidden} />
    <AriaTextArea
      className="input"
      {...(placeholder && { placeholder })}
      {...(inputRef && { ref: inputRef })}
    />
    <FieldNotes hint={hint} error={error} />
  </AriaTextField>
)
