/** The guard does not answer: said plainly, with what is known of the locks, and the one thing that helps. */
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

type Props = {
  readonly guard: Unreachable
  /** Whether, as far as the app knows, a lock may still hold. */
  readonly mayHold: boolean
  /** Where nothing was set up yet, silence is no news: then only what is unusual is told. */
  readonly isFirst?: boolean
}

export const StartGuard = ({ guard, mayHold, isFirst = false }: Props) => {
  const { words } = useWords()
  const { busy, refusal, run } = useRequest()
  const { start } = guard
  const { force } = words.locks
  const isSilent = guard.why.code === 'guard-unreachable'
  return (
    <div className="stack-close">
      {mayHold ? (
        <Notice kind="warn" title={sayRefusal(words, guard.why)}>
          <p>{force.stays}</p>
          <p>{force.returns}</p>
        </Notice>
      ) : (
        !(isFirst && isSilent) && (
          <Notice kind={isSilent ? 'info' : 'warn'}>{sayRefusal(words, guard.why)}</Notice>
        )
      )}
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
