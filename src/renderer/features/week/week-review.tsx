/** A week looked back at: a few sentences and one picture, out of what the person has ticked and said. */
import { plannedFrom } from '../../../shared/calendar/planned.ts'
import { addDays, isoWeekday, type LocalDate } from '../../../shared/model/day.ts'
import { findIdea, kindOf } from '../../../shared/model/ideas.ts'
import { reviewOf } from '../../../shared/model/week/review.ts'
import { dateFormat } from '../../../shared/words/formats.ts'
import { sayWeekday } from '../../../shared/words/locale.ts'
import { sayPlanned } from '../../../shared/words/say-planned.ts'
import { Card } from '../../ui/card.tsx'
import { useWords } from '../../words.tsx'
import { useAround } from './around.tsx'
import { WeekPicture, type Pane } from './week-picture.tsx'
import './beside.css'

export const WeekReview = ({ first }: { readonly first: LocalDate }) => {
  const { words, locale } = useWords()
  const { review, kinds } = words.week
  const said = words.planner.review
  const { week, today } = useAround()
  if (first > today) return null
  const items = plannedFrom(week, first, addDays(first, 6))
  if (items.length === 0) return null
  const found = reviewOf(items, first, (id) => findIdea(id)?.kind ?? null)
  const skipped = items.filter(({ state }) => state === 'skipped').length
  const notes = items.filter(({ mark }) => mark?.note !== undefined)
  const [most] = found.kinds.toSorted((a, b) => b.done - a.done)
  const short = dateFormat(locale, { weekday: 'narrow', timeZone: 'UTC' })
  const panes = found.days.map((done, at): Pane => {
    const date = addDays(first, at)
    const own = items.filter((item) => item.date === date)
    const felt = own.flatMap(({ mark }) => mark?.after ?? mark?.before ?? [])
    return {
      name: short.format(new Date(`${date}T00:00:00Z`)),
      done,
      giving: own.some((item) => item.state === 'done' && kindOf(item.routine) === 'giving'),
      mood: felt.at(-1) ?? null,
    }
  })
  const day = (done: number, at: number) => said.day(sayWeekday(locale, isoWeekday(addDays(first, at))), done)
  const sentences =
    found.done === 0
      ? [said.none]
      : [
          review.done(found.done),
          found.minutes > 0 ? review.minutes(found.minutes) : '',
          most ? review.most(kinds[most.kind]) : '',
          found.giving ? review.giving : '',
          found.moods.told > 0 ? said.mood(found.moods.better, found.moods.told) : '',
          found.best ? said.best(sayPlanned(words, found.best.routine)) : '',
          skipped > 0 ? said.skipped(skipped) : '',
        ]
  return (
    <Card title={addDays(first, 6) < today ? said.last : review.title}>
      <div className="week-review">
        <WeekPicture panes={panes} label={said.picture(found.days.map(day).join('. '))} />
        <div className="stack-close">
          <p>{sentences.filter(Boolean).join(' ')}</p>
          {notes.length > 0 && (
            <>
              <h3>{said.notes}</h3>
              <ul className="stack-close small">
                {notes.map(({ routine, on, mark }) => (
                  <li key={`${routine.id} ${on}`} className="day-note" dir="auto">
                    <span className="soft">{sayPlanned(words, routine)}:</span> {mark?.note}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      </div>
    </Card>
  )
}
