/** An idea of the person's own: new, or changed. */
import { useState, type FormEvent } from 'react'
import { healingKinds, type HealingKind } from '../../../shared/model/plan.ts'
import { energies, type Energy } from '../../../shared/model/week/idea-choice.ts'
import { longestIdea, type OwnIdea } from '../../../shared/model/week/own-ideas.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { showToast } from '../../ui/toasts.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { useWords } from '../../words.tsx'
import { Chips } from './chips.tsx'

const tags = ['withChild', 'free', 'indoors'] as const
type Tag = (typeof tags)[number]

type Props = { readonly idea: OwnIdea | null; readonly onClose: () => void }

export const IdeaForm = ({ idea, onClose }: Props) => {
  const { words } = useWords()
  const { ideas: said } = words.planner
  const [text, setText] = useState(idea?.words ?? '')
  const [kind, setKind] = useState<HealingKind>(idea?.kind ?? 'hobbies')
  const [minutes, setMinutes] = useState(idea?.minutes ?? 15)
  const [energy, setEnergy] = useState<Energy>(idea?.energy ?? 'low')
  const [on, setOn] = useState<readonly Tag[]>(idea ? tags.filter((tag) => idea[tag]) : ['free'])
  const { busy, refusal, run } = useRequest()
  const keep = async (event: FormEvent) => {
    event.preventDefault()
    const [withChild, free, indoors] = tags.map((tag) => on.includes(tag)) as [boolean, boolean, boolean]
    const kept = await run(() =>
      bridge.keepIdea({
        ...(idea && { id: idea.id }),
        words: text,
        kind,
        minutes,
        energy,
        withChild,
        free,
        indoors,
      }),
    )
    if (!kept.ok) return
    showToast({ words: said.kept })
    onClose()
  }
  return (
    <Dialog title={said.title} isOpen onClose={onClose} closeLabel={words.shell.close}>
      <form className="stack" onSubmit={(event) => void keep(event)}>
        <TextField
          label={said.words}
          hint={said.wordsHint}
          value={text}
          onChange={setText}
          maxLength={400}
          autoFocus
        />
        <Select<HealingKind>
          label={words.week.kind}
          options={healingKinds.map((value) => ({ value, label: words.week.kinds[value] }))}
          value={kind}
          onChange={setKind}
        />
        <NumberField
          label={said.minutes}
          value={minutes}
          onChange={(typed) => setMinutes(Number.isNaN(typed) ? 15 : typed)}
          minValue={1}
          maxValue={longestIdea}
          suffix={words.week.minutes}
        />
        <RadioGroup<Energy>
          label={said.energy}
          look="row"
          options={energies.map((value) => ({ value, label: said.energies[value] }))}
          value={energy}
          onChange={setEnergy}
        />
        <Chips<Tag> label={said.fits} all={tags} chosen={on} say={(tag) => said.tags[tag]} onChange={setOn} />
        <RefusalWords refusal={refusal} />
        <div>
          <Button type="submit" kind="primary" isDisabled={busy || text.trim() === ''}>
            {said.keep}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
