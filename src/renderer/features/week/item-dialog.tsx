/** All that can be done with one thing of the week: when, how long, how often; copied, left out once, taken out. */
import { useState, type FormEvent } from 'react'
import type { LocalDate } from '../../../shared/model/day.ts'
import { sameWhen } from '../../../shared/model/week/layout.ts'
import type { Occurrence } from '../../../shared/model/week/occurrences.ts'
import type { RoutineDraft } from '../../../shared/model/week/routine.ts'
import { sayPlanned } from '../../../shared/words/say-planned.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { DatePicker } from '../../ui/date-picker.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Menu } from '../../ui/menu.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useWords } from '../../words.tsx'
import { ItemMark } from './item-mark.tsx'
import { standsOn, type useChanges } from './use-changes.ts'
import { useWhen } from './use-when.ts'
import { WhenFields } from './when-fields.tsx'

type Props = {
  readonly item: Occurrence
  readonly today: LocalDate
  readonly changes: ReturnType<typeof useChanges>
  readonly onClose: () => void
}

export const ItemDialog = (props: Props) => {
  const { words } = useWords()
  const { item, today, changes, onClose } = props
  const isOver = item.date < today
  const done = item.state === 'done'
  return (
    <Dialog
      title={sayPlanned(words, item.routine)}
      isOpen
      onClose={onClose}
      closeLabel={words.shell.close}
      size="wide"
    >
      {isOver && <p className="soft">{words.weekGrid.item.over}</p>}
      <div className="row">
        <Button aria-pressed={done} onPress={() => void changes.tick(item).then(onClose)}>
          {done ? words.weekGrid.item.undone : words.weekGrid.item.didIt}
        </Button>
        <ItemMark item={item} />
        {!isOver && <Rest {...props} />}
      </div>
      {!isOver && <Form {...props} />}
      <RefusalWords refusal={changes.refusal} />
    </Dialog>
  )
}

/** What is done at once, without the form. */
const Rest = ({ item, changes, onClose }: Props) => {
  const { words } = useWords()
  const { item: said } = words.weekGrid
  const close = (isDone: boolean) => isDone && onClose()
  const isOnce = item.routine.repeat === null
  return (
    <>
      <Button kind="quiet" onPress={() => void changes.skip(item).then(close)}>
        {item.state === 'skipped' ? said.unskip : said.skip}
      </Button>
      {isOnce ? (
        <Button kind="quiet" onPress={() => void changes.remove(item, 'day').then(close)}>
          {said.remove}
        </Button>
      ) : (
        <Menu
          trigger={<Button kind="quiet">{said.remove}</Button>}
          entries={[
            { id: 'day', label: said.removeDay },
            { id: 'on', label: said.removeOn },
            { id: 'all', label: said.removeAll },
          ]}
          onAction={(reach) =>
            void changes.remove(item, reach === 'on' || reach === 'all' ? reach : 'day').then(close)
          }
        />
      )}
    </>
  )
}

const Form = ({ item, today, changes, onClose }: Props) => {
  const { words } = useWords()
  const { item: said } = words.weekGrid
  const { routine, on, date } = item
  const isOnce = routine.repeat === null
  const own = 'words' in routine.what ? routine.what.words : null
  const [text, setText] = useState(own ?? '')
  const [reach, setReach] = useState<'day' | 'on'>('day')
  const [day, setDay] = useState<string | null>(date)
  const state = useWhen(date, { when: item.when, routine })
  const isDayOnly = !isOnce && reach === 'day'
  // A day that was typed is one that exists.
  const goal = { date: (day ?? date) as LocalDate, when: state.when() }
  const isReady = state.isReady && day !== null && day >= today && (own === null || text.trim() !== '')
  const close = (isDone: boolean) => isDone && onClose()
  const keep = (event: FormEvent) => {
    event.preventDefault()
    if (!isReady) return
    if (isDayOnly) {
      const stays = goal.date === date && sameWhen(goal.when, item.when)
      if (stays) return onClose()
      void changes.move(item, goal, 'day').then(close)
      return
    }
    const what: RoutineDraft['what'] = own === null ? routine.what : { words: text }
    const draft = { ...state.draft(what, routine.kind, 0), start: startOf(item, goal.date) }
    void changes
      .change(said.changed(sayPlanned(words, { what })), () =>
        bridge.changeRoutine({ id: routine.id, on, date: standsOn(item, goal.date), draft }),
      )
      .then(close)
  }
  return (
    <form className="stack" onSubmit={keep}>
      {!isOnce && (
        <RadioGroup<'day' | 'on'>
          label={said.scope}
          look="row"
          options={(['day', 'on'] as const).map((value) => ({ value, label: said.scopes[value] }))}
          value={reach}
          onChange={setReach}
        />
      )}
      {own !== null && !isDayOnly && (
        <TextField label={said.title} value={text} onChange={setText} maxLength={400} dir="auto" />
      )}
      <DatePicker
        label={said.date}
        value={day}
        onChange={setDay}
        min={today}
        outOfRange={said.notBefore}
        isRequired
      />
      <WhenFields state={state} hourOnly={isDayOnly} />
      <div className="row">
        <Button type="submit" kind="primary" isDisabled={changes.busy || !isReady}>
          {said.save}
        </Button>
        <Button
          isDisabled={changes.busy || !isReady}
          onPress={() => void changes.copy(item, goal).then(close)}
        >
          {said.copy}
        </Button>
      </div>
    </form>
  )
}

/** One that was moved on its own day goes on from the day of its rule, as long as no other day is asked for. */
const startOf = ({ routine, on, date }: Occurrence, asked: LocalDate): LocalDate =>
  routine.repeat !== null && asked === date ? on : asked
