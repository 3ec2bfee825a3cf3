/** The browsers in which a page may go on because they were open before the lock, and the one thing that helps. */
import { useEffect, useState } from 'react'
import { browserNames, type BrowserId } from '../../../shared/model/browser.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { showToast } from '../../ui/toasts.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { useWords } from '../../words.tsx'

/** @param at when the guard last spoke, which it does every few seconds: each time it is looked anew */
export const OpenBrowsers = ({ at }: { readonly at: number }) => {
  const { words, locale } = useWords()
  const say = words.locks.browsers
  const [open, setOpen] = useState<readonly BrowserId[]>([])
  const [restarting, setRestarting] = useState<BrowserId | null>(null)
  const { refusal, run } = useRequest()
  useEffect(() => {
    if (document.hidden) return
    let gone = false
    void bridge.openBrowsers({}).then((answer) => {
      if (answer.ok && !gone) setOpen(answer.value)
    })
    return () => {
      gone = true
    }
  }, [at, restarting])
  const restart = async (id: BrowserId) => {
    setRestarting(id)
    const done = await run(() => bridge.restartBrowser({ id }))
    setRestarting(null)
    if (done.ok) showToast({ words: say.restarted(browserNames[id]) })
  }
  // The one that is being restarted is not there for a moment; its button is what tells how it goes.
  const shown = restarting && !open.includes(restarting) ? [...open, restarting] : open
  if (shown.length === 0) return <RefusalWords refusal={refusal} />
  const names = new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    shown.map((id) => browserNames[id]),
  )
  return (
    <div className="stack-close">
      <Notice
        kind="warn"
        title={say.before(names, shown.length)}
        action={shown.map((id) => (
          <Button
            key={id}
            size="small"
            isDisabled={restarting !== null && restarting !== id}
            pending={restarting === id && say.restarting(browserNames[id])}
            onPress={() => void restart(id)}
          >
            {say.restart(browserNames[id])}
          </Button>
        ))}
      >
        {say.hint}
      </Notice>
      <RefusalWords refusal={refusal} />
    </div>
  )
}
