/** The file that calendar programs subscribe to: where it stands, whether it keeps up, and its end. */
import { useEffect, useState } from 'react'
import type { AppValue } from '../../../shared/contract/app-bridge.ts'
import { sayRefusal } from '../../../shared/words/say.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { showToast } from '../../ui/toasts.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { useWords } from '../../words.tsx'
import { useAround } from './around.tsx'

type Live = AppValue<'askLive'>['live']

/** What the app says of the file, anew with every change of the week. */
const useLive = () => {
  const { week } = useAround()
  const [live, setLive] = useState<Live>(null)
  const ask = async () => {
    const answer = await bridge.askLive({})
    if (answer.ok) setLive(answer.value.live)
  }
  useEffect(() => void ask(), [week])
  return { live, ask }
}

export const LiveFile = ({ isNeutral }: { readonly isNeutral: boolean }) => {
  const { words } = useWords()
  const said = words.planner.out
  const { live, ask } = useLive()
  const { busy, refusal, run } = useRequest()
  const start = async () => {
    await run(() => bridge.startLive({ neutral: isNeutral }))
    await ask()
  }
  const stop = async () => {
    const stopped = await run(() => bridge.stopLive({}))
    if (stopped.ok) showToast({ words: said.liveStopped })
    await ask()
  }
  return (
    <div className="stack-close">
      <h4 className="out-name">{said.liveTitle}</h4>
      <p className="soft small">{said.liveHint}</p>
      {live && (
        <p className="small out-path">
          {said.liveIs(live.path)}
          <br />
          {live.neutral ? said.liveNeutral : said.liveOwn}
        </p>
      )}
      {live?.fault && (
        <Notice kind="warn" title={said.waits} role="status">
          {sayRefusal(words, live.fault)} {said.waitsHint}
        </Notice>
      )}
      <div className="row">
        <Button pending={busy && words.planner.moment} onPress={() => void start()}>
          {live ? said.liveMove : said.liveStart}
        </Button>
        {live && (
          <Button kind="quiet" pending={busy && words.planner.moment} onPress={() => void stop()}>
            {said.liveStop}
          </Button>
        )}
      </div>
      <RefusalWords refusal={refusal} />
    </div>
  )
}
