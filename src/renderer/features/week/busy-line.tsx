/** What other calendars have in this week, and what of the plan meets it. */
import { plannedOn } from '../../../shared/calendar/planned.ts'
import { addDays, type LocalDate } from '../../../shared/model/day.ts'
import { busyAt, busyOn, busyWithin } from '../../../shared/model/week/busy.ts'
import { dateFormat } from '../../../shared/words/formats.ts'
import { sayBusy, sayPlanned } from '../../../shared/words/say-planned.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useWords } from '../../words.tsx'
import { useAround } from './around.tsx'

/** So many are told; who has more has noticed. */
const told = 3

export const BusyLine = ({ days }: { readonly days: readonly LocalDate[] }) => {
  const { words, locale } = useWords()
  const said = words.planner.busy
  const { busy: all, week } = useAround()
  const [first] = days
  if (first === undefined || busyWithin(all, first, days.length).length === 0) return null
  const busy = busyWithin(all, addDays(first, -7), days.length + 8)
  const day = dateFormat(locale, { weekday: 'long', timeZone: 'UTC' })
  const nameOf = (date: LocalDate) => day.format(new Date(`${date}T00:00:00Z`))
  const met = days
    .flatMap((date) =>
      plannedOn(week, date).flatMap((item) => {
        if (!('time' in item.when) || item.state === 'skipped') return []
        const found = busyAt(busy, date, item.when.time, item.routine.minutes)
        return found ? [{ item, found, date }] : []
      }),
    )
    .slice(0, told)
  return (
    <>
      <Disclosure title={said.line(busyWithin(all, first, days.length).length)}>
        <ul className="busy-days">
          {days.map((date) => {
            const taken = busyOn(busy, date)
            return (
              taken.length > 0 && (
                <li key={date}>
                  <strong>{nameOf(date)}</strong> {taken.map((each) => sayBusy(locale, each)).join(', ')}
                </li>
              )
            )
          })}
        </ul>
      </Disclosure>
      {met.length > 0 && (
        <Notice kind="info">
          <ul>
            {met.map(({ item, found, date }) => (
              <li key={`${item.routine.id} ${item.on}`}>
                {said.conflict(sayPlanned(words, item.routine), nameOf(date), sayBusy(locale, found))}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}
