/**
 * Something happened: what, when, counting again from when, the road that it used, one plan, the next thing. It is
 * noted as soon as it is said when it was; from then on every step may be left, and nothing is lost.
 */
import { useEffect, useRef, useState } from 'react'
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import { effectOf, type EventKind } from '../../../shared/model/event-kinds.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { showToast } from '../../ui/toasts.tsx'
import { useWords } from '../../words.tsx'
import { useWho, type Someone } from '../people/who.tsx'
import { StepCounting } from './step-counting.tsx'
import { StepIfThen } from './step-if-then.tsx'
import { StepNext } from './step-next.tsx'
import { roadsFor, StepRoad } from './step-road.tsx'
import { StepWhat } from './step-what.tsx'
import { StepWhen, type When } from './step-when.tsx'
import { useHappened } from './use-happened.ts'
import './happened.css'

type Props = { readonly snapshot: Snapshot; readonly onClose: () => void }

export const Happened = ({ snapshot, onClose }: Props) => {
  const { who, choose } = useWho(snapshot)
  return who && <Walk key={who.id} snapshot={snapshot} who={who} onWho={choose} onClose={onClose} />
}

type Step = 'what' | 'over' | 'drift' | 'when' | 'counting' | 'road' | 'if-then' | 'next'

type WalkProps = Props & { readonly who: Someone; readonly onWho: (id: string | null) => void }

const Walk = ({ snapshot, who, onWho, onClose }: WalkProps) => {
  const { words } = useWords()
  const { happened, shell } = words
  const state = useHappened(snapshot, who)
  const [step, setStep] = useState<Step>('what')
  const [kind, setKind] = useState<EventKind | null>(null)
  const [endsContact, setEndsContact] = useState<boolean | undefined>()
  const { noted, episode } = state

  const leave = () => {
    if (noted) showToast({ words: happened.noted, undo: () => void state.takeBack() })
    onClose()
  }
  const takeBack = async () => {
    await state.takeBack()
    showToast({ words: happened.takenBack })
    onClose()
  }
  const chooseKind = (chosen: EventKind) => {
    setKind(chosen)
    setStep(effectOf(chosen).noContact === 'asked' ? 'drift' : 'when')
  }
  const sayWhen = async (when: When) => {
    if (kind === null) return
    const asked = endsContact === undefined ? {} : { endsContact }
    if (await state.note({ kind, ...when, ...asked })) setStep('counting')
  }
  const sayOver = async ({ date }: When) => {
    if (!episode) return
    const { zone: _zone, said: _said, ...before } = episode
    if (await state.amendOld(before, { countFrom: date })) setStep('if-then')
  }
  const afterCounting = () => setStep(noted && roadsFor(noted, who).length > 0 ? 'road' : 'if-then')
  const when = { snapshot, busy: state.busy, onRefuse: state.setRefusal }
  // Whoever reads by ear hears the step that they are in, and Esc finds the dialog: the button that was pressed is gone.
  const sheet = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (step !== 'what') sheet.current?.focus()
  }, [step])
  return (
    <Dialog title={happened.title} isOpen onClose={leave} closeLabel={shell.close}>
      <div className="stack" ref={sheet} tabIndex={-1}>
        {step === 'what' && (
          <StepWhat
            snapshot={snapshot}
            who={who}
            onWho={onWho}
            episode={episode}
            onChoose={chooseKind}
            onOver={() => setStep('over')}
          />
        )}
        {step === 'drift' && (
          <Drift
            onSay={(isContact) => {
              setEndsContact(isContact)
              setStep('when')
            }}
          />
        )}
        {step === 'when' && kind && (
          <>
            <p className="soft">{happened.kinds[kind]}</p>
            <StepWhen {...when} title={happened.when} onWhen={(said) => void sayWhen(said)} />
          </>
        )}
        {step === 'over' && (
          <StepWhen {...when} title={happened.overWhen} onWhen={(said) => void sayOver(said)} />
        )}
        {noted && step === 'counting' && (
          <StepCounting snapshot={snapshot} who={who} noted={noted} state={state} onNext={afterCounting} />
        )}
        {noted && step === 'road' && (
          <StepRoad who={who} noted={noted} state={state} onNext={() => setStep('if-then')} />
        )}
        {noted && step === 'if-then' && kind === null && (
          <Notice kind="good" role="status">
            {happened.overSaved}
          </Notice>
        )}
        {noted && step === 'if-then' && (
          <StepIfThen
            noted={noted}
            zone={snapshot.counting.zone}
            state={state}
            onNext={() => setStep('next')}
          />
        )}
        {step === 'next' && <StepNext snapshot={snapshot} state={state} onDone={leave} />}
        <RefusalWords refusal={state.refusal} />
        {noted && (
          <div className="happened-back">
            <Button kind="link" onPress={() => void takeBack()}>
              {happened.takeBack}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  )
}

/** Talk that had a purpose and turned to the two of them: whether it was contact, only the person can know. */
const Drift = ({ onSay }: { readonly onSay: (isContact: boolean) => void }) => {
  const { happened } = useWords().words
  return (
    <div className="stack">
      <h3>{happened.drift}</h3>
      <p className="soft">{happened.driftHint}</p>
      <div className="row">
        <Button onPress={() => onSay(true)}>{happened.driftYes}</Button>
        <Button onPress={() => onSay(false)}>{happened.driftNo}</Button>
      </div>
    </div>
  )
}
