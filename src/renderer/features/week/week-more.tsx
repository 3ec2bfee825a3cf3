/** What stands beside a week: old and new, weeks to begin with, the children's days, paper and calendars; the open place. */
import { useState } from 'react'
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import { isoWeekday, type LocalDate } from '../../../shared/model/day.ts'
import { listFormat } from '../../../shared/words/formats.ts'
import { sayWeekday } from '../../../shared/words/locale.ts'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words.tsx'
import { useAround } from './around.tsx'
import { BusyLine } from './busy-line.tsx'
import { ChildDays } from './child-days.tsx'
import { GivingSlot } from './giving-slot.tsx'
import { OldNew } from './old-new.tsx'
import { Out } from './out.tsx'
import { Templates } from './templates.tsx'
import './beside.css'

const sheets = ['oldNew', 'templates', 'children', 'out'] as const
type Sheet = (typeof sheets)[number]

type Props = {
  readonly snapshot: Snapshot
  readonly days: readonly LocalDate[]
  readonly hasGiving: boolean
}

export const WeekMore = ({ snapshot, days, hasGiving }: Props) => {
  const { words, locale } = useWords()
  const { planner } = words
  const { today, custody, isChildDay } = useAround()
  const [open, setOpen] = useState<Sheet | null>(null)
  const close = () => setOpen(null)
  const hasChildren = snapshot.records.setup.children || custody !== null
  const toCome = days.filter((day) => day >= today)
  const withChildren = days.filter(isChildDay)
  return (
    <>
      <div className="row beside-buttons" role="group" aria-label={planner.more}>
        {sheets
          .filter((sheet) => sheet !== 'children' || hasChildren)
          .map((sheet) => (
            <Button key={sheet} kind="quiet" size="small" onPress={() => setOpen(sheet)}>
              {planner[sheet].open}
            </Button>
          ))}
      </div>
      {custody && (
        <p className="soft">
          {withChildren.length === 0
            ? planner.children.lineNone
            : planner.children.line(
                listFormat(locale).format(withChildren.map((date) => sayWeekday(locale, isoWeekday(date)))),
              )}
        </p>
      )}
      <BusyLine days={days} />
      {!hasGiving && toCome.length > 0 && <GivingSlot days={toCome} />}
      {open === 'oldNew' && <OldNew onClose={close} />}
      {open === 'templates' && <Templates days={days} hasChildren={hasChildren} onClose={close} />}
      {open === 'children' && <ChildDays onClose={close} />}
      {open === 'out' && <Out snapshot={snapshot} days={days} onClose={close} />}
    </>
  )
}
