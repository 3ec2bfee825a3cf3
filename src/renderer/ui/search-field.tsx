/** Words to find something by. Esc empties it; Enter may take what was typed. */
import type { ReactNode, Ref } from 'react'
import {
  Button,
  ButtonContext,
  Group,
  Input,
  SearchField as AriaSearchField,
  type SearchFieldProps as AriaSearchFieldProps,
} from 'react-aria-components'
import { FieldLabel, FieldNotes, isWrong, type FieldWords } from './field.tsx'
import { Icon } from './icons.tsx'
import './search-field.css'

export type SearchFieldProps = Omit<AriaSearchFieldProps, 'children' | 'className' | 'style' | 'isInvalid'> &
  FieldWords & {
    readonly placeholder?: string
    readonly inputRef?: Ref<HTMLInputElement>
    /** A button beside it that does what Enter does. */
    readonly action?: ReactNode
  }

export const SearchField = ({
  label,
  labelHidden = false,
  hint,
  error,
  placeholder,
  inputRef,
  action,
  ...rest
}: SearchFieldProps) => (
  <AriaSearchField validationBehavior="aria" {...rest} className="field search" isInvalid={isWrong(error)}>
    <FieldLabel label={label} labelHidden={labelHidden} />
    <div className="search-row">
      <Group className="input">
        <Icon name="search" />
        <Input
          className="input-bare"
          {...(placeholder && { placeholder })}
          {...(inputRef && { ref: inputRef })}
        />
        <Button className="field-button">
          <Icon name="close" />
        </Button>
      </Group>
      {/* Else it would be taken for the button that empties the field. */}
      <ButtonContext.Provider value={null}>{action}</ButtonContext.Provider>
    </div>
    <FieldNotes hint={hint} error={error} />
  </AriaSearchField>
)
