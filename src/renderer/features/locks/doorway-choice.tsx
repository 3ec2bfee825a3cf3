/** Whether a closed site answers with a calm page. It is no lock: switching it off makes nothing weaker. */
import type { GuardStatus } from '../../../shared/contract/guard-wire.ts'
import { sayNote } from '../../../shared/words/say.ts'
import { bridge } from '../../bridge.ts'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { Switch } from '../../ui/switch.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { useWords } from '../../words.tsx'

type Props = { readonly doorway: GuardStatus['doorway'] }

export const DoorwayChoice = ({ doorway }: Props) => {
  const { words } = useWords()
  const say = words.lockReach.held
  const { busy, refusal, run } = useRequest()
  if (doorway.state === 'idle') return null
  return (
    <div>
      <Switch
        label={say.doorway}
        hint={
          doorway.state === 'unavailable'
            ? `${say.doorwayNot}${doorway.note ? ` ${sayNote(words, doorway.note)}` : ''}`
            : say.doorwayHint
        }
        isSelected={doorway.state !== 'off'}
        isDisabled={busy}
        onChange={(on) => void run(() => bridge.setDoorway({ on }))}
      />
      <RefusalWords refusal={refusal} />
    </div>
  )
}
