/** The guard's word put to the test: every locked name is looked up, and what came of it stands here with its time. */
import { useState } from 'react'
import type { AppValue } from '../../../shared/contract/app-bridge.ts'
import { browserNames } from '../../../shared/model/browser.ts'
import { minute } from '../../../shared/model/lock.ts'
import { sayTimeOf } from '../../../shared/words/locale.ts'
import { bridge, usePageClock } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { useWords } from '../../words.tsx'
import { labelOf } from './draft.ts'

type Proven = { readonly proof: AppValue<'checkNow'>; readonly at: number }

/** Stands only while the guard says that all is held: with its word, what was proven goes. */
export const Proof = () => {
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
        <Button size="small" pending={busy && say.checking} onPress={() => void check()}>
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
  if (proof.kind === 'whole') return <Whole proof={proof} isNew={isNew} time={time} />
  const { first, how } = proof
  return isNew ? (
    <Notice kind="warn" title={how === 'unknown' ? say.unknown(first) : say.somewhere(first)}>
      {how === 'unknown' ? say.unknownHelp : say.somewhereHelp}
    </Notice>
  ) : (
    <p className="soft">{say.openAt(time, first)}</p>
  )
}

type WholeProps = {
  readonly proof: Extract<Proven['proof'], { kind: 'whole' }>
  readonly isNew: boolean
  readonly time: string
}

/** Names first; then the rules that were read back, and the apps that run or do not. */
const Whole = ({ proof, isNew, time }: WholeProps) => {
  const { words, locale } = useWords()
  const say = words.locks.proof
  const listed = (names: readonly string[]) =>
    new Intl.ListFormat(locale, { type: 'conjunction' }).format(names)
  const browsers = (isWhole: boolean) =>
    proof.rules.filter((each) => each.isWhole === isWhole).map(({ browser }) => browserNames[browser])
  const running = (proof.apps?.running ?? []).map(labelOf)
  const not = browsers(false)
  const good = [
    ...(proof.names > 0 ? [say.whole(proof.names)] : []),
    ...(browsers(true).length > 0 ? [say.rules(listed(browsers(true)))] : []),
    ...(proof.apps && running.length === 0 ? [say.apps(listed(proof.apps.services.map(labelOf)))] : []),
  ]
  if (!isNew)
    return <p className="soft">{proof.names > 0 ? say.wholeAt(time, proof.names) : say.checkedAt(time)}</p>
  return (
    <div className="stack-close">
      {good.length > 0 && (
        <Notice kind="good" title={good[0]}>
          {good.slice(1).map((each) => (
            <p key={each}>{each}</p>
          ))}
          <p>{say.justNow}</p>
        </Notice>
      )}
      {not.length > 0 && <Notice kind="warn">{say.rulesNot(listed(not))}</Notice>}
      {running.length > 0 && <Notice kind="warn">{say.appsRun(listed(running))}</Notice>}
    </div>
  )
}
