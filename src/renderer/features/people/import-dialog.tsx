/** A past from before this app: the day it began, and a pasted list; what it makes is shown before it is kept. */
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import type { AppArgs, AppValue, Snapshot } from '../../../shared/contract/app-bridge.ts'
import type { EventKind } from '../../../shared/model/event-kinds.ts'
import type { DayOrder } from '../../../shared/model/import-day.ts'
import { leftOver, readImport } from '../../../shared/model/import-past.ts'
import { isMonthFirst } from '../../../shared/words/locale.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { DatePicker } from '../../ui/date-picker.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { showToast } from '../../ui/toasts.tsx'
import { useSave } from '../../ui/use-save.ts'
import { useWords } from '../../words.tsx'
import { ImportPreview } from './import-preview.tsx'
import { happeningsOf, personArg, type Someone } from './who.tsx'

type Props = { readonly snapshot: Snapshot; readonly who: Someone; readonly onDone: () => void }
type Kind = Extract<EventKind, 'got-in-touch' | 'looked-them-up' | 'read-a-message'>
const kinds: readonly Kind[] = ['got-in-touch', 'looked-them-up', 'read-a-message']

export const ImportDialog = ({ snapshot, who, onDone }: Props) => {
  const { words, locale } = useWords()
  const { people: said, happened } = words
  const [start, setStart] = useState<string | null>(who.lastContact.date)
  const [text, setText] = useState('')
  const [wished, setWished] = useState<DayOrder>(isMonthFirst(locale) ? 'month-first' : 'day-first')
  const [kind, setKind] = useState<Kind>('got-in-touch')
  const field = useRef<HTMLTextAreaElement>(null)
  const standing = useMemo(() => happeningsOf(snapshot, who), [snapshot, who])
  const typed = useDeferredValue(text)
  const found = useMemo(
    () => readImport(typed, wished, snapshot.today, standing),
    [typed, wished, snapshot.today, standing],
  )
  const fresh = found.rows.filter(({ isKnown }) => !isKnown)
  const early = fresh.filter(({ date }) => date < (start ?? who.lastContact.date)).length
  const hasStart = start !== null && start !== who.lastContact.date
  const { busy, refusal, save } = useSave<AppValue<'importPast'>>((made) => {
    showToast({ words: said.imported(made.ids.length), undo: () => void bridge.undoImport(made) })
    // What could not be read stays where it was pasted, until it is put right or given up.
    if (found.bad.length === 0) return onDone()
    setText(leftOver(found))
    // The button has nothing more to do and gives the focus away: it goes to what is left.
    field.current?.focus()
  })
  const keep = () => {
    const events = fresh.map((row): AppArgs<'importPast'>['events'][number] => ({
      kind: row.kind ?? kind,
      date: row.date,
      countFrom: row.date,
      precision: 'day',
      ...(row.note !== '' && { note: row.note }),
    }))
    void save(() => bridge.importPast({ events, ...(hasStart && { start }), ...personArg(who) }))
  }
  return (
    <div className="stack">
      <h3>{said.importOf(who.alias)}</h3>
      <DatePicker
        label={said.began}
        hint={said.beganHint}
        value={start}
        onChange={setStart}
        min="1900-01-01"
        max={snapshot.today}
        outOfRange={words.refusals['date-future']}
      />
      <TextArea
        label={said.paste}
        inputRef={field}
        hint={said.pasteHint}
        value={text}
        onChange={setText}
        placeholder={said.example}
        spellCheck="false"
      />
      {found.isOpen && (
        <RadioGroup<DayOrder>
          label={said.order}
          hint={said.orderHint}
          look="row"
          value={wished}
          onChange={setWished}
          options={[
            { value: 'day-first', label: said.dayFirst },
            { value: 'month-first', label: said.monthFirst },
          ]}
        />
      )}
      {fresh.some((row) => row.kind === null) && (
        <RadioGroup<Kind>
          label={said.kind}
          hint={said.kindHint}
          value={kind}
          onChange={setKind}
          options={kinds.map((value) => ({ value, label: happened.kinds[value] }))}
        />
      )}
      <ImportPreview found={found} usual={kind} />
      {early > 0 && <p className="soft">{said.early(early)}</p>}
      <RefusalWords refusal={refusal} />
      <div className="row">
        <Button kind="primary" isDisabled={busy || (fresh.length === 0 && !hasStart)} onPress={keep}>
          {fresh.length > 0 ? said.keep(fresh.length) : said.save}
        </Button>
        <Button onPress={onDone}>{said.cancel}</Button>
      </div>
    </div>
  )
}
