/** One more thing for a day: the person's own words, or an idea. */
import { useState, type FormEvent } from 'react'
import type { When } from '../../../shared/model/week/routine.ts'
import type { LocalDate } from '../../../shared/model/day.ts'
import { whatOf } from '../../../shared/model/ideas.ts'
import type { RoutineDraft } from '../../../shared/model/week/routine.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { useWords } from '../../words.tsx'
import { useAround } from './around.tsx'
import { IdeaFinder } from './idea-finder.tsx'
import { useWhen } from './use-when.ts'
import { WhenFields } from './when-fields.tsx'

type Props = {
  readonly date: LocalDate
  readonly when: When
  readonly name: string
  readonly onClose: () => void
}

export const AddPlan = ({ date, when: at, name, onClose }: Props) => {
  const { words } = useWords()
  const { week } = words
  const { isChildDay } = useAround()
  const [text, setText] = useState('')
  const when = useWhen(date, { when: at })
  const { busy, refusal, run } = useRequest()
  const add = async (draft: RoutineDraft) => {
    const added = await run(() => bridge.addRoutines({ drafts: [draft] }))
    if (added.ok) onClose()
  }
  const own = (event: FormEvent) => {
    event.preventDefault()
    void add(when.draft({ words: text }, null, 0))
  }
  return (
    <Dialog title={week.addOn(name)} isOpen onClose={onClose} closeLabel={words.shell.close} size="wide">
      <form className="stack" onSubmit={own}>
        <WhenFields state={when} />
        <div className="entry-form">
          <TextField
            label={week.own}
            hint={week.ownHint}
            value={text}
            onChange={setText}
            maxLength={400}
            autoFocus
          />
          <Button type="submit" kind="primary" isDisabled={busy || text.trim() === '' || !when.isReady}>
            {week.save}
          </Button>
        </div>
        <RefusalWords refusal={refusal} />
      </form>
      <IdeaFinder
        isBusy={busy || !when.isReady}
        wishes={isChildDay(date) ? ['withChild'] : []}
        onChoose={(idea) => void add(when.draft(whatOf(idea), idea.kind, idea.minutes))}
      />
    </Dialog>
  )
}
