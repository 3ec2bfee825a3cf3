/** How it was: the mood before and after, a note, and setting it aside; behind one button beside a thing that is planned. */
import { useState } from 'react'
import { markKey, type Occurrence } from '../../../shared/model/week/occurrences.ts'
import { sayPlanned } from '../../../shared/words/say-planned.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icons.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useWords } from '../../words.tsx'
import { useAround } from './around.tsx'
import { MoodScale } from './mood-scale.tsx'
import { useMark } from './use-mark.ts'

type Props = { readonly item: Occurrence }

export const ItemMark = ({ item }: Props) => {
  const { words } = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        kind="quiet"
        size="small"
        icon={<Icon name="more" />}
        aria-label={words.planner.today.more(sayPlanned(words, item.routine))}
        onPress={() => setOpen(true)}
      />
      {isOpen && <MarkDialog item={item} onClose={() => setOpen(false)} />}
    </>
  )
}

const MarkDialog = ({ item, onClose }: Props & { readonly onClose: () => void }) => {
  const { words } = useWords()
  return (
    <Dialog title={sayPlanned(words, item.routine)} isOpen onClose={onClose} closeLabel={words.shell.close}>
      <MarkFields item={item} onDone={onClose} />
    </Dialog>
  )
}

const MarkFields = ({ item, onDone }: Props & { readonly onDone: () => void }) => {
  const { words } = useWords()
  const said = words.planner.today
  const title = sayPlanned(words, item.routine)
  // What was said a moment ago stands in the week, also where the dialog was opened before that.
  const { week } = useAround()
  const key = { routine: item.routine.id, on: item.on }
  const mark = week.marks.find((each) => markKey(each) === markKey(key)) ?? null
  const live: Occurrence = { ...item, mark, state: mark?.state ?? 'planned' }
  const [note, setNote] = useState(mark?.note ?? '')
  const { busy, refusal, to, feel, write } = useMark(live)
  const keep = async () => {
    const kept = await write(note)
    if (kept.ok) onDone()
  }
  return (
    <>
      {(['before', 'after'] as const).map((when) => (
        <MoodScale
          key={when}
          question={said[when]}
          about={title}
          value={mark?.[when]}
          onChange={(mood) => void feel(when, mood)}
        />
      ))}
      <TextArea label={said.note} value={note} onChange={setNote} maxLength={500} />
      <RefusalWords refusal={refusal} />
      <div className="row">
        <Button kind="primary" isDisabled={busy || note === (mark?.note ?? '')} onPress={() => void keep()}>
          {said.keepNote}
        </Button>
        {live.state !== 'done' && (
          <Button
            kind="quiet"
            isDisabled={busy}
            onPress={() => void to(live.state === 'skipped' ? 'planned' : 'skipped').then(onDone)}
          >
            {live.state === 'skipped' ? said.back : said.skip}
          </Button>
        )}
      </div>
    </>
  )
}
