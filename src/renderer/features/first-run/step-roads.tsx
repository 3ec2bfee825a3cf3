/** Which roads are still open: one tick each, the rest counts as closed by the person's own word. */
import { useState } from 'react'
import { usualKinds, type Road, type RoadKind } from '../../../shared/model/road.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { Select } from '../../ui/select.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { useWords } from '../../words.tsx'
import { Step, type StepProps } from './step.tsx'

/** By these one can talk about children. */
const forChildren = ['calls', 'texts', 'messengers', 'email'] as const satisfies readonly RoadKind[]
type ChildrenRoad = (typeof forChildren)[number] | 'none'

const isOpen = ({ inbound, outbound }: Road): boolean => inbound === 'open' || outbound === 'open'

const roadOf = (kind: RoadKind, open: ReadonlySet<RoadKind>, children: ChildrenRoad): Road => {
  if (kind === children) return { kind, inbound: 'scoped', outbound: 'scoped' }
  const side = open.has(kind) ? 'open' : 'blocked'
  return { kind, inbound: side, outbound: side }
}

export const StepRoads = ({ snapshot, forward, busy }: StepProps) => {
  const { words } = useWords()
  const { roads: said, next } = words.firstRun
  const { setup, roads } = snapshot.records
  const [open, setOpen] = useState<ReadonlySet<RoadKind>>(
    () => new Set(roads.filter(isOpen).map(({ kind }) => kind)),
  )
  const [children, setChildren] = useState<ChildrenRoad>(
    () =>
      forChildren.find((kind) => roads.some((road) => road.kind === kind && road.inbound === 'scoped')) ??
      'none',
  )
  const { refusal, run } = useRequest()
  const toggle = (kind: RoadKind, isTicked: boolean) => {
    const ticked = new Set(open)
    if (isTicked) ticked.add(kind)
    else ticked.delete(kind)
    setOpen(ticked)
  }
  const save = async () => {
    const saved = await run(() =>
      bridge.sayRoads({ roads: usualKinds.map((kind) => roadOf(kind, open, children)) }),
    )
    if (saved.ok) forward({})
  }
  return (
    <Step
      step="roads"
      setup={setup}
      title={said.title}
      hint={said.hint}
      onSkip={() => forward({})}
      next={
        <Button kind="primary" isDisabled={busy} onPress={() => void save()}>
          {next}
        </Button>
      }
    >
      <div className="ticks">
        {usualKinds
          .filter((kind) => kind !== children)
          .map((kind) => (
            <Checkbox
              key={kind}
              label={words.cleanOut.roads[kind]}
              isSelected={open.has(kind)}
              onChange={(isTicked) => toggle(kind, isTicked)}
            />
          ))}
      </div>
      <p className="soft small">{said.rest}</p>
      {setup.children && (
        <Select<ChildrenRoad>
          label={said.children}
          value={children}
          onChange={setChildren}
          options={[
            { value: 'none', label: said.childrenNone },
            ...forChildren.map((value) => ({ value, label: words.cleanOut.roads[value] })),
          ]}
        />
      )}
      <RefusalWords refusal={refusal} />
    </Step>
  )
}
