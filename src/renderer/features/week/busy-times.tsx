/** Busy times of other calendars: taken in from a file, and taken out again as a whole. */
import { useState } from 'react'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { showToast } from '../../ui/toasts.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { useWords } from '../../words.tsx'

export const BusyTimes = ({ count }: { readonly count: number }) => {
  const { words } = useWords()
  const said = words.planner.out
  const [done, setDone] = useState<{ readonly busy: number; readonly unread: number } | null>(null)
  const { busy, refusal, run } = useRequest()
  const read = async () => {
    setDone(null)
    const answer = await run(() => bridge.readCalendar({}))
    if (answer.ok) setDone(answer.value.read)
  }
  const remove = async () => {
    setDone(null)
    const removed = await run(() => bridge.removeBusy({}))
    if (removed.ok) showToast({ words: said.busyRemoved })
  }
  return (
    <section className="stack-close" aria-labelledby="out-busy">
      <h3 id="out-busy">{said.busyTitle}</h3>
      <p className="soft small">{said.busyHint}</p>
      {count > 0 && <p className="small">{said.busyKept(count)}</p>}
      {done && (
        <Notice kind="good" role="status">
          {said.busyDone(done.busy)} {done.unread > 0 && said.unread(done.unread)}
        </Notice>
      )}
      <div className="row">
        <Button pending={busy && words.planner.moment} onPress={() => void read()}>
          {said.busyRead}
        </Button>
        {count > 0 && (
          <Button kind="quiet" pending={busy && words.planner.moment} onPress={() => void remove()}>
            {said.busyRemove}
          </Button>
        )}
      </div>
      <RefusalWords refusal={refusal} />
    </section>
  )
}
