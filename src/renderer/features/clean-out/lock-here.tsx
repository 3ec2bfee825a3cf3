/** The lock that closes one road, made where it is missed. Whether it holds, the guard says. */
import { useState } from 'react'
import type { GuardAccount } from '../../../shared/contract/app-bridge.ts'
import { day, limits } from '../../../shared/model/lock.ts'
import { mayStillHold, noHistory } from '../../../shared/model/lock-history.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { useWords } from '../../words.tsx'
import { labelOf } from '../locks/draft.ts'
import { StartGuard } from '../locks/start-guard.tsx'

const times = { week: 7 * day, days30: 30 * day, days90: 90 * day } as const
type Time = keyof typeof times
const names: readonly Time[] = ['week', 'days30', 'days90']

type Props = {
  readonly sites: readonly string[]
  readonly guard: GuardAccount
  readonly onClose: () => void
}

export const LockHere = ({ sites, guard, onClose }: Props) => {
  const { words, locale } = useWords()
  const { cleanOut, locks, shell } = words
  const [time, setTime] = useState<Time>('days30')
  const { busy, refusal, run } = useRequest()
  const list = new Intl.ListFormat(locale).format(sites.map(labelOf))
  const lock = async () => {
    const release = { kind: 'wait', hours: limits.waitHours.usual } as const
    const armed = await run(() => bridge.armLock({ sites: [...sites], duration: times[time], release }))
    if (armed.ok) onClose()
  }
  return (
    <Dialog
      title={cleanOut.actions.lock(list)}
      isOpen
      onClose={onClose}
      closeLabel={shell.close}
      actions={
        <>
          <Button
            kind="primary"
            isDisabled={guard.kind !== 'answering'}
            pending={busy && locks.form.locking}
            onPress={() => void lock()}
          >
            {locks.form.lock}
          </Button>
          <Button onPress={onClose}>{cleanOut.road.cancel}</Button>
        </>
      }
    >
      <RadioGroup
        label={locks.form.duration}
        look="row"
        options={names.map((value) => ({ value, label: locks.form.durations[value] }))}
        value={time}
        onChange={setTime}
      />
      <p className="soft">{cleanOut.lockHint(limits.waitHours.usual)}</p>
      {guard.kind === 'unreachable' && <StartGuard guard={guard} mayHold={mayStillHold(noHistory)} isFirst />}
      <RefusalWords refusal={refusal} />
    </Dialog>
  )
}
