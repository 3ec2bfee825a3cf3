/** Before the window is closed for the first time: what goes on without it, and the way to end that too. */
import { useEffect, useState } from 'react'
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useWords } from '../../words.tsx'

export const Leaving = ({ snapshot }: { readonly snapshot: Snapshot }) => {
  const { presence: said } = useWords().words
  const [isOpen, setOpen] = useState(false)
  useEffect(() => bridge.onGo((door) => door === 'leaving' && setOpen(true)), [])
  const { presence, guard } = snapshot
  const stays = presence.trayTaken === true
  const holds = guard.kind === 'answering' && guard.status.locks.length > 0
  const go = async (how: 'close' | 'quit') => {
    setOpen(false)
    await bridge.setPresence({ closeTold: true })
    await bridge.leave({ how })
  }
  return (
    <Dialog
      title={said.leavingTitle}
      isOpen={isOpen}
      onClose={() => setOpen(false)}
      actions={
        <>
          <Button kind="primary" onPress={() => void go('close')}>
            {stays ? said.close : said.end}
          </Button>
          {stays && <Button onPress={() => void go('quit')}>{said.end}</Button>}
          <Button kind="quiet" onPress={() => setOpen(false)}>
            {said.stay}
          </Button>
        </>
      }
    >
      <p>{stays ? said.staysHere : said.ends}</p>
      {holds && <p className="soft">{said.locksStay}</p>}
    </Dialog>
  )
}
