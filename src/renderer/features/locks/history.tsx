/** The locks that are over: what, how long, and how each ended. A list, not a judgement; each can be taken out. */
import { useState } from 'react'
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import { pastLocks, type LockRecord } from '../../../shared/model/lock-history.ts'
import { noBeyond } from '../../../shared/model/reach/beyond.ts'
import { sayDuration } from '../../../shared/words/duration.ts'
import { sayDayOf } from '../../../shared/words/locale.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { useWords } from '../../words.tsx'
import { offerBack } from '../shell/put-back.ts'
import { labelOf } from './draft.ts'
import { LockHolds } from './lock-holds.tsx'
import { tellProfile } from './tell-profile.ts'

type History = Snapshot['records']['lockHistory']
const shownFirst = 5
const sitesShown = 6

export const PastLocks = ({ history }: { readonly history: History }) => {
  const say = useWords().words.locks.history
  const [all, setAll] = useState(false)
  const { refusal, run } = useRequest()
  const past = pastLocks(history)
  const remove = async (record: LockRecord) => {
    const removed = await run(() => bridge.removeLock({ id: record.id }))
    if (removed.ok) offerBack(say.removed, { what: 'lock', record })
  }
  return (
    <Card title={say.title}>
      <p className="soft small">{past.length === 0 ? say.none : say.notes}</p>
      {past.length > 0 && (
        <ul className="past-locks">
          {past.slice(0, all ? past.length : shownFirst).map((record) => (
            <PastLock key={record.id} record={record} onRemove={() => void remove(record)} />
          ))}
        </ul>
      )}
      {!all && past.length > shownFirst && (
        <div>
          <Button kind="link" onPress={() => setAll(true)}>
            {say.all(past.length)}
          </Button>
        </div>
      )}
      <RefusalWords refusal={refusal} />
    </Card>
  )
}

const PastLock = ({ record, onRemove }: { readonly record: LockRecord; readonly onRemove: () => void }) => {
  const { words, locale } = useWords()
  const say = words.locks.history
  const { sites, required, made, ended } = record
  const isUnseen = sites.length === 0 && !record.beyond
  const { known, apps } = record.beyond ?? noBeyond
  const all: readonly string[] = [
    ...sites.map(labelOf),
    ...known.profiles.map(tellProfile),
    ...known.names,
    ...apps.map(labelOf),
  ]
  const name = isUnseen ? say.unseen : all.slice(0, sitesShown).join(', ')
  const promise = [
    ...(required === null ? [] : [say.lasting(sayDuration(words.time, required))]),
    ...(made === null ? [] : [say.made(sayDayOf(locale, made))]),
  ].join(', ')
  return (
    <li className="past-lock">
      <div className="stack-close">
        {isUnseen ? (
          <p>{say.unseen}</p>
        ) : (
          <LockHolds sites={sites} beyond={record.beyond ?? null} most={sitesShown} />
        )}
        {ended && <p>{say.ends[ended.how](sayDayOf(locale, ended.at))}</p>}
        {promise !== '' && <p className="soft small">{promise}</p>}
      </div>
      <Button kind="quiet" size="small" aria-label={say.removeNamed(name)} onPress={onRemove}>
        {say.remove}
      </Button>
    </li>
  )
}
