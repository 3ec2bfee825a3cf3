/** Beside a number: why it is what it is. */
import type { RunKind } from '../../../shared/model/event-kinds.ts'
import type { CountNumber } from '../../../shared/model/why.ts'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words.tsx'

type Props = { readonly run: RunKind; readonly number: CountNumber; readonly onPress: () => void }

export const Why = ({ run, number, onPress }: Props) => {
  const { counts } = useWords().words
  // Whoever hears the links without the numbers beside them is told which number is meant.
  return (
    <Button kind="link" aria-label={`${counts.runs[run]}: ${counts.whyOf[number]}`} onPress={onPress}>
      <span className="small">{counts.why}</span>
    </Button>
  )
}
