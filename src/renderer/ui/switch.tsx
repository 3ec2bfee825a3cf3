/** On or off, and it is so at once. */
import type { ReactNode } from 'react'
import { SwitchButton, SwitchField, Text, type SwitchFieldProps } from 'react-aria-components'
import './option.css'

export type SwitchProps = Omit<SwitchFieldProps, 'children' | 'className' | 'style' | 'isInvalid'> & {
  readonly label: string
  readonly hint?: ReactNode
}

export const Switch = ({ label, hint, ...rest }: SwitchProps) => (
  <SwitchField {...rest} className="option switch">
    <SwitchButton className="option-button">
      <span>{label}</span>
      <span className="switch-track">
        <span className="switch-thumb" />
      </span>
    </SwitchButton>
    {hint !== undefined && (
      <Text slot="description" className="field-hint">
        {hint}
      </Text>
    )}
  </SwitchField>
)
