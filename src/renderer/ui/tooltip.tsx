/** A word more about a button that shows a sign only. Never the only place of something that one must know. */
import type { ReactElement } from 'react'
import {
  Tooltip as AriaTooltip,
  TooltipTrigger,
  type TooltipProps as AriaTooltipProps,
} from 'react-aria-components'
import './tooltip.css'

export type TooltipProps = Pick<AriaTooltipProps, 'placement'> & {
  readonly words: string
  /** A button of ours. */
  readonly children: ReactElement
  readonly isOpen?: boolean
}

export const Tooltip = ({ words, children, placement = 'top', ...rest }: TooltipProps) => (
  <TooltipTrigger delay={600} closeDelay={150} {...rest}>
    {children}
    <AriaTooltip className="tooltip" placement={placement} offset={6}>
      {words}
    </AriaTooltip>
  </TooltipTrigger>
)
