/** Beside a number: why it is what it is. */
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words.tsx'

/** @param label for whoever hears it: which number is meant */
export const Why = ({ label, onPress }: { readonly label: string; readonly onPress: () => void }) => {
  const { counts } = useWords().words
  return (
    <Button kind="link" aria-label={label} onPress={onPress}>
      <span className="small">{counts.why}</span>
    </Button>
  )
}
