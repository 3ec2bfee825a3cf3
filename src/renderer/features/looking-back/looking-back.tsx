/** The counts and what happened, the person's plans and reasons, each of which can be taken back. */
import { useState, type FormEvent } from 'react'
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import { pinnedReason } from '../../../shared/model/reason.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { useWords } from '../../words.tsx'
import { Counts } from '../counts/counts.tsx'
import { offerBack } from '../shell/put-back.ts'
import { Plans } from './plans.tsx'
import './looking-back.css'

type Records = Snapshot['records']

export const LookingBack = ({ snapshot }: { readonly snapshot: Snapshot }) => {
  const { words } = useWords()
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{words.lookingBack.title}</h1>
      <Counts snapshot={snapshot} />
      <Plans plans={snapshot.records.ifThens ?? []} />
      <Reasons records={snapshot.records} />
    </div>
  )
}

const Reasons = ({ records: { reasons, pinned } }: { records: Records }) => {
  const { words } = useWords()
  const { lookingBack } = words
  const [text, setText] = useState('')
  const { busy, refusal, run } = useRequest()
  const keep = async (event: FormEvent) => {
    event.preventDefault()
    const kept = await run(() => bridge.keepReason({ text }))
    if (kept.ok) setText('')
  }
  const remove = async (reason: Records['reasons'][number]) => {
    const removed = await run(() => bridge.removeReason({ id: reason.id }))
    if (removed.ok) offerBack(lookingBack.reasonRemoved, { what: 'reason', record: reason })
  }
  const shown = pinnedReason(reasons, pinned)?.id
  return (
    <Card title={lookingBack.reasons}>
      <p className="soft">{lookingBack.reasonsHint}</p>
      {reasons.length === 0 ? (
        <p className="soft">{lookingBack.noReasons}</p>
      ) : (
        <ul className="entries">
          {reasons.map((reason) => (
            <li key={reason.id} className="entry">
              <p>{reason.text}</p>
              <div className="row">
                {reason.id === shown ? (
                  <span className="soft small">{lookingBack.pinned}</span>
                ) : (
                  <Button
                    kind="quiet"
                    size="small"
                    onPress={() => void run(() => bridge.pinReason({ id: reason.id }))}
                  >
                    {lookingBack.pin}
                  </Button>
                )}
                <Button
                  kind="quiet"
                  size="small"
                  aria-label={lookingBack.removeReason(reason.text)}
                  onPress={() => void remove(reason)}
                >
                  {lookingBack.remove}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      <form className="entry-form" onSubmit={(event) => void keep(event)}>
        <TextField label={lookingBack.newReason} value={text} onChange={setText} maxLength={2_000} />
        <Button type="submit" isDisabled={busy || text.trim() === ''}>
          {lookingBack.addReason}
        </Button>
      </form>
      <RefusalWords refusal={refusal} />
    </Card>
  )
}
