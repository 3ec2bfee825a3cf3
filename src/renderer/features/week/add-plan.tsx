/** One more thing for a day: the person's own words, or an idea. */
import { useState, type FormEvent } from 'react'
import type { LocalDate } from '../../../shared/model/day.ts'
import { ideas } from '../../../shared/model/ideas.ts'
import { dayParts, type DayPart } from '../../../shared/model/plan.ts'
import type { Routine } from '../../../shared/model/week/routine.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { useWords } from '../../words.tsx'

type Props = { readonly date: LocalDate; readonly name: string; readonly onClose: () => void }

export const AddPlan = ({ date, name, onClose }: Props) => {
  const { words } = useWords()
  const { week } = words
  const [text, setText] = useState('')
  const [part, setPart] = useState<DayPart>('evening')
  const { busy, refusal, run } = useRequest()
  const add = async (what: Routine['what'], minutes = 0) => {
    const draft = { what, kind: null, start: date, when: { part }, minutes, repeat: null }
    const added = await run(() => bridge.addRoutines({ drafts: [draft] }))
    if (added.ok) onClose()
  }
  const own = (event: FormEvent) => {
    event.preventDefault()
    void add({ words: text })
  }
  return (
    <Dialog title={week.addOn(name)} isOpen onClose={onClose} closeLabel={words.shell.close} size="wide">
      <form className="stack" onSubmit={own}>
        <RadioGroup
          label={week.part}
          look="grid"
          options={dayParts.map((value) => ({ value, label: week.parts[value] }))}
          value={part}
          onChange={setPart}
        />
        <div className="entry-form">
          <TextField
            label={week.own}
            hint={week.ownHint}
            value={text}
            onChange={setText}
            maxLength={400}
            autoFocus
          />
          <Button type="submit" kind="primary" isDisabled={busy || text.trim() === ''}>
            {week.save}
          </Button>
        </div>
        <RefusalWords refusal={refusal} />
      </form>
      <h3>{week.ideasTitle}</h3>
      <ul className="ideas">
        {ideas.map(({ id, kind, minutes }) => (
          <li key={id}>
            <button
              type="button"
              className="idea"
              disabled={busy}
              onClick={() => void add({ idea: id }, minutes)}
            >
              <span>{week.ideas[id]}</span>
              <span className="soft small">{week.kinds[kind]}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
