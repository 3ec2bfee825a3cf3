/** The guard does not answer: said plainly, with the one thing that helps. */
import { useState } from 'react'
import type { GuardAccount } from '../../../shared/contract/app-bridge.ts'
import { sayRefusal } from '../../../shared/words/say.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { useWords } from '../../words.tsx'

type Unreachable = Extract<GuardAccount, { kind: 'unreachable' }>

export const StartGuard = ({ guard }: { guard: Unreachable }) => {
  const { words } = useWords()
  const { busy, refusal, run } = useRequest()
  const { start } = guard
  return (
    <div className="stack-close">
      <Notice kind="warn">{sayRefusal(words, guard.why)}</Notice>
      <p className="soft">{words.locks.start[start.kind]}</p>
      {start.kind === 'command' && <Command text={start.command} />}
      {(start.kind === 'directly' || start.kind === 'password') && (
        <div>
          <Button
            kind="primary"
            pending={busy && words.locks.guard.starting}
            onPress={() => void run(() => bridge.startGuard({}))}
          >
            {words.locks.guard.start}
          </Button>
        </div>
      )}
      <RefusalWords refusal={refusal} />
    </div>
  )
}

/** A command to copy. The clipboard is a permission, and all of these are denied: the old way needs none. */
const Command = ({ text }: { text: string }) => {
  const words = useWords().words.locks.guard
  const [copied, setCopied] = useState(false)
  const copy = () => {
    const range = document.createRange()
    const field = document.getElementById('guard-command')
    if (!field) return
    range.selectNodeContents(field)
    const selection = getSelection()
    selection?.removeAllRanges()
    selection?.addRange(range)
    setCopied(document.execCommand('copy'))
  }
  return (
    <>
      <p className="command" id="guard-command">
        {text}
      </p>
      <div>
        <Button onPress={copy}>{copied ? words.copied : words.copy}</Button>
      </div>
    </>
  )
}
