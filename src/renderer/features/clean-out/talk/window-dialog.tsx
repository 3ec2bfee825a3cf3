/** A window for contact that must be: for what, on which day, from when until when. */
import { useState } from 'react'
import type { Snapshot } from '../../../../shared/contract/app-bridge.ts'
import { isoWeekday, parseLocalDate } from '../../../../shared/model/day.ts'
import { purposes, type Purpose } from '../../../../shared/model/road.ts'
import { aboutLimit, type ScopedWindow } from '../../../../shared/model/scoped.ts'
import { sayWeekday, firstDayOfWeek } from '../../../../shared/words/locale.ts'
import { bridge } from '../../../bridge.ts'
import { DatePicker, TimeField } from '../../../ui/date-picker.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { RadioGroup } from '../../../ui/radio-group.tsx'
import { FormEnd } from '../../../ui/form-end.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useSave } from '../../../ui/use-save.ts'
import { useWords } from '../../../words.tsx'
import { personArg, type Someone } from '../../people/who.tsx'

type Props = {
  readonly snapshot: Snapshot
  readonly who: Someone
  /** Null for a new one. */
  readonly window: ScopedWindow | null
  readonly onClose: () => void
}

export const WindowDialog = ({ snapshot, who, window, onClose }: Props) => {
  const { words, locale } = useWords()
  const { talk, cleanOut, shell } = words
  const [purpose, setPurpose] = useState<Purpose>(window?.purpose ?? 'children')
  const [about, setAbout] = useState(window?.about ?? '')
  const [kind, setKind] = useState<'weekly' | 'dated'>(window?.days.kind ?? 'weekly')
  const [weekday, setWeekday] = useState(
    window?.days.kind === 'weekly' ? window.days.weekday : isoWeekday(snapshot.today),
  )
  const [date, setDate] = useState<string | null>(
    window?.days.kind === 'dated' ? window.days.date : snapshot.today,
  )
  const [from, setFrom] = useState<string | null>(window?.from ?? '18:00')
  const [until, setUntil] = useState<string | null>(window?.until ?? '18:30')
  const { busy, refusal, submit } = useSave(onClose)
  const first = firstDayOfWeek(locale)
  const weekdays = Array.from({ length: 7 }, (_, at) => ((first - 1 + at) % 7) + 1)
  const save = submit(() => {
    const day = parseLocalDate(date ?? '')
    if (kind === 'dated' && !day.ok) return day
    const days =
      kind === 'dated' && day.ok
        ? ({ kind: 'dated', date: day.value } as const)
        : ({ kind: 'weekly', weekday } as const)
    return bridge.keepWindow({
      ...(window && { id: window.id }),
      purpose,
      days,
      from: from ?? '',
      until: until ?? '',
      about,
      ...personArg(who),
    })
  })
  return (
    <Dialog
      title={window ? talk.changeWindow : talk.addWindow}
      isOpen
      onClose={onClose}
      closeLabel={shell.close}
    >
      <form className="stack" onSubmit={save}>
        <Select<Purpose>
          label={talk.purpose}
          value={purpose}
          options={purposes.map((value) => ({ value, label: cleanOut.purposes[value] }))}
          onChange={setPurpose}
        />
        <TextField
          label={talk.about}
          hint={talk.aboutHint}
          value={about}
          onChange={setAbout}
          maxLength={aboutLimit * 4}
        />
        <RadioGroup<'weekly' | 'dated'>
          label={talk.when}
          look="row"
          value={kind}
          onChange={setKind}
          options={[
            { value: 'weekly', label: talk.weekly },
            { value: 'dated', label: talk.dated },
          ]}
        />
        {kind === 'weekly' ? (
          <Select
            label={talk.weekday}
            value={String(weekday)}
            options={weekdays.map((day) => ({ value: String(day), label: sayWeekday(locale, day) }))}
            onChange={(day) => setWeekday(Number(day))}
          />
        ) : (
          <DatePicker label={talk.day} value={date} onChange={setDate} />
        )}
        <div className="road-sides">
          <TimeField label={talk.from} value={from} onChange={setFrom} />
          <TimeField label={talk.until} value={until} onChange={setUntil} />
        </div>
        <FormEnd refusal={refusal} busy={busy} save={talk.save} cancel={talk.cancel} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
