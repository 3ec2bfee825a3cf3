/** What is planned for a day, to be lived: ticked, set aside without guilt, and how one felt in one tap. */
import type { Occurrence } from '../../../shared/model/week/occurrences.ts'
import { sayPlanned, sayWhen } from '../../../shared/words/say-planned.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { useWords } from '../../words.tsx'
import { ItemMark } from './item-mark.tsx'
import { MoodScale } from './mood-scale.tsx'
import { useMark } from './use-mark.ts'
import './marks.css'

type Props = { readonly items: readonly Occurrence[]; readonly isOver?: boolean }

export const DayList = ({ items, isOver = false }: Props) => {
  const { words } = useWords()
  if (items.length === 0) return <p className="soft small">{words.week.nothing}</p>
  const next = items.find(({ state }) => state === 'planned')
  return (
    <ul className="day-list">
      {items.map((item) => (
        <Item key={`${item.routine.id} ${item.on}`} item={item} asks={!isOver && item === next} />
      ))}
    </ul>
  )
}

type ItemProps = {
  readonly item: Occurrence
  /** Whether it is the next: then the mood before it is asked in place. */
  readonly asks: boolean
}

const Item = ({ item, asks }: ItemProps) => {
  const { words, locale } = useWords()
  const said = words.planner.today
  const { routine, state, mark } = item
  const title = sayPlanned(words, routine)
  const { busy, refusal, to, feel } = useMark(item)
  return (
    <li className="day-item">
      <div className="day-item-head">
        <Checkbox
          label={title}
          hint={sayWhen(words, locale, item.when)}
          isSelected={state === 'done'}
          onChange={(isDone) => void to(isDone ? 'done' : 'planned')}
        />
        <ItemMark item={item} />
      </div>
      {state === 'skipped' && (
        <div className="day-item-ask">
          <p className="soft small">{said.skipped}</p>
          <Button
            kind="quiet"
            size="small"
            isDisabled={busy}
            aria-label={`${said.back}: ${title}`}
            onPress={() => void to('planned')}
          >
            {said.back}
          </Button>
        </div>
      )}
      {state === 'planned' && asks && (
        <div className="day-item-ask">
          <MoodScale
            question={said.before}
            about={title}
            value={mark?.before}
            onChange={(mood) => void feel('before', mood)}
          />
          <Button
            kind="quiet"
            size="small"
            isDisabled={busy}
            aria-label={`${said.skip}: ${title}`}
            onPress={() => void to('skipped')}
          >
            {said.skip}
          </Button>
        </div>
      )}
      {state === 'done' && mark?.after === undefined && (
        <div className="day-item-ask">
          <MoodScale
            question={said.after}
            about={title}
            value={undefined}
            onChange={(mood) => void feel('after', mood)}
          />
        </div>
      )}
      {state === 'done' && mark?.after !== undefined && (
        <p className="soft small day-item-words">
          {mark.before === undefined
            ? said.felt(said.moods[mark.after])
            : said.lift(said.moods[mark.before], said.moods[mark.after])}
        </p>
      )}
      {mark?.note !== undefined && (
        <p className="small day-item-words day-note" dir="auto">
          {mark.note}
        </p>
      )}
      <RefusalWords refusal={refusal} />
    </li>
  )
}
