/** Something did not work: what happened, what is safe, and what to do, in this order. */
import type { ReactNode } from 'react'
import { Notice } from './notice.tsx'

export type ErrorStateProps = {
  /** What happened, in one sentence without blame. */
  readonly happened: string
  /** What is not lost. */
  readonly safe: string
  /** What helps. */
  readonly todo?: ReactNode
  readonly action?: ReactNode
}

export const ErrorState = ({ happened, safe, todo, action }: ErrorStateProps) => (
  <Notice kind="warn" role="alert" title={happened} action={action}>
    <p>{safe}</p>
    {todo && <p>{todo}</p>}
  </Notice>
)
