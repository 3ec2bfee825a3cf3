/** Something happened: what, when, and from when the person counts again. Nothing earned is taken back. */
import { useState, type FormEvent } from 'react'
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import { parseLocalDate } from '../../../shared/model/day.ts'
import { broadKinds, endsRun, type EventKind } from '../../../shared/model/event-kinds.ts'
import { refuse } from '../../../shared/model/refusal.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { DatePicker } from '../../ui/date-picker.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { useWords } from '../../words.tsx'

type Props = { readonly snapshot: Snapshot; readonly onClose: () => void; readonly onRoads: () => void }

const effectOf = (kind: EventKind): 'both' | 'noContact' | 'notLooking' | 'none' => {
  const [contact, looking] = [endsRun(kind, 'noContact'), endsRun(kind, 'notLooking')]
  return contact && looking ? 'both' : contact ? 'noContact' : looking ? 'notLooking' : 'none'
}

export const Happened = ({ snapshot, onClose, onRoads }: Props) => {
  const { words } = useWords()
  const { happened } = words
  const [kind, setKind] = useState<EventKind | null>(null)
  const [date, setDate] = useState<string | null>(snapshot.today)
  const [countFrom, setCountFrom] = useState<string | null>(null)
  const [saved, setSaved] = useState<EventKind | null>(null)
  const { busy, refusal, setRefusal, run } = useRequest()
  const ends = kind !== null && effectOf(kind) !== 'none'
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (kind === null) return
    const [when, from] = [parseLocalDate(date ?? ''), parseLocalDate(countFrom ?? date ?? '')]
    if (!when.ok || !from.ok) return setRefusal(refuse('date-invalid'))
    const answer = await run(() => bridge.recordEvent({ kind, date: when.value, countFrom: from.value }))
    if (answer.ok) setSaved(kind)
  }
  if (saved)
    return (
      <Dialog
        title={happened.title}
        isOpen
        onClose={onClose}
        closeLabel={words.shell.close}
        actions={
          <>
            <Button kind="primary" onPress={onClose}>
              {words.shell.close}
            </Button>
            <Button onPress={onRoads}>{happened.toRoads}</Button>
          </>
        }
      >
        <Notice kind="good" role="status">
          {happened.saved[effectOf(saved)]}
        </Notice>
        {effectOf(saved) !== 'none' && <p>{happened.next}</p>}
      </Dialog>
    )
  return (
    <Dialog title={happened.title} isOpen onClose={onClose} closeLabel={words.shell.close}>
      <form className="stack" onSubmit={(event) => void save(event)}>
        <p className="soft">{happened.hint}</p>
        <RadioGroup
          label={happened.what}
          options={broadKinds.map((value) => ({ value, label: happened.kinds[value] }))}
          value={kind}
          onChange={setKind}
        />
        {kind && (
          <DatePicker
            label={happened.when}
            value={date}
            onChange={setDate}
            max={snapshot.today}
            outOfRange={words.refusals['date-future']}
          />
        )}
        {ends && (
          <DatePicker
            label={happened.countFrom}
            hint={happened.countFromHint}
            value={countFrom ?? date}
            onChange={setCountFrom}
            max={snapshot.today}
            outOfRange={words.refusals['date-future']}
          />
        )}
        <RefusalWords refusal={refusal} />
        <div className="row">
          <Button kind="primary" type="submit" isDisabled={busy || kind === null}>
            {happened.save}
          </Button>
          <Button onPress={onClose}>{happened.cancel}</Button>
        </div>
      </form>
    </Dialog>
  )
}
