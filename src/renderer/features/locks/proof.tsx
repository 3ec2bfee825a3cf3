/** The guard's word put to the test: every locked name is looked up, and what came of it stands here with its time. */
import { useState } from 'react'
import type { AppValue } from '../../../shared/contract/app-bridge.ts'
import { minute } from '../../../shared/model/lock.ts'
import { sayTimeOf } from '../../../shared/words/locale.ts'
import { bridge, usePageClock } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { useWords } from '../../words.tsx'

type Proven = { readonly proof: AppValue<'checkNow'>; readonly at: number }

/** Stands only while the guard says that all is held: with its word, what was proven goes. */
export const Proof = ({ names }: { readonly names: number }) => {
  const say = useWords().words.locks.proof
  const [proven, setProven] = useState<Proven | null>(null)
  const { busy, refusal, run } = useRequest()
  const check = async () => {
    setProven(null)
    const found = await run(() => bridge.checkNow({}))
    if (found.ok) setProven({ proof: found.value, at: performance.now() })
  }
  return (
    <div className="stack-close proof">
      <div aria-live="polite">
        {proven ? <Finding {...proven} /> : <p className="soft small">{say.hint}</p>}
      </div>
      <RefusalWords refusal={refusal} />
      <div>
        <Button
          size="small"
          pending={busy && say.checking}
          onPress={() => void check()}
          isDisabled={names === 0}
        >
          {proven ? say.again : say.check}
        </Button>
      </div>
    </div>
  )
}

/** In the present for a minute; after that it tells of the moment at which it was so. */
const Finding = ({ proof, at }: Proven) => {
  const { words, locale } = useWords()
  const say = words.locks.proof
  const isNew = usePageClock(5_000) - at < minute
  const time = sayTimeOf(locale, proof.at)
  if (proof.kind === 'whole')
    return isNew ? (
      <Notice kind="good" title={say.whole(proof.names)}>
        {say.justNow}
      </Notice>
    ) : (
      <p className="soft">{say.wholeAt(time, proof.names)}</p>
    )
  const { first, how } = proof
  return isNew ? (
    <Notice kind="warn" title={how === 'unknown' ? say.unknown(first) : say.somewhere(first)}>
      {how === 'unknown' ? say.unknownHelp : say.somewhereHelp}
    </Notice>
  ) : (
    <p className="soft">{say.openAt(time, first)}</p>
  )
}
