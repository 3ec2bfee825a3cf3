/** Old and new: the routines that were shared, what takes their place at that hour, and how that goes. */
import { expand } from '../../../shared/calendar/recurrence.ts'
import { goingOf, replacing, type Replacing } from '../../../shared/model/week/old-new.ts'
import { sayWallTime } from '../../../shared/words/locale.ts'
import { sayPlanned, sayWhen } from '../../../shared/words/say-planned.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { useWords } from '../../words.tsx'
import { useAround } from './around.tsx'
import { offerUndo } from './offer-undo.ts'
import { OldNewForm } from './old-new-form.tsx'
import './beside.css'

export const OldNew = ({ onClose }: { readonly onClose: () => void }) => {
  const { words } = useWords()
  const { week, today } = useAround()
  const said = words.planner.oldNew
  const all = replacing(week, today)
  return (
    <Dialog title={said.title} isOpen onClose={onClose} closeLabel={words.shell.close} size="wide">
      <p className="soft">{said.hint}</p>
      {all.length === 0 ? (
        <p className="soft small">{said.none}</p>
      ) : (
        <ul className="old-new-list">
          {all.map((routine) => (
            <Pair key={routine.id} routine={routine} />
          ))}
        </ul>
      )}
      <OldNewForm />
    </Dialog>
  )
}

const Pair = ({ routine }: { readonly routine: Replacing }) => {
  const { words, locale } = useWords()
  const { week, today } = useAround()
  const said = words.planner.oldNew
  const { refusal, run } = useRequest()
  const fresh = sayPlanned(words, routine)
  const { replaces } = routine
  const going = goingOf(week, routine.id, today, expand)
  const end = async () => {
    const ended = await run(() => bridge.endRoutine({ id: routine.id, on: today }))
    if (ended.ok) offerUndo(words, said.ended(fresh), ended.value.undo)
  }
  return (
    <li className="old-new">
      <p className="soft" dir="auto">
        {replaces.time === undefined
          ? said.wasAnytime(replaces.words)
          : said.was(replaces.words, sayWallTime(locale, replaces.time))}
      </p>
      <p className="old-new-fresh" dir="auto">
        {said.now} <strong>{fresh}</strong> · {sayWhen(words, locale, routine.when)}
      </p>
      <p className="small">
        {said.going(going.done, going.came)} {going.told > 0 && said.better(going.better, going.told)}
      </p>
      <div>
        <Button kind="quiet" size="small" aria-label={said.end(fresh)} onPress={() => void end()}>
          {words.planner.remove}
        </Button>
      </div>
      <RefusalWords refusal={refusal} />
    </li>
  )
}
