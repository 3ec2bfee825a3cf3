/** Where there is room for one day only: which one. */
import { ToggleButton } from 'react-aria-components'
import type { LocalDate } from '../../../shared/model/day.ts'
import { dateFormat } from '../../../shared/words/formats.ts'
import { useWords } from '../../words.tsx'

type Props = {
  readonly days: readonly LocalDate[]
  readonly shown: LocalDate
  readonly today: LocalDate
  readonly countOn: (date: LocalDate) => number
  readonly nameOf: (date: LocalDate) => string
  readonly onShow: (date: LocalDate) => void
}

export const DayStrip = ({ days, shown, today, countOn, nameOf, onShow }: Props) => {
  const { words, locale } = useWords()
  const weekday = dateFormat(locale, { weekday: 'narrow', timeZone: 'UTC' })
  return (
    <>
      <div className="day-strip" role="group" aria-label={words.weekGrid.whichDay}>
        {days.map((date) => (
          <ToggleButton
            key={date}
            className="day-strip-day"
            aria-label={nameOf(date)}
            isSelected={date === shown}
            onChange={() => onShow(date)}
          >
            <span aria-hidden="true">{weekday.format(new Date(`${date}T00:00:00Z`))}</span>
            <span aria-hidden="true" className={date === today ? 'day-strip-today' : undefined}>
              {Number(date.slice(8))}
            </span>
            <span aria-hidden="true" className="day-strip-count">
              {countOn(date) > 0 ? '•' : ' '}
            </span>
          </ToggleButton>
        ))}
      </div>
      <h2 className="day-strip-name">
        {shown === today ? `${words.week.today} · ${nameOf(shown)}` : nameOf(shown)}
      </h2>
      {shown >= today && countOn(shown) === 0 && <p className="soft">{words.weekGrid.freeDay}</p>}
    </>
  )
}
