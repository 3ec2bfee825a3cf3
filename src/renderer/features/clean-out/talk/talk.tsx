/** Contact that must be, for children or a court: its windows, what came of them, and help with what is written. */
import { useState } from 'react'
import type { AppArgs, Snapshot } from '../../../../shared/contract/app-bridge.ts'
import { inOrder, lastDay, type ScopedWindow } from '../../../../shared/model/scoped.ts'
import { wallMinutes } from '../../../../shared/model/wall-time.ts'
import { sayDate, sayWeekday, sayWallTime } from '../../../../shared/words/locale.ts'
import { bridge } from '../../../bridge.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { RefusalWords } from '../../../ui/refusal-words.tsx'
import { showToast } from '../../../ui/toasts.tsx'
import { useRequest } from '../../../ui/use-request.ts'
import { useWords } from '../../../words.tsx'
import { personArg, type Someone } from '../../people/who.tsx'
import { offerBack } from '../../shell/put-back.ts'
import { DriftQuestion } from './drift-question.tsx'
import { WindowDialog } from './window-dialog.tsx'
import { WritingAid } from './writing-aid.tsx'
import './talk.css'

type Props = { readonly snapshot: Snapshot; readonly who: Someone }

export const Talk = ({ snapshot, who }: Props) => {
  const { talk } = useWords().words
  return (
    <div className="stack">
      <p className="soft">{talk.hint}</p>
      <Windows snapshot={snapshot} who={who} />
      <WritingAid />
    </div>
  )
}

const Windows = ({ snapshot, who }: Props) => {
  const { talk } = useWords().words
  const [edited, setEdited] = useState<ScopedWindow | 'new' | null>(null)
  const { counting } = snapshot
  const moment = { date: counting.wall, minutes: wallMinutes(counting.now, counting.zone) }
  const own = (snapshot.records.windows ?? []).filter(({ person }) => (person ?? null) === who.id)
  return (
    <Card
      title={talk.windows}
      action={
        <Button size="small" icon={<Icon name="plus" />} onPress={() => setEdited('new')}>
          {talk.addWindow}
        </Button>
      }
    >
      <p className="soft small">{talk.windowsHint}</p>
      {own.length === 0 ? (
        <p className="soft">{talk.noWindows}</p>
      ) : (
        <ul className="windows">
          {inOrder(own, moment).map(({ window, next }) => (
            <li key={window.id}>
              <WindowRow
                snapshot={snapshot}
                who={who}
                window={window}
                next={next}
                onChange={() => setEdited(window)}
              />
            </li>
          ))}
        </ul>
      )}
      {edited !== null && (
        <WindowDialog
          snapshot={snapshot}
          who={who}
          window={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Card>
  )
}

type RowProps = Props & {
  readonly window: ScopedWindow
  readonly next: string | null
  readonly onChange: () => void
}

const WindowRow = ({ snapshot, who, window, next, onChange }: RowProps) => {
  const { words, locale } = useWords()
  const { talk, cleanOut } = words
  const { busy, refusal, run } = useRequest()
  const [isDrift, setIsDrift] = useState(false)
  const { today } = snapshot
  const last = lastDay(window, snapshot.counting.wall)
  const hours = `${sayWallTime(locale, window.from)}–${sayWallTime(locale, window.until)}`
  const day =
    window.days.kind === 'weekly'
      ? talk.every(sayWeekday(locale, window.days.weekday))
      : sayDate(locale, window.days.date)
  const note = async (
    event: Pick<AppArgs<'recordEvent'>, 'kind' | 'endsContact'>,
    said: (date: string) => string,
  ) => {
    if (last === null) return
    const noted = await run(() =>
      bridge.recordEvent({ ...event, date: last, countFrom: last, precision: 'day', ...personArg(who) }),
    )
    if (!noted.ok) return
    const { id } = noted.value
    showToast({ words: said(sayDate(locale, last)), undo: () => void bridge.removeEvent({ id }) })
    setIsDrift(false)
  }
  const remove = async () => {
    const removed = await run(() => bridge.removeWindow({ id: window.id }))
    const { days, ...rest } = window
    if (removed.ok) offerBack(talk.removed, { what: 'window', record: { ...rest, days: { ...days } } })
  }
  return (
    <div className="window-row stack-close">
      <div>
        <strong>{window.about ?? cleanOut.purposes[window.purpose]}</strong>{' '}
        <span className="soft">
          {day}, {hours}
          {window.about !== undefined && ` · ${cleanOut.purposes[window.purpose]}`}
        </span>
        {next === today && <span className="window-today">{talk.isToday}</span>}
        {next === null && <span className="soft small"> · {talk.isOver}</span>}
      </div>
      <div className="row">
        {last !== null && (
          <>
            <Button
              size="small"
              isDisabled={busy}
              onPress={() => void note({ kind: 'scoped-contact' }, talk.keptNoted)}
            >
              {talk.kept}
            </Button>
            <Button size="small" isDisabled={busy} onPress={() => setIsDrift(true)}>
              {talk.drifted}
            </Button>
          </>
        )}
        <Button kind="quiet" size="small" onPress={onChange}>
          {talk.change}
        </Button>
        <Button kind="quiet" size="small" isDisabled={busy} onPress={() => void remove()}>
          {talk.remove}
        </Button>
      </div>
      <RefusalWords refusal={refusal} />
      {isDrift && (
        <DriftQuestion
          onClose={() => setIsDrift(false)}
          onSay={(endsContact) => void note({ kind: 'scoped-drift', endsContact }, talk.driftNoted)}
        />
      )}
    </div>
  )
}
