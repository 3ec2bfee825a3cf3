/** One of many was put elsewhere: only this one, or every one from now on. */
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useWords } from '../../words.tsx'

type Props = {
  readonly title: string
  readonly onChoose: (reach: 'day' | 'on') => void
  readonly onClose: () => void
}

export const WhichDialog = ({ title, onChoose, onClose }: Props) => {
  const { words } = useWords()
  const { which } = words.weekGrid
  return (
    <Dialog
      title={which.title}
      isOpen
      onClose={onClose}
      closeLabel={words.shell.close}
      actions={
        <>
          <Button kind="primary" autoFocus onPress={() => onChoose('day')}>
            {which.day}
          </Button>
          <Button onPress={() => onChoose('on')}>{which.on}</Button>
          <Button kind="quiet" onPress={onClose}>
            {which.leave}
          </Button>
        </>
      }
    >
      <p dir="auto">{which.words(title)}</p>
    </Dialog>
  )
}
