/** More, for those who want to know: out of sight until asked for. */
import type { ReactNode } from 'react'
import {
  Button,
  Disclosure as AriaDisclosure,
  DisclosurePanel,
  type DisclosureProps as AriaDisclosureProps,
} from 'react-aria-components'
import { Icon } from './icons.tsx'
import './disclosure.css'

export type DisclosureProps = Pick<
  AriaDisclosureProps,
  'defaultExpanded' | 'isExpanded' | 'onExpandedChange' | 'isDisabled'
> & {
  readonly title: ReactNode
  readonly children: ReactNode
}

export const Disclosure = ({ title, children, ...rest }: DisclosureProps) => (
  <AriaDisclosure {...rest} className="disclosure">
    <Button slot="trigger" className="disclosure-button">
      <Icon name="right" />
      <span>{title}</span>
    </Button>
    <DisclosurePanel className="disclosure-panel">
      <div className="disclosure-words">{children}</div>
    </DisclosurePanel>
  </AriaDisclosure>
)
