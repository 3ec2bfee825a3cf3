/** Something came, and was not let in: said warmly; where safety is at stake, put away comes before deleted. */
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import type { EventKind } from '../../../shared/model/event-kinds.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useWords } from '../../words.tsx'
import type { HappenedState, Noted } from './use-happened.ts'

type Props = {
  readonly snapshot: Snapshot
  readonly noted: Noted
  readonly state: HappenedState
  readonly onNext: () => void
}

export const StepKept = ({ snapshot, noted, state, onNext }: Props) => {
  const { happened } = useWords().words
  const { safetyConcern } = snapshot.records.setup
  const say = async (kind: EventKind) => {
    if (kind === noted.kind || (await state.amend({ kind }))) onNext()
  }
  const sealed = (
    <Button
      key="sealed"
      kind={safetyConcern ? 'primary' : 'secondary'}
      isDisabled={state.busy}
      onPress={() => void say('sealed-unread')}
    >
      {happened.what2.sealed}
    </Button>
  )
  const deleted = (
    <Button key="deleted" isDisabled={state.busy} onPress={() => void say('deleted-unread')}>
      {happened.what2.deleted}
    </Button>
  )
  return (
    <div className="stack">
      <Notice kind="good" role="status">
        {happened.saved.win}
      </Notice>
      <h3>{happened.what2.title}</h3>
      {safetyConcern && <p>{happened.what2.safety}</p>}
      <div className="row">
        {safetyConcern ? [sealed, deleted] : [deleted, sealed]}
        <Button kind="quiet" onPress={onNext}>
          {happened.skip}
        </Button>
      </div>
    </div>
  )
}
