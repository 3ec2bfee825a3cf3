/** Which week, and how it is drawn. */
import { ToggleButton } from 'react-aria-components'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { useWords } from '../../words.tsx'
import type { View } from './grid-rows.ts'

type Props = {
  readonly name: string
  readonly away: number
  readonly view: View
  readonly onAway: (away: number) => void
  readonly onView: (view: View) => void
}

export const WeekHead = ({ name, away, view, onAway, onView }: Props) => {
  const { words } = useWords()
  const { week, weekGrid } = words
  return (
    <div className="row week-head">
      <div>
        <h1 tabIndex={-1}>{week.title}</h1>
        <p className="soft" role="status">
          {name}
        </p>
      </div>
      <div className="row week-turn">
        <Button
          kind="quiet"
          aria-label={week.before}
          icon={<Icon name="left" />}
          onPress={() => onAway(away - 1)}
        />
        <Button kind="quiet" isDisabled={away === 0} onPress={() => onAway(0)}>
          {week.thisWeek}
        </Button>
        <Button
          kind="quiet"
          aria-label={week.after}
          icon={<Icon name="right" />}
          onPress={() => onAway(away + 1)}
        />
      </div>
      <div className="week-views" role="group" aria-label={weekGrid.view}>
        {(['parts', 'hours'] as const).map((each) => (
          <ToggleButton
            key={each}
            className="filter-chip"
            isSelected={view === each}
            onChange={() => onView(each)}
          >
            {weekGrid.views[each]}
          </ToggleButton>
        ))}
      </div>
    </div>
  )
}
