/** Good weeks to begin with: those of the app, the person's own, and this one kept among them. */
import { useState, type FormEvent } from 'react'
import { expand } from '../../../shared/calendar/recurrence.ts'
import type { LocalDate } from '../../../shared/model/day.ts'
import {
  draftsOf,
  entriesOf,
  shippedTemplates,
  templateEntries,
  type Template,
  type TemplateEntry,
} from '../../../shared/model/week/templates.ts'
import { minuteOf } from '../../../shared/model/week/time-of-day.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { showToast } from '../../ui/toasts.tsx'
import { useWords } from '../../words.tsx'
import { useAround } from './around.tsx'
import { clockNow } from './use-clock.ts'
import { usePlan } from './use-plan.ts'
import './beside.css'

type Props = {
  readonly days: readonly LocalDate[]
  readonly hasChildren: boolean
  readonly onClose: () => void
}

export const Templates = ({ days, hasChildren, onClose }: Props) => {
  const { words } = useWords()
  const { week, today, busy: taken, isChildDay, templates } = useAround()
  const said = words.planner.templates
  const { busy, refusal, run, plan } = usePlan()
  const toCome = days.filter((day) => day >= today)
  const use = async (name: string, entries: readonly TemplateEntry[]) => {
    const drafts = draftsOf(
      entries,
      toCome,
      week,
      {
        childDays: toCome.filter(isChildDay),
        busy: taken,
        now: { date: today, minute: minuteOf(clockNow()) },
      },
      expand,
    )
    if (drafts.length === 0) showToast({ words: said.nothing })
    else if (await plan(drafts, said.used(name))) onClose()
  }
  const remove = async (template: Template) => {
    const removed = await run(() => bridge.removeTemplate({ id: template.id }))
    if (removed.ok)
      showToast({
        words: said.removed(template.name),
        undo: () => void run(() => bridge.keepTemplate({ ...template, entries: [...template.entries] })),
      })
  }
  const row = (key: string, name: string, entries: readonly TemplateEntry[], own?: Template) => (
    <li key={key} className="beside-row">
      <span className="beside-words">
        <span dir="auto">{name}</span>
        <span className="soft small">{said.count(entries.length)}</span>
      </span>
      <span className="row">
        {own && (
          <Button kind="quiet" size="small" aria-label={said.remove(name)} onPress={() => void remove(own)}>
            {words.planner.remove}
          </Button>
        )}
        <Button
          size="small"
          isDisabled={busy || toCome.length === 0}
          aria-label={said.use(name)}
          onPress={() => void use(name, entries)}
        >
          {words.planner.use}
        </Button>
      </span>
    </li>
  )
  return (
    <Dialog title={said.title} isOpen onClose={onClose} closeLabel={words.shell.close} size="wide">
      <p className="soft">{said.hint}</p>
      <ul className="beside-rows">
        {shippedTemplates
          .filter((id) => id !== 'children' || hasChildren)
          .map((id) => row(id, said.names[id], entriesOf(id)))}
      </ul>
      {templates.length > 0 && (
        <>
          <h3>{said.yours}</h3>
          <ul className="beside-rows">
            {templates.map((template) => row(template.id, template.name, template.entries, template))}
          </ul>
        </>
      )}
      <RefusalWords refusal={refusal} />
      <KeepThis days={days} />
    </Dialog>
  )
}

const KeepThis = ({ days }: Pick<Props, 'days'>) => {
  const { words } = useWords()
  const { week, today } = useAround()
  const said = words.planner.templates
  const [name, setName] = useState('')
  const { busy, refusal, run } = usePlan()
  const entries = templateEntries(week, days[0] ?? today, expand)
  const keep = async (event: FormEvent) => {
    event.preventDefault()
    const kept = await run(() => bridge.keepTemplate({ name, entries: [...entries] }))
    if (!kept.ok) return
    showToast({ words: said.kept(name.trim()) })
    setName('')
  }
  return (
    <form className="stack-close" onSubmit={(event) => void keep(event)}>
      <h3>{said.save}</h3>
      {entries.length === 0 ? (
        <p className="soft small">{said.empty}</p>
      ) : (
        <div className="entry-form">
          <TextField label={said.name} value={name} onChange={setName} maxLength={400} />
          <Button type="submit" pending={busy && words.planner.moment}>
            {said.keep}
          </Button>
        </div>
      )}
      <RefusalWords refusal={refusal} />
    </form>
  )
}
