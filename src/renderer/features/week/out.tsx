/** What of the week goes out, and what comes in: a sheet for the fridge, files for calendars, busy times of others. */
import { useState } from 'react'
import { createPortal } from 'react-dom'
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import type { LocalDate } from '../../../shared/model/day.ts'
import { paperOf } from '../../../shared/words/locale.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { Switch } from '../../ui/switch.tsx'
import { showToast } from '../../ui/toasts.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { useWords } from '../../words.tsx'
import { BusyTimes } from './busy-times.tsx'
import { LiveFile } from './live-file.tsx'
import { Sheet, sheetTitle } from './sheet.tsx'
import './beside.css'

type Props = {
  readonly snapshot: Snapshot
  readonly days: readonly LocalDate[]
  readonly onClose: () => void
}

export const Out = ({ snapshot, days, onClose }: Props) => {
  const { words, locale } = useWords()
  const said = words.planner.out
  // Who has the app speak of itself neutrally wants the same of its papers.
  const [isNeutral, setNeutral] = useState(snapshot.presence.discreet)
  const sheet = { snapshot, days, isNeutral }
  return (
    <Dialog title={said.title} isOpen onClose={onClose} closeLabel={words.shell.close} size="wide">
      <Switch label={said.neutral} hint={said.neutralHint} isSelected={isNeutral} onChange={setNeutral} />
      <Notice kind="info">{said.names}</Notice>
      <section className="stack-close" aria-labelledby="out-paper">
        <h3 id="out-paper">{said.paper}</h3>
        <p className="soft small">{said.paperHint(paperOf(locale))}</p>
        <div className="sheet-preview" aria-hidden="true">
          <Sheet {...sheet} />
        </div>
        <Paper title={sheetTitle(locale, days)} date={days[0] ?? snapshot.today} />
      </section>
      <section className="stack-close" aria-labelledby="out-calendar">
        <h3 id="out-calendar">{said.calendar}</h3>
        <Once isNeutral={isNeutral} />
        <LiveFile isNeutral={isNeutral} />
      </section>
      <BusyTimes count={snapshot.records.planner?.busy?.length ?? 0} />
      {createPortal(
        <div className="print-root">
          <Sheet {...sheet} />
        </div>,
        document.body,
      )}
    </Dialog>
  )
}

const Paper = ({ title, date }: { readonly title: string; readonly date: LocalDate }) => {
  const { words, locale } = useWords()
  const said = words.planner.out
  const { busy, refusal, run } = useRequest()
  const make = async (way: 'print' | 'pdf') => {
    // A PDF keeps the title of its page: that of the sheet, which names nobody and no app.
    const before = document.title
    document.title = title
    const made = await run(() => bridge.printSheet({ way, paper: paperOf(locale), date }))
    document.title = before
    if (made.ok && made.value.path !== null) showToast({ words: said.saved(made.value.path) })
  }
  return (
    <>
      <div className="row">
        <Button pending={busy && words.planner.moment} onPress={() => void make('print')}>
          {said.print}
        </Button>
        <Button pending={busy && words.planner.moment} onPress={() => void make('pdf')}>
          {said.pdf}
        </Button>
      </div>
      <RefusalWords refusal={refusal} />
    </>
  )
}

const Once = ({ isNeutral }: { readonly isNeutral: boolean }) => {
  const { words } = useWords()
  const said = words.planner.out
  const { busy, refusal, run } = useRequest()
  const save = async () => {
    const saved = await run(() => bridge.saveCalendar({ neutral: isNeutral }))
    if (saved.ok && saved.value.path !== null) showToast({ words: said.saved(saved.value.path) })
  }
  return (
    <>
      <p className="soft small">{said.onceHint}</p>
      <div>
        <Button pending={busy && words.planner.moment} onPress={() => void save()}>
          {said.once}
        </Button>
      </div>
      <RefusalWords refusal={refusal} />
    </>
  )
}
