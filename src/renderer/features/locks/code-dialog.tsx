/** The code of a lock, shown once: Esc would throw the only copy away, so only the button closes this. */
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useWords } from '../../words.tsx'

type Props = { readonly code: string; readonly onDone: () => void }

export const CodeDialog = ({ code, onDone }: Props) => {
  const words = useWords().words.locks.form
  return (
    <Dialog
      title={words.codeTitle}
      isOpen
      onClose={onDone}
      dismissable={false}
      actions={
        <Button kind="primary" onPress={onDone}>
          {words.codeDone}
        </Button>
      }
    >
      <p className="code">{code}</p>
      <p className="soft">{words.codeHint}</p>
    </Dialog>
  )
}
