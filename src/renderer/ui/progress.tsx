/** How far something has come, or that it is on its way: always with words for what is waited for. */
import { useEffect, useState, type ReactNode } from 'react'
import { Label, ProgressBar } from 'react-aria-components'
import { useLasting } from './use-lasting.ts'
import './progress.css'

export type ProgressProps = {
  readonly label: string
  /** Without a value nobody knows how long: then rather use `Waiting`. */
  readonly value: number
  readonly max?: number
  /** The value in words, such as “3 of 10 steps”; else a percentage. */
  readonly words?: string
}

export const Progress = ({ label, value, max = 100, words }: ProgressProps) => (
  <ProgressBar className="progress" value={value} maxValue={max} {...(words && { valueLabel: words })}>
    {({ percentage, valueText }) => (
      <>
        <Label className="progress-label">{label}</Label>
        <span className="progress-words">{valueText}</span>
        <span className="progress-track">
          <span className="progress-fill" style={{ width: `${percentage ?? 0}%` }} />
        </span>
      </>
    )}
  </ProgressBar>
)

export type WaitingProps = {
  /** What is waited for, such as “Asking the guard…”. */
  readonly label: string
  /** What is said when it takes unusually long: a wheel that only turns would be a lie. */
  readonly slowLabel: string
  /** Milliseconds until then. */
  readonly slowAfter?: number
  /** What can be done then, such as trying again. */
  readonly action?: ReactNode
}

export const Waiting = ({ label, slowLabel, slowAfter = 10_000, action }: WaitingProps) => {
  const [isSlow, setIsSlow] = useState(slowAfter === 0)
  const isSeen = useLasting(true)
  useEffect(() => {
    if (slowAfter === 0) return
    const timer = setTimeout(() => setIsSlow(true), slowAfter)
    return () => clearTimeout(timer)
  }, [slowAfter])
  return (
    <div className="waiting">
      <div className="waiting-line" role="status">
        {isSeen && (
          <>
            <span className={isSlow ? 'turning slow' : 'turning'} aria-hidden="true" />
            <span>{isSlow ? slowLabel : label}</span>
          </>
        )}
      </div>
      {isSlow && action}
    </div>
  )
}
