/** The week on one sheet, for the fridge: seven columns, and boxes to tick. It names neither the app nor anybody. */
import type { CSSProperties } from 'react'
import { plannedOn } from '../../../shared/calendar/planned.ts'
import { namesOf } from '../../../shared/contract/names.ts'
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import type { LocalDate } from '../../../shared/model/day.ts'
import { dateFormat } from '../../../shared/words/formats.ts'
import { sayOutside, sayWhen } from '../../../shared/words/say-planned.ts'
import { useWords } from '../../words.tsx'
import { useAround } from './around.tsx'
import { sheetSize } from './sheet-fit.ts'
import './sheet.css'

type Props = {
  readonly snapshot: Snapshot
  readonly days: readonly LocalDate[]
  readonly isNeutral: boolean
}

const noon = (date: LocalDate): Date => new Date(`${date}T12:00:00Z`)

const namesAround = ({ people }: Snapshot): readonly string[] => namesOf({ person: null, others: people })

export const sheetTitle = (locale: string, days: readonly LocalDate[]): string => {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return ''
  return dateFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).formatRange(noon(first), noon(last))
}

export const Sheet = ({ snapshot, days, isNeutral }: Props) => {
  const { words, locale } = useWords()
  const { week } = useAround()
  const names = namesAround(snapshot)
  const weekday = dateFormat(locale, { weekday: 'long', timeZone: 'UTC' })
  const number = dateFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const things = days.map((date) =>
    plannedOn(week, date)
      .filter(({ state }) => state !== 'skipped')
      .map((item) => ({ item, title: sayOutside(words, item.routine, isNeutral, names) })),
  )
  const size = sheetSize(things.map((those) => those.map(({ title }) => title)))
  return (
    <div className="sheet" style={{ '--size': `${size}` } as CSSProperties}>
      <p className="sheet-title">{sheetTitle(locale, days)}</p>
      <div className="sheet-days">
        {days.map((date, at) => (
          <div key={date} className="sheet-day">
            <p className="sheet-weekday">{weekday.format(noon(date))}</p>
            <p className="sheet-date">{number.format(noon(date))}</p>
            {things[at]?.map(({ item, title }) => (
              <div key={`${item.routine.id} ${item.on}`} className="sheet-item">
                <span className={item.state === 'done' ? 'sheet-box done' : 'sheet-box'} />
                <div>
                  <p className="sheet-when">{sayWhen(words, locale, item.when)}</p>
                  <p dir="auto">{title}</p>
                </div>
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}
