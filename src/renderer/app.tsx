/** The page: the first run until it is done, then the rooms. */
import { useEffect } from 'react'
import type { Note } from '../shared/model/note.ts'
import { rooms, type Room } from '../shared/model/door.ts'
import { mayStillHold } from '../shared/model/lock-history.ts'
import { sayNote } from '../shared/words/say.ts'
import { bridge, useSnapshot, type Received } from './bridge.ts'
import { AtDoor } from './features/blocked/at-door.tsx'
import { FirstRun } from './features/first-run/first-run.tsx'
import { Happened } from './features/happened/happened.tsx'
import { Leaving } from './features/presence/leaving.tsx'
import { useQuickHide } from './features/presence/quick-hide.ts'
import { Pull } from './features/pull/pull.tsx'
import { Mishap } from './features/shell/mishap.tsx'
import { RoomOf } from './features/shell/room-of.tsx'
import { Shell } from './features/shell/shell.tsx'
import { Notice } from './ui/notice.tsx'
import { Toasts } from './ui/toasts.tsx'
import { UiFrame } from './ui/ui-frame.tsx'
import { useWords, WordsProvider } from './words.tsx'

export const App = () => {
  const received = useSnapshot()
  const appearance = received?.snapshot.records.appearance
  useEffect(() => {
    const { dataset } = document.documentElement
    if (appearance === undefined || appearance === 'system') delete dataset['theme']
    else dataset['theme'] = appearance
  }, [appearance])
  if (!received) return null
  const { language, locale } = received.snapshot
  return (
    <WordsProvider language={language} locale={locale}>
      <UiFrame locale={locale}>
        <Mishap>
          <Page {...received} />
        </Mishap>
      </UiFrame>
    </WordsProvider>
  )
}

const Page = ({ snapshot, at }: Received) => {
  const { words } = useWords()
  useQuickHide()
  // What the window was opened for is told once all that hears it is there.
  useEffect(() => void bridge.ready({}), [])
  const { setup, lockHistory } = snapshot.records
  const { guard } = snapshot
  // Whoever wants no locks any more still has a way to ask for release of those that hold, or may hold.
  const isLocked = guard.kind === 'answering' ? guard.status.locks.length > 0 : mayStillHold(lockHistory)
  const available: readonly Room[] =
    setup.blocking || isLocked ? rooms : rooms.filter((room) => room !== 'locks')
  return (
    <>
      <Notices notices={snapshot.notices} />
      {setup.step !== 'done' || !snapshot.person ? (
        <FirstRun snapshot={snapshot} at={at} />
      ) : (
        <>
          <AtDoor snapshot={snapshot} />
          <Shell
            available={available}
            title={snapshot.presence.discreet ? words.presence.neutralName : null}
            room={(room, go) => <RoomOf room={room} snapshot={snapshot} at={at} go={go} />}
            above={(door, close) =>
              door === 'pull' ? (
                <Pull snapshot={snapshot} onClose={close} />
              ) : (
                <Happened snapshot={snapshot} onClose={close} />
              )
            }
          />
        </>
      )}
      <Leaving snapshot={snapshot} />
      <Toasts words={{ region: words.shell.notes, undo: words.shell.undo, close: words.shell.close }} />
    </>
  )
}

const Notices = ({ notices }: { readonly notices: readonly Note[] }) => {
  const { words } = useWords()
  if (notices.length === 0) return null
  return (
    <div className="notice-bar">
      {notices.map((notice) => (
        <Notice kind="warn" role="alert" key={notice.code}>
          {sayNote(words, notice)}
        </Notice>
      ))}
    </div>
  )
}
