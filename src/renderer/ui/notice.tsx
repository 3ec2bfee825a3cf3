/** Something to know, said where it matters: plainly, with care, or because it went well. */
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icons.tsx'
import './notice.css'

const icons = { info: 'info', warn: 'care', danger: 'care', good: 'good' } as const satisfies Record<
  string,
  IconName
>

export type NoticeProps = {
  readonly kind?: keyof typeof icons
  readonly title?: ReactNode
  readonly children?: ReactNode
  /** Buttons or links that help. */
  readonly action?: ReactNode
  /** Set when it appears while somebody is working: `alert` is read out at once, `status` when there is a pause. */
  readonly role?: 'alert' | 'status'
  readonly id?: string
}

export const Notice = ({ kind = 'info', title, children, action, role, id }: NoticeProps) => (
  <div className={`callout ${kind}`} role={role} id={id}>
    <Icon name={icons[kind]} />
    <div className="callout-words">
      {title && <p className="callout-title">{title}</p>}
      {children && <div>{children}</div>}
      {action && <div className="row callout-action">{action}</div>}
    </div>
  </div>
)
