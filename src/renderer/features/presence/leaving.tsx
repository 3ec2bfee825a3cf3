/** Before the window is closed, or the app ended, for the first time: what goes on without it, and both ways on. */
import { useEffect, useState } from 'react'
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import { isDoor, type Parting } from '../../../shared/model/door.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useWords } from '../../words.tsx'

export const Leaving = ({ snapshot }: { readonly snapshot: Snapshot }) => {
  const { presence: said } = useWords().words
  const [asked, setAsked] = useState<Parting | null>(null)
  // While the dialog fades it goes on saying what it said.
  const [parting, setParting] = useState<Parting>('leaving')
  useEffect(
    () =>
      bridge.onGo((going) => {
        if (isDoor(going)) return
        setParting(going)
        setAsked(going)
      }),
    [],
  )
  const { presence, guard } = snapshot
  const isQuitting = parting === 'quitting'
  const stays = presence.trayTaken === true && !isQuitting
  const holds = isQuitting || (guard.kind === 'answering' && guard.status.locks.length > 0)
  const stay = () => {
    setAsked(null)
    // Once is enough, also for who stays.
    if (isQuitting) void bridge.setPresence({ quitTold: true })
  }
  const go = async (how: 'close' | 'quit') => {
    setAsked(null)
    await bridge.setPresence({ ...(!isQuitting && { closeTold: true }), ...(holds && { quitTold: true }) })
    await bridge.leave({ how })
  }
  return (
    <Dialog
      title={isQuitting ? said.quittingTitle : said.leavingTitle}
      isOpen={asked !== null}
      onClose={stay}
      actions={
        <>
          <Button kind="primary" onPress={() => void go(isQuitting ? 'quit' : 'close')}>
            {stays ? said.close : said.end}
          </Button>
          {stays && <Button onPress={() => void go('quit')}>{said.end}</Button>}
          <Button kind="quiet" onPress={stay}>
            {said.stay}
          </Button>
        </>
      }
    >
      {!isQuitting && <p>{stays ? said.staysHere : said.ends}</p>}
      {holds && <p className={isQuitting ? undefined : 'soft'}>{said.locksStay}</p>}
      {isQuitting && <p className="soft">{said.meanwhile}</p>}
    </Dialog>
  )
}
