/** What opens above the page: dialogs, toasts and words about a sign. */
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icons.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { showToast } from '../../ui/toasts.tsx'
import { Tooltip } from '../../ui/tooltip.tsx'
import { Group, Specimen } from '../specimen.tsx'

type Open = 'usual' | 'held' | null

export const Overlays = () => {
  const [open, setOpen] = useState<Open>(null)
  const [letters, setLetters] = useState(3)
  const close = () => setOpen(null)
  const remove = () => {
    setLetters((count) => count - 1)
    showToast({ words: 'Letter deleted.', undo: () => setLetters((count) => count + 1) })
  }
  return (
    <>
      <Group title="Dialog">
        <Specimen name="can be closed">
          <Button onPress={() => setOpen('usual')}>Rename</Button>
        </Specimen>
        <Specimen name="only by its button">
          <Button onPress={() => setOpen('held')}>Show the code</Button>
        </Specimen>
      </Group>
      <Group title="Toast">
        <Specimen name={`${letters} letters`}>
          <Button onPress={remove}>Delete a letter</Button>
        </Specimen>
        <Specimen name="without a way back">
          <Button onPress={() => showToast({ words: 'Copied.' })}>Copy</Button>
        </Specimen>
      </Group>
      <Group title="Tooltip">
        <Specimen name="on hover or focus">
          <Tooltip words="Pin to Today">
            <Button kind="quiet" icon={<Icon name="plus" />} aria-label="Pin" />
          </Tooltip>
        </Specimen>
      </Group>
      <Dialog
        title="What should it be called?"
        isOpen={open === 'usual'}
        onClose={close}
        closeLabel="Close"
        actions={
          <>
            <Button kind="primary" onPress={close}>
              Save
            </Button>
            <Button onPress={close}>Cancel</Button>
          </>
        }
      >
        <TextField label="Name" defaultValue="Sunday letter" autoFocus />
      </Dialog>
      <Dialog
        title="The code"
        isOpen={open === 'held'}
        onClose={close}
        dismissable={false}
        actions={
          <Button kind="primary" onPress={close}>
            I have given it away
          </Button>
        }
      >
        <p className="soft">Write it down and give it to someone you trust. It is shown only this once.</p>
      </Dialog>
    </>
  )
}
