/** A sheet of paper on the table: a section with its heading. */
import type { ReactNode, Ref } from 'react'
import { useId } from 'react'
import './card.css'

export type CardProps = {
  readonly title?: ReactNode
  /** Where the name of the section is not to be seen. */
  readonly label?: string
  readonly level?: 1 | 2 | 3
  /** For a heading that takes the focus after something was done. */
  readonly titleRef?: Ref<HTMLHeadingElement>
  readonly titleId?: string
  /** Stands across from the heading. */
  readonly action?: ReactNode
  readonly tone?: 'paper' | 'sunken' | 'plain'
  readonly className?: string
  readonly children?: ReactNode
}

export const Card = ({
  title,
  label,
  level = 2,
  titleRef,
  titleId,
  action,
  tone = 'paper',
  className = '',
  children,
}: CardProps) => {
  const own = useId()
  const id = titleId ?? own
  const Heading = `h${level}` as const
  return (
    <section
      className={`card stack ${tone} ${className}`.trim()}
      {...(title ? { 'aria-labelledby': id } : { 'aria-label': label })}
    >
      {title && (
        <div className="card-head">
          <Heading id={id} {...(titleRef && { ref: titleRef, tabIndex: -1 })}>
            {title}
          </Heading>
          {action}
        </div>
      )}
      {children}
    </section>
  )
}
