/** It drifted: whether that was contact, only the person can know. */
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { useWords } from '../../../words.tsx'

type Props = { readonly onSay: (isContact: boolean) => void; readonly onClose: () => void }

export const DriftQuestion = ({ onSay, onClose }: Props) => {
  const { happened, shell } = useWords().words
  return (
    <Dialog
      title={happened.drift}
      isOpen
      onClose={onClose}
      closeLabel={shell.close}
      actions={
        <>
          <Button onPress={() => onSay(true)}>{happened.driftYes}</Button>
          <Button onPress={() => onSay(false)}>{happened.driftNo}</Button>
        </>
      }
    >
      <p className="soft">{happened.driftHint}</p>
    </Dialog>
  )
}
