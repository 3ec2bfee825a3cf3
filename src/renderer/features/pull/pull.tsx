/** The pull: a breath, the person's own reason, the next thing; all of it may be left at once. */
import { useEffect, useState } from 'react'
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import { nextPlanned } from '../../../shared/calendar/planned.ts'
import { ifThenForPull } from '../../../shared/model/if-then.ts'
import { pinnedReason } from '../../../shared/model/reason.ts'
import { wallMinutes } from '../../../shared/model/wall-time.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { QuietWindow } from '../../ui/quiet-window.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { useWords } from '../../words.tsx'
import { sayIfThen } from '../../../shared/words/say-if-then.ts'
import { sayPlanned } from '../../../shared/words/say-planned.ts'
import './pull.css'

/** Four seconds in, six seconds out: longer out than in is the calmer way. */
const breath = { in: 4_000, out: 6_000 }

export const useBreath = (): 'in' | 'out' => {
  const [phase, setPhase] = useState<'in' | 'out'>('in')
  useEffect(() => {
    const timer = setTimeout(() => setPhase(phase === 'in' ? 'out' : 'in'), breath[phase])
    return () => clearTimeout(timer)
  }, [phase])
  return phase
}

type Props = { readonly snapshot: Snapshot; readonly onClose: () => void }

export const Pull = ({ snapshot, onClose }: Props) => {
  const { words } = useWords()
  const phase = useBreath()
  const { busy, refusal, run } = useRequest()
  const { reasons, pinned, week } = snapshot.records
  const reason = pinnedReason(reasons, pinned)
  const { counting } = snapshot
  const plan = ifThenForPull(snapshot.records.ifThens ?? [], wallMinutes(counting.now, counting.zone))
  const next = nextPlanned(week, snapshot.today)
  const log = async () => {
    const date = snapshot.today
    const logged = await run(() => bridge.recordEvent({ kind: 'pull', date, countFrom: date }))
    if (logged.ok) onClose()
  }
  return (
    <Dialog title={words.pull.title} isOpen onClose={onClose} closeLabel={words.shell.close} size="full">
      <div className="pull stack">
        <div className={`breath ${phase}`}>
          <QuietWindow day={snapshot.glance?.day ?? 0} />
        </div>
        <p className="breath-words">{words.pull.breathe[phase]}</p>
        <Button kind="primary" size="large" onPress={onClose}>
          {words.pull.notNow}
        </Button>
        <div className="pull-words">
          <p className="soft small">{words.pull.reason}</p>
          <p>{reason?.text ?? words.pull.noReason}</p>
        </div>
        {plan && (
          <div className="pull-words">
            <p className="soft small">{words.pull.plan}</p>
            <p>{sayIfThen(words, plan)}</p>
          </div>
        )}
        <div className="pull-words">
          <p className="soft small">{words.pull.next}</p>
          <p>{next ? sayPlanned(words, next.routine) : words.pull.noNext}</p>
        </div>
        <RefusalWords refusal={refusal} />
        <Button kind="quiet" isDisabled={busy} onPress={() => void log()}>
          {words.pull.log}
        </Button>
      </div>
    </Dialog>
  )
}
