/** One line of text. */
import type { ReactNode, Ref } from 'react'
import {
  Input,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components'
import { FieldLabel, FieldNotes, isWrong, type FieldWords } from './field.tsx'

export type TextFieldProps = Omit<AriaTextFieldProps, 'children' | 'className' | 'style' | 'isInvalid'> &
  FieldWords & {
    readonly placeholder?: string
    /** Stands inside the field before what is typed, such as a sign or “https://”. */
    readonly prefix?: ReactNode
    readonly suffix?: ReactNode
    readonly inputRef?: Ref<HTMLInputElement>
  }

export const TextField = ({
  label,
  labelHidden = false,
  hint,
  error,
  placeholder,
  prefix,
  suffix,
  inputRef,
  ...rest
}: TextFieldProps) => {
  const input = (className: string) => (
    <Input className={className} {...(placeholder && { placeholder })} {...(inputRef && { ref: inputRef })} />
  )
  return (
    <AriaTextField validationBehavior="aria" {...rest} className="field" isInvalid={isWrong(error)}>
      <FieldLabel label={label} labelHidden={labelHidden} />
      {prefix === undefined && suffix === undefined ? (
        input('input')
      ) : (
        <div className="input">
          {prefix !== undefined && <span className="affix">{prefix}</span>}
          {input('input-bare')}
          {suffix !== undefined && <span className="affix">{suffix}</span>}
        </div>
      )}
      <FieldNotes hint={hint} error={error} />
    </AriaTextField>
  )
}
