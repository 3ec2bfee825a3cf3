/** The first three minutes: one question at a time, kept at each step, so that it can be left and taken up again. */
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import { stepAfter, stepsFor, type SetupStep } from '../../../shared/model/setup.ts'
import { bridge } from '../../bridge.ts'
import { QuietWindow } from '../../ui/quiet-window.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { useWords } from '../../words.tsx'
import { StepGuard, StepLock } from './step-lock.tsx'
import { StepIntention, StepLastContact, StepPerson } from './step-person.tsx'
import { StepRoads } from './step-roads.tsx'
import { StepSafety, StepShared } from './step-safety.tsx'
import { StepWeek } from './step-week.tsx'
import type { StepProps } from './step.tsx'
import '../locks/locks.css'
import './first-run.css'

type Props = { readonly snapshot: Snapshot; readonly at: number }

export const FirstRun = ({ snapshot, at }: Props) => {
  const { words } = useWords()
  const { busy, refusal, run } = useRequest()
  const { setup } = snapshot.records
  const steps = stepsFor(setup)
  // An answer may have taken away the step that one stood on.
  const step = steps.find((each) => each === setup.step) ?? steps[0] ?? 'shared'
  const forward: StepProps['forward'] = (said) =>
    void run(() => bridge.saveSetup({ ...said, step: stepAfter({ ...setup, ...said }, step) }))
  const given = { snapshot, forward, busy }
  return (
    <main className="first-run">
      <QuietWindow day={steps.indexOf(step)} />
      <RefusalWords refusal={refusal} />
      <StepOf key={step} step={step} at={at} given={given} />
      <p className="soft small">{words.firstRun.resume}</p>
    </main>
  )
}

type StepOfProps = { readonly step: SetupStep; readonly at: number; readonly given: StepProps }

const StepOf = ({ step, at, given }: StepOfProps) => {
  switch (step) {
    case 'shared':
      return <StepShared {...given} />
    case 'safety':
      return <StepSafety {...given} />
    case 'intention':
      return <StepIntention {...given} />
    case 'person':
      return <StepPerson {...given} />
    case 'last-contact':
      return <StepLastContact {...given} />
    case 'roads':
      return <StepRoads {...given} />
    case 'lock':
      return <StepLock {...given} />
    case 'guard':
      return <StepGuard {...given} at={at} />
    case 'week':
      return <StepWeek {...given} />
  }
}
