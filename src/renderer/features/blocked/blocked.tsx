/** At a closed door: one's own words, a breath that can be left out, Not now, and what is planned next. */
import { useState } from 'react'
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import type { Attempt } from '../../../shared/contract/guard-wire.ts'
import { nextPlanned } from '../../../shared/calendar/planned.ts'
import { pinnedReason } from '../../../shared/model/reason.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { QuietWindow } from '../../ui/quiet-window.tsx'
import { useWords } from '../../words.tsx'
import { labelOf } from '../locks/draft.ts'
import { useBreath } from '../pull/pull.tsx'
import { sayPlanned } from '../../../shared/words/say-planned.ts'
import '../pull/pull.css'
import './blocked.css'

type Props = {
  readonly attempt: Attempt
  readonly snapshot: Snapshot
  readonly onClose: () => void
  readonly onPull: () => void
}

export const Blocked = ({ attempt, snapshot, onClose, onPull }: Props) => {
  const { words } = useWords()
  const say = words.blocked
  const [isBreathing, setBreathing] = useState(true)
  const { reasons, pinned, week } = snapshot.records
  const reason = pinnedReason(reasons, pinned)
  const next = nextPlanned(week, snapshot.today)
  return (
    <Dialog title={say.title} isOpen onClose={onClose} closeLabel={words.shell.close} size="full">
      <div className="pull blocked stack">
        {reason && (
          <figure className="own-words">
            <figcaption className="soft small">{words.pull.reason}</figcaption>
            <blockquote className="blocked-reason">{reason.text}</blockquote>
          </figure>
        )}
        {isBreathing && <Breath day={snapshot.glance?.day ?? 0} onStop={() => setBreathing(false)} />}
        <Button kind="primary" size="large" autoFocus onPress={onClose}>
          {words.pull.notNow}
        </Button>
        <p className="soft">
          {say.was[attempt.by](labelOf(attempt.id))} {say.kept}
        </p>
        <div className="pull-words">
          <p className="soft small">{words.pull.next}</p>
          <p>{next ? sayPlanned(words, next.routine) : words.pull.noNext}</p>
        </div>
        <Button kind="quiet" size="small" onPress={onPull}>
          {words.shell.pull}
        </Button>
      </div>
    </Dialog>
  )
}

const Breath = ({ day, onStop }: { readonly day: number; readonly onStop: () => void }) => {
  const { words } = useWords()
  const phase = useBreath()
  return (
    <div className="blocked-breath">
      <div className={`breath ${phase}`}>
        <QuietWindow day={day} />
      </div>
      <p className="breath-words">{words.pull.breathe[phase]}</p>
      <Button kind="quiet" size="small" onPress={onStop}>
        {words.blocked.still}
      </Button>
    </div>
  )
}
