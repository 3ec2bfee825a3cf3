/** One question of the first run: where one is, what is asked, and the ways on and back. */
import { useEffect, useRef, type ReactNode } from 'react'
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import { stepBefore, stepsFor, type SetupStep } from '../../../shared/model/setup.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words.tsx'

type Setup = Snapshot['records']['setup']

/** What every step gets. */
export type StepProps = {
  readonly snapshot: Snapshot
  /** Keeps what was said, and goes to the step after it. */
  readonly forward: (said: Partial<Setup>) => void
  readonly busy: boolean
}

type Props = {
  readonly step: SetupStep
  readonly setup: Setup
  readonly title: string
  readonly hint?: ReactNode
  readonly children?: ReactNode
  /** The way on; where each answer goes on by itself there is none. */
  readonly next?: ReactNode
  /** There where the question may be left open. */
  readonly onSkip?: () => void
}

export const Step = ({ step, setup, title, hint, children, next, onSkip }: Props) => {
  const { words } = useWords()
  const { firstRun } = words
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = title
    heading.current?.focus({ preventScroll: true })
    scrollTo(0, 0)
  }, [title])
  const steps = stepsFor(setup)
  const before = stepBefore(setup, step)
  return (
    <section className="card stack first-run-step" aria-labelledby="step-title">
      <p className="soft small">{firstRun.progress(steps.indexOf(step) + 1, steps.length)}</p>
      <h1 id="step-title" tabIndex={-1} ref={heading}>
        {title}
      </h1>
      {hint && <p className="soft">{hint}</p>}
      {children}
      <div className="row first-run-ways">
        {next}
        {onSkip && (
          <Button kind="quiet" onPress={onSkip}>
            {firstRun.skip}
          </Button>
        )}
        {before && (
          <Button kind="quiet" onPress={() => void bridge.saveSetup({ step: before })}>
            {firstRun.back}
          </Button>
        )}
      </div>
    </section>
  )
}
