/** Nothing here yet: what will be, and the one step that begins it. */
import type { ReactNode } from 'react'
import './states.css'

export type EmptyStateProps = {
  readonly title: string
  readonly children?: ReactNode
  /** A drawing that is not read out. */
  readonly picture?: ReactNode
  readonly action?: ReactNode
  /** Below which heading it stands. */
  readonly level?: 2 | 3
}

export const EmptyState = ({ title, children, picture, action, level = 3 }: EmptyStateProps) => {
  const Heading = `h${level}` as const
  return (
    <div className="empty">
      {picture && (
        <div className="empty-picture" aria-hidden="true">
          {picture}
        </div>
      )}
      <Heading className="state-title">{title}</Heading>
      {children && <div className="empty-words">{children}</div>}
      {action && <div className="row empty-action">{action}</div>}
    </div>
  )
}
