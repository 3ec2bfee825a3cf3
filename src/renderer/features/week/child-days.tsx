/** On which days the children are there: every week the same, or this week and then the other; and exchanged days. */
import { useState } from 'react'
import { addDays, type LocalDate } from '../../../shared/model/day.ts'
import { whichWeek, withDays } from '../../../shared/model/week/custody.ts'
import type { WeekDay } from '../../../shared/model/week/routine.ts'
import { dateFormat } from '../../../shared/words/formats.ts'
import { sayWeekday } from '../../../shared/words/locale.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { showToast } from '../../ui/toasts.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { useWords } from '../../words.tsx'
import { useAround } from './around.tsx'
import { Chips } from './chips.tsx'

const week: readonly WeekDay[] = [1, 2, 3, 4, 5, 6, 7]
const patterns = ['same', 'other'] as const
type Pattern = (typeof patterns)[number]

export const ChildDays = ({ onClose }: { readonly onClose: () => void }) => {
  const { words, locale } = useWords()
  const said = words.planner.children
  const { custody, today } = useAround()
  // Seen from now: what is the first week today was perhaps the second when it was said.
  const now = custody ? custody[whichWeek(custody, today)] : []
  const next = custody ? custody[whichWeek(custody, addDays(today, 7))] : []
  const isSame = now.length === next.length && now.every((day) => next.includes(day))
  const [pattern, setPattern] = useState<Pattern>(custody && !isSame ? 'other' : 'same')
  const [first, setFirst] = useState<readonly WeekDay[]>(now)
  const [second, setSecond] = useState<readonly WeekDay[]>(next)
  const { busy, refusal, run } = useRequest()
  const keep = async () => {
    const kept = await run(() =>
      bridge.setCustody({
        custody: withDays(custody, { since: today, first, second: pattern === 'same' ? first : second }),
      }),
    )
    if (!kept.ok) return
    showToast({ words: said.kept })
    onClose()
  }
  const forget = async () => {
    const before = custody
    const gone = await run(() => bridge.setCustody({ custody: null }))
    if (!gone.ok || !before) return
    showToast({ words: words.planner.gone, undo: () => void bridge.setCustody({ custody: before }) })
    onClose()
  }
  const days = (label: string, chosen: readonly WeekDay[], onChange: (days: readonly WeekDay[]) => void) => (
    <div className="stack-close">
      <Chips
        label={label}
        all={week}
        chosen={chosen}
        say={(day) => sayWeekday(locale, day)}
        onChange={onChange}
      />
      <div className="row">
        <Button kind="quiet" size="small" onPress={() => onChange(week)}>
          {said.all}
        </Button>
        <Button kind="quiet" size="small" onPress={() => onChange([])}>
          {said.none}
        </Button>
      </div>
    </div>
  )
  return (
    <Dialog title={said.title} isOpen onClose={onClose} closeLabel={words.shell.close} size="wide">
      <p className="soft">{said.hint}</p>
      <RadioGroup<Pattern>
        label={said.pattern}
        look="row"
        options={patterns.map((value) => ({ value, label: said.patterns[value] }))}
        value={pattern}
        onChange={setPattern}
      />
      {pattern === 'same' ? (
        days(said.each, first, setFirst)
      ) : (
        <>
          {days(said.first, first, setFirst)}
          {days(said.second, second, setSecond)}
        </>
      )}
      <RefusalWords refusal={refusal} />
      <div className="row">
        <Button kind="primary" isDisabled={busy} onPress={() => void keep()}>
          {said.keep}
        </Button>
        {custody && (
          <Button kind="quiet" isDisabled={busy} onPress={() => void forget()}>
            {said.forget}
          </Button>
        )}
      </div>
      {custody && <Swaps />}
    </Dialog>
  )
}

/** Two weeks ahead: further on nobody knows yet. */
const ahead = 14

const Swaps = () => {
  const { words, locale } = useWords()
  const said = words.planner.children
  const { today, isChildDay } = useAround()
  const { refusal, run } = useRequest()
  const days = Array.from({ length: ahead }, (_, at) => addDays(today, at))
  const name = dateFormat(locale, { weekday: 'short', day: 'numeric', timeZone: 'UTC' })
  const chosen = days.filter(isChildDay)
  const turn = (next: readonly LocalDate[]) => {
    const date = days.find((day) => next.includes(day) !== chosen.includes(day))
    if (date) void run(() => bridge.swapChildDay({ date }))
  }
  return (
    <div className="stack-close">
      <p className="soft small">{said.swapHint}</p>
      <Chips
        label={said.swap}
        all={days}
        chosen={chosen}
        say={(date) => name.format(new Date(`${date}T00:00:00Z`))}
        onChange={turn}
      />
      <RefusalWords refusal={refusal} />
    </div>
  )
}
