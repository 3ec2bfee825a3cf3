/** Where there is room for one day only: which one. */
import { ToggleButton } from 'react-aria-components'
import type { LocalDate } from '../../../shared/model/day.ts'
import { dateFormat } from '../../../shared/words/formats.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { useWords } from '../../words.tsx'

type Props = {
  readonly days: readonly LocalDate[]
  readonly shown: LocalDate
  readonly today: LocalDate
  /** Whether anything stands there. */
  readonly hasOn: (date: LocalDate) => boolean
  readonly nameOf: (date: LocalDate) => string
  readonly onShow: (date: LocalDate) => void
  readonly onAdd: () => void
}

export const DayStrip = ({ days, shown, today, hasOn, nameOf, onShow, onAdd }: Props) => {
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
              {hasOn(date) ? '•' : ' '}
            </span>
          </ToggleButton>
        ))}
      </div>
      <div className="day-strip-name">
        <h2>{shown === today ? `${words.week.today} · ${nameOf(shown)}` : nameOf(shown)}</h2>
        {shown >= today && (
          <Button
            kind="quiet"
            size="small"
            icon={<Icon name="plus" />}
            aria-label={words.week.addOn(nameOf(shown))}
            onPress={onAdd}
          >
            {words.week.add}
          </Button>
        )}
      </div>
      {shown >= today && !hasOn(shown) && <p className="soft">{words.weekGrid.freeDay}</p>}
    </>
  )
}
