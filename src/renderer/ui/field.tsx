/** What stands around every field: its label above, what is wrong and what helps below, all tied to it for readers. */
import type { ReactNode } from 'react'
import { FieldError, Label, Text } from 'react-aria-components'
import './field.css'

export type FieldWords = {
  readonly label: string
  /** The label is only read out: for a field whose meaning is plain from what stands beside it. */
  readonly labelHidden?: boolean
  readonly hint?: ReactNode
  /** What is wrong, in words. While it is there the field counts as invalid. */
  readonly error?: ReactNode
}

export const isWrong = (error: ReactNode): boolean =>
  error !== undefined && error !== null && error !== '' && error !== false

type Props = Pick<FieldWords, 'hint' | 'error'>

export const FieldLabel = ({ label, labelHidden = false }: Pick<FieldWords, 'label' | 'labelHidden'>) => (
  <Label className={labelHidden ? 'visually-hidden' : 'field-label'}>{label}</Label>
)

export const FieldNotes = ({ hint, error }: Props) => (
  <>
    {isWrong(error) && (
      <FieldError className="field-error">
        <span role="alert">{error}</span>
      </FieldError>
    )}
    {hint !== undefined && hint !== null && (
      <Text slot="description" className="field-hint">
        {hint}
      </Text>
    )}
  </>
)

/** The field before its parts are there: of the same size, so that nothing moves when they come. */
export const FieldFrame = ({
  label,
  labelHidden = false,
  hint,
  className = '',
}: FieldWords & { readonly className?: string }) => (
  <div className="field" aria-hidden="true">
    <span className={labelHidden ? 'visually-hidden' : 'field-label'}>{label}</span>
    <span className={`input ${className}`} />
    {hint !== undefined && hint !== null && <span className="field-hint">{hint}</span>}
  </div>
)
