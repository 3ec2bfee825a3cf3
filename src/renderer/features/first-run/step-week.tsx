/** Three small things for the first week, on days of their own. */
import { useState } from 'react'
import { ToggleButton } from 'react-aria-components'
import { addDays } from '../../../shared/model/day.ts'
import { ideaRoutine, ideas } from '../../../shared/model/ideas.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { useWords } from '../../words.tsx'
import { AtLogin } from '../settings/presence-settings.tsx'
import { Step, type StepProps } from './step.tsx'
import '../week/week.css'

const most = 3
/** Tomorrow, and with a day to rest between: a good week leaves room. */
const daysFromNow = [1, 3, 5]
/** One idea of each kind: nine are enough to choose from when one is tired. */
const offered = ideas.filter(({ kind }, at) => ideas.findIndex((idea) => idea.kind === kind) === at)

export const StepWeek = ({ snapshot, forward, busy }: StepProps) => {
  const { words } = useWords()
  const { week: said, finish } = words.firstRun
  const { setup } = snapshot.records
  const [picked, setPicked] = useState<readonly string[]>([])
  const { busy: saving, refusal, run } = useRequest()
  const toggle = (id: string) =>
    setPicked(
      picked.includes(id)
        ? picked.filter((each) => each !== id)
        : picked.length < most
          ? [...picked, id]
          : picked,
    )
  const save = async () => {
    const drafts = picked.map((idea, at) =>
      ideaRoutine(idea, addDays(snapshot.today, daysFromNow[at] ?? 1), { part: 'evening' }),
    )
    const planned = await run(() => bridge.addRoutines({ drafts }))
    if (planned.ok) forward({})
  }
  return (
    <Step
      step="week"
      setup={setup}
      title={said.title}
      hint={said.hint}
      onSkip={() => forward({})}
      next={
        <Button kind="primary" isDisabled={busy || saving || picked.length === 0} onPress={() => void save()}>
          {finish}
        </Button>
      }
    >
      <ul className="ideas">
        {offered.map(({ id, kind }) => (
          <li key={id}>
            <ToggleButton className="idea" isSelected={picked.includes(id)} onChange={() => toggle(id)}>
              <span>{words.week.ideas[id]}</span>
              <span className="soft small">{words.week.kinds[kind]}</span>
            </ToggleButton>
          </li>
        ))}
      </ul>
      <p className="soft small" aria-live="polite">
        {said.picked(picked.length, most)}
      </p>
      <RefusalWords refusal={refusal} />
      {setup.blocking && <AtLogin presence={snapshot.presence} />}
    </Step>
  )
}
