/** Everybody it is about: each with their own roads, clocks and status; one of them is on the tray. */
import { useEffect, useRef, useState } from 'react'
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icons.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { useWords } from '../../words.tsx'
import { standingOf } from '../clean-out/standing.ts'
import { offerBack } from '../shell/put-back.ts'
import { ImportDialog } from './import-dialog.tsx'
import { SomeoneForm } from './someone-form.tsx'
import type { Someone } from './who.tsx'
import './people.css'

type Props = { readonly snapshot: Snapshot; readonly onClose: () => void }
type Open = { readonly kind: 'form' | 'import'; readonly who: Someone | null } | null

export const People = ({ snapshot, onClose }: Props) => {
  const { words } = useWords()
  const { people: said, shell } = words
  const [open, setOpen] = useState<Open>(null)
  const { people } = snapshot
  // What was pressed is gone with its form or its row, and took the focus along: Esc would find no dialog.
  const sheet = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) sheet.current?.focus()
  }, [open, people.length])
  return (
    <Dialog title={said.title} isOpen onClose={onClose} closeLabel={shell.close} size="wide">
      <div className="stack" ref={sheet} tabIndex={-1}>
        {open?.kind === 'form' ? (
          <SomeoneForm key={open.who?.id} snapshot={snapshot} who={open.who} onDone={() => setOpen(null)} />
        ) : open?.kind === 'import' && open.who ? (
          <ImportDialog snapshot={snapshot} who={open.who} onDone={() => setOpen(null)} />
        ) : (
          <>
            <p className="soft">{said.hint}</p>
            <ul className="people">
              {people.map((who) => (
                <li key={who.id ?? ''}>
                  <PersonRow snapshot={snapshot} who={who} onOpen={(kind) => setOpen({ kind, who })} />
                </li>
              ))}
            </ul>
            <div>
              <Button icon={<Icon name="plus" />} onPress={() => setOpen({ kind: 'form', who: null })}>
                {said.add}
              </Button>
            </div>
            {people.length > 1 && <Tray people={people} />}
          </>
        )}
      </div>
    </Dialog>
  )
}

type RowProps = {
  readonly snapshot: Snapshot
  readonly who: Someone
  readonly onOpen: (kind: 'form' | 'import') => void
}

const PersonRow = ({ snapshot, who, onOpen }: RowProps) => {
  const { words } = useWords()
  const { people: said, today, cleanOut } = words
  const { busy, refusal, run } = useRequest()
  const { day } = who.counts.noContact
  const status = standingOf(snapshot, who)
  const remove = async (id: string) => {
    const gone = await run(() => bridge.removeOther({ id }))
    if (gone.ok) offerBack(said.removed(who.alias), { what: 'person', record: gone.value })
  }
  return (
    <div className="person-row">
      <span className="person-number">{day}</span>
      <span className="person-words">
        <strong>{who.alias}</strong>
        <span className="soft small">
          {day} {today.days(day)} · {cleanOut.status[status.kind]}
        </span>
      </span>
      <span className="row">
        <Button size="small" aria-label={said.changeOf(who.alias)} onPress={() => onOpen('form')}>
          {said.change}
        </Button>
        <Button
          kind="quiet"
          size="small"
          aria-label={said.importOf(who.alias)}
          onPress={() => onOpen('import')}
        >
          {said.import}
        </Button>
        {who.id !== null && (
          <Button
            kind="quiet"
            size="small"
            isDisabled={busy}
            aria-label={said.removeOf(who.alias)}
            onPress={() => void remove(who.id ?? '')}
          >
            {said.remove}
          </Button>
        )}
      </span>
      <RefusalWords refusal={refusal} />
    </div>
  )
}

const first = 'first'

const Tray = ({ people }: { readonly people: Snapshot['people'] }) => {
  const { people: said } = useWords().words
  const { run } = useRequest()
  const shown = people.find(({ onTray }) => onTray) ?? people[0]
  return (
    <RadioGroup
      label={said.tray}
      look="row"
      value={shown?.id ?? first}
      options={people.map(({ id, alias }) => ({ value: id ?? first, label: alias }))}
      onChange={(value) => void run(() => bridge.chooseForTray({ id: value === first ? null : value }))}
    />
  )
}
