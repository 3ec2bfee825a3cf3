/** The guard does not answer: said plainly, with the one thing that helps. */
import { useState } from 'react'
import type { GuardAccount } from '../../../shared/contract/app-bridge.ts'
import { bridge } from '../../bridge.ts'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { guardWords, startWords } from './words.ts'

type Unreachable = Extract<GuardAccount, { kind: 'unreachable' }>

export const StartGuard = ({ guard }: { guard: Unreachable }) => {
  const { busy, refusal, run } = useRequest()
  const { start } = guard
  return (
    <div className="stack-close">
      <p className="words">{guard.words}</p>
      <p className="soft">{startWords[start.kind]}</p>
      {start.kind === 'command' && <Command text={start.command} />}
      {(start.kind === 'directly' || start.kind === 'password') && (
        <div>
          <button
            className="button primary"
            disabled={busy}
            onClick={() => void run(() => bridge.startGuard({}))}
          >
            {busy ? guardWords.starting : guardWords.start}
          </button>
        </div>
      )}
      <RefusalWords refusal={refusal} />
    </div>
  )
}

/** A command to copy. The clipboard is a permission, and all of these are denied: the old way needs none. */
const Command = ({ text }: { text: string }) => {
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
        <button className="button" onClick={copy}>
          {copied ? guardWords.copied : guardWords.copy}
        </button>
      </div>
    </>
  )
}
