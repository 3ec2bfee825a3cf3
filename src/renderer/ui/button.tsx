/** A button. While it is pending it keeps its place and its focus, and after a moment says what it waits for. */
import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { useLasting } from './use-lasting.ts'
import './button.css'

export type ButtonProps = Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'isPending'> & {
  /** One `primary` a page. `danger` is for what cannot be taken back: said in colour, never shouted. */
  readonly kind?: 'primary' | 'secondary' | 'quiet' | 'danger' | 'link'
  readonly size?: 'small' | 'normal' | 'large'
  readonly icon?: ReactNode
  readonly children?: ReactNode
  /** What it waits for, such as “Locking…”. While this is set the button cannot be pressed. */
  readonly pending?: string | false | null | undefined
  readonly ref?: Ref<HTMLButtonElement>
}

export const Button = ({
  kind = 'secondary',
  size = 'normal',
  icon,
  children,
  pending,
  ...rest
}: ButtonProps) => {
  const waits = useLasting(Boolean(pending))
  return (
    <AriaButton
      {...rest}
      className={`button ${kind} ${size} ${children ? '' : 'sign'}`}
      isPending={Boolean(pending)}
    >
      <span className={waits ? 'button-face gone' : 'button-face'}>
        {icon}
        {children}
      </span>
      {waits && (
        <span className="button-face">
          <span className="turning" />
          {pending}
        </span>
      )}
    </AriaButton>
  )
}
