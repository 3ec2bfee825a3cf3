/** How it was: the mood before and after, a note, and setting it aside; behind one button beside a thing that is planned. */
import { useState } from 'react'
import type { Occurrence } from '../../../shared/model/week/occurrences.ts'
import { sayPlanned } from '../../../shared/words/say-planned.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icons.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useWords } from '../../words.tsx'
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
  const said = words.planner.today
  const title = sayPlanned(words, item.routine)
  const { mark } = item
  const [note, setNote] = useState(mark?.note ?? '')
  const { busy, refusal, to, feel, write } = useMark(item)
  const keep = async () => {
    const kept = await write(note)
    if (kept.ok) onClose()
  }
  return (
    <Dialog title={title} isOpen onClose={onClose} closeLabel={words.shell.close}>
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
        {item.state !== 'done' && (
          <Button
            kind="quiet"
            isDisabled={busy}
            onPress={() => void to(item.state === 'skipped' ? 'planned' : 'skipped').then(onClose)}
          >
            {item.state === 'skipped' ? said.back : said.skip}
          </Button>
        )}
      </div>
    </Dialog>
  )
}
