/** An event said anew: a new entry about the old one, which the log keeps. */
import { useState } from 'react'
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import { parseLocalDate } from '../../../shared/model/day.ts'
import { effectOf, eventKinds, type EventKind } from '../../../shared/model/event-kinds.ts'
import { noteLimit } from '../../../shared/model/event.ts'
import { instantAt } from '../../../shared/model/wall-time.ts'
import { bridge } from '../../bridge.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { DatePicker, TimeField } from '../../ui/date-picker.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FormEnd } from '../../ui/form-end.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { showToast } from '../../ui/toasts.tsx'
import { useSave } from '../../ui/use-save.ts'
import { useWords } from '../../words.tsx'
import { noRoad, roadOptions } from './road-options.ts'
import { timeIn, type Happened } from './pages.ts'

type Props = { readonly snapshot: Snapshot; readonly event: Happened; readonly onClose: () => void }

const roadsOf = ({ people }: Snapshot, { person }: Happened) =>
  people.find(({ id }) => id === (person ?? null))?.roads ?? []

export const EventDialog = ({ snapshot, event, onClose }: Props) => {
  const { words } = useWords()
  const { counts, happened, shell, people } = words
  const [kind, setKind] = useState<EventKind>(event.kind)
  const [date, setDate] = useState<string | null>(event.date)
  const [from, setFrom] = useState<string | null>(event.countFrom)
  const [time, setTime] = useState(timeIn(event))
  const [isAbout, setIsAbout] = useState(event.precision === 'approximate')
  const [goesOn, setGoesOn] = useState(event.goesOn === true)
  const [isContact, setIsContact] = useState(event.endsContact ?? false)
  const [note, setNote] = useState(event.note ?? '')
  const [channel, setChannel] = useState(event.channel ?? noRoad)
  const { busy, refusal, submit } = useSave<{ readonly id: string }>((saved) => {
    const { id: _id, said: _said, zone: _zone, ...before } = event
    const back = { ...before, amends: saved.id }
    showToast({ words: counts.amended, undo: () => void bridge.recordEvent(back) })
    onClose()
  })
  const effect = effectOf(kind)
  const canGoOn = effect.noContact === 'ends' || effect.noContact === 'asked'
  const ends = canGoOn || effect.notLooking === 'ends'
  const save = submit(() => {
    const [day, counted] = [parseLocalDate(date ?? ''), parseLocalDate(from ?? '')]
    if (!day.ok) return day
    const isLater = ends && !goesOn && counted.ok && counted.value > day.value
    const instant = time === null ? null : instantAt(day.value, time, event.zone)
    const { person } = event
    return bridge.recordEvent({
      kind,
      date: day.value,
      countFrom: isLater && counted.ok ? counted.value : day.value,
      ...(instant === null
        ? { precision: isAbout ? 'approximate' : 'day' }
        : { precision: 'exact', instant }),
      ...(channel !== noRoad && { channel }),
      ...(person !== undefined && { person }),
      ...(note.trim() !== '' && { note }),
      ...(effect.noContact === 'asked' && { endsContact: isContact }),
      ...(goesOn && canGoOn && { goesOn: true as const }),
      amends: event.id,
    })
  })
  const days = { max: snapshot.today, outOfRange: words.refusals['date-future'] }
  return (
    <Dialog title={counts.editTitle} isOpen onClose={onClose} closeLabel={shell.close}>
      <form className="stack" onSubmit={save}>
        <Select<EventKind>
          label={happened.what}
          value={kind}
          options={eventKinds.map((value) => ({ value, label: happened.kinds[value] }))}
          onChange={setKind}
        />
        <Select
          label={happened.road}
          value={channel}
          options={roadOptions(words, roadsOf(snapshot, event), event.channel)}
          onChange={setChannel}
        />
        <DatePicker label={happened.day} value={date} onChange={setDate} {...days} />
        <TimeField label={happened.time} hint={happened.timeHint} value={time} onChange={setTime} />
        {time === null && <Checkbox label={happened.isAbout} isSelected={isAbout} onChange={setIsAbout} />}
        {effect.noContact === 'asked' && (
          <Checkbox label={happened.driftYes} isSelected={isContact} onChange={setIsContact} />
        )}
        {canGoOn && <Checkbox label={happened.goesOn} isSelected={goesOn} onChange={setGoesOn} />}
        {ends && !goesOn && (
          <DatePicker
            label={happened.countFrom}
            hint={happened.countFromHint}
            value={from !== null && date !== null && from < date ? date : from}
            onChange={setFrom}
            {...days}
          />
        )}
        <TextField label={counts.note} value={note} onChange={setNote} maxLength={noteLimit * 4} />
        <FormEnd refusal={refusal} busy={busy} save={people.save} cancel={people.cancel} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
