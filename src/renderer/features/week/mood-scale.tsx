/** How one feels, in one tap: five panes, from a dark one to a light one. */
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { moods, type Mood } from '../../../shared/model/week/routine.ts'
import { useWords } from '../../words.tsx'
import './marks.css'

type Props = {
  readonly question: string
  /** What it is about, for those who listen. */
  readonly about: string
  readonly value: Mood | undefined
  /** Undefined takes it back. */
  readonly onChange: (mood: Mood | undefined) => void
}

export const MoodScale = ({ question, about, value, onChange }: Props) => {
  const { today } = useWords().words.planner
  return (
    <div className="mood-scale">
      <span className="small mood-question" aria-hidden="true">
        {question}
      </span>
      <div className="mood-panes">
        <ToggleButtonGroup
          className="mood-group"
          aria-label={`${question} (${about})`}
          selectionMode="single"
          selectedKeys={value === undefined ? [] : [String(value)]}
          onSelectionChange={(keys) => {
            const [key] = [...keys]
            onChange(moods.find((mood) => String(mood) === key))
          }}
        >
          {moods.map((mood) => (
            <ToggleButton
              key={mood}
              id={String(mood)}
              className={`mood mood-${mood}`}
              aria-label={today.moods[mood]}
            >
              <span className="mood-pane" />
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <span className="soft small mood-ends" aria-hidden="true">
          <span>{value === undefined ? today.moods[1] : ''}</span>
          <span className="mood-said">{value === undefined ? '' : today.moods[value]}</span>
          <span>{value === undefined ? today.moods[5] : ''}</span>
        </span>
      </div>
    </div>
  )
}
