/** Who else uses this computer, and what that means, before anything is installed. */
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useWords } from '../../words.tsx'
import { Step, type StepProps } from './step.tsx'

export const StepShared = ({ snapshot, forward, busy }: StepProps) => {
  const { shared } = useWords().words.firstRun
  return (
    <Step step="shared" setup={snapshot.records.setup} title={shared.title} hint={shared.hint}>
      <div className="answers">
        <Button size="large" isDisabled={busy} onPress={() => forward({ shared: false })}>
          {shared.no}
        </Button>
        <Button size="large" isDisabled={busy} onPress={() => forward({ shared: true })}>
          {shared.yes}
        </Button>
      </div>
    </Step>
  )
}

export const StepSafety = ({ snapshot, forward, busy }: StepProps) => {
  const { safety } = useWords().words.firstRun
  return (
    <Step step="safety" setup={snapshot.records.setup} title={safety.title}>
      <p>{safety.seen}</p>
      <p>{safety.without}</p>
      <Notice kind="info">
        <p>{safety.advocate}</p>
        <ul className="lines">
          {safety.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p>{safety.danger}</p>
      </Notice>
      <div className="answers">
        <Button size="large" isDisabled={busy} onPress={() => forward({ blocking: false })}>
          {safety.withoutLocks}
        </Button>
        <Button size="large" isDisabled={busy} onPress={() => forward({ blocking: true })}>
          {safety.withLocks}
        </Button>
      </div>
    </Step>
  )
}
