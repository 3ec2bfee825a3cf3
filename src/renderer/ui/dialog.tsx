/** A question or a sheet above the page. It takes the focus, keeps it, and gives it back to where it was. */
import type { ReactNode } from 'react'
import {
  Button as AriaButton,
  Dialog as AriaDialog,
  Heading,
  Modal,
  ModalOverlay,
} from 'react-aria-components'
import { Icon } from './icons.tsx'
import './dialog.css'

export type DialogProps = {
  readonly title: string
  readonly isOpen: boolean
  /** Asked for by Esc, a click outside, or the cross. */
  readonly onClose: () => void
  /** False where closing would lose something: then only the buttons inside end it, and there is no cross. */
  readonly dismissable?: boolean
  /** The name of the cross, in the language of the page. Without it there is no cross; Esc works all the same. */
  readonly closeLabel?: string
  /** `alertdialog` for a question that interrupts. */
  readonly role?: 'dialog' | 'alertdialog'
  readonly size?: 'narrow' | 'wide' | 'full'
  readonly children?: ReactNode
  /** The buttons at the end, the one that goes on first. */
  readonly actions?: ReactNode
}

export const Dialog = ({
  title,
  isOpen,
  onClose,
  dismissable = true,
  closeLabel,
  role = 'dialog',
  size = 'narrow',
  children,
  actions,
}: DialogProps) => (
  <ModalOverlay
    className="veil"
    isOpen={isOpen}
    onOpenChange={(open) => open || onClose()}
    isDismissable={dismissable}
    isKeyboardDismissDisabled={!dismissable}
  >
    <Modal className={`dialog ${size}`}>
      <AriaDialog role={role} className="dialog-sheet stack">
        <div className="dialog-head">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {dismissable && closeLabel && (
            <AriaButton className="field-button" aria-label={closeLabel} onPress={onClose}>
              <Icon name="close" />
            </AriaButton>
          )}
        </div>
        {children}
        {actions && <div className="row dialog-actions">{actions}</div>}
      </AriaDialog>
    </Modal>
  </ModalOverlay>
)
