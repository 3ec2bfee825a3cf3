/** The names of a lock for a phone, a router, another computer: a list, and what to do with it there. */
import { useState } from 'react'
import type { GuardAccount } from '../../../shared/contract/app-bridge.ts'
import type { GuardStatus } from '../../../shared/contract/guard-wire.ts'
import { blockList, listFileNames, listFormats, type ListFormat } from '../../../shared/model/block-list.ts'
import { hostsOf } from '../../../shared/model/catalogue.ts'
import { catalogue } from '../../../shared/model/services.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Card } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { showToast } from '../../ui/toasts.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { useWords } from '../../words.tsx'
import { reachOf } from '../locks/draft-beyond.ts'
import { emptyDraft } from '../locks/draft.ts'
import { SitePicker } from '../locks/site-picker.tsx'
import './devices.css'

export const Devices = ({ guard }: { readonly guard: GuardAccount }) => {
  const { words } = useWords()
  const say = words.devices
  const [open, setOpen] = useState(false)
  const locks = guard.kind === 'answering' ? guard.status.locks : []
  const locked = [...new Set(locks.flatMap(({ sites }) => sites))]
  return (
    <Card title={say.title}>
      <p className="soft">{say.hint}</p>
      <div>
        <Button onPress={() => setOpen(true)}>{say.open}</Button>
      </div>
      {open && <ListDialog locked={locked} own={ownNames(locks)} onClose={() => setOpen(false)} />}
    </Card>
  )
}

/** Locked pages that are names of their own, such as jane.tumblr.com. */
const ownNames = (locks: GuardStatus['locks']): readonly string[] => [
  ...new Set(locks.flatMap(({ beyond }) => (beyond ? reachOf([], { ...beyond, engines: [] }).hosts : []))),
]

type Props = {
  readonly locked: readonly string[]
  readonly own: readonly string[]
  readonly onClose: () => void
}

const listId = 'device-list'

/** The old way needs no permission, and all of these are denied. */
const copyList = (): boolean => {
  const field = document.getElementById(listId)
  const selection = getSelection()
  if (!field || !selection) return false
  const range = document.createRange()
  range.selectNodeContents(field)
  selection.removeAllRanges()
  selection.addRange(range)
  return document.execCommand('copy')
}

const ListDialog = ({ locked, own, onClose }: Props) => {
  const { words } = useWords()
  const say = words.devices
  const [draft, setDraft] = useState({ ...emptyDraft, sites: locked })
  const [format, setFormat] = useState<ListFormat>('plain')
  const { busy, refusal, run } = useRequest()
  // They name the person: so only by choice.
  const [hasOwn, setHasOwn] = useState(false)
  const names = [...hostsOf(catalogue, draft.sites), ...(hasOwn ? own : [])]
  const text = blockList(format, names)
  const save = async () => {
    const saved = await run(() => bridge.saveText({ name: listFileNames[format], text }))
    if (saved.ok && saved.value.path !== null) showToast({ words: say.saved })
  }
  const isEmpty = names.length === 0
  return (
    <Dialog
      title={say.dialogTitle}
      isOpen
      onClose={onClose}
      closeLabel={words.shell.close}
      size="wide"
      actions={
        <>
          <Button kind="primary" isDisabled={isEmpty} pending={busy && say.save} onPress={() => void save()}>
            {say.save}
          </Button>
          <Button
            isDisabled={isEmpty}
            onPress={() => {
              if (copyList()) showToast({ words: say.copied })
            }}
          >
            {say.copy}
          </Button>
        </>
      }
    >
      <p className="soft">
        {hasOwn ? say.notNeutral : say.neutral} {say.notPages}
      </p>
      <RadioGroup
        label={say.where}
        look="cards"
        value={format}
        options={listFormats.map((value) => ({ value, ...say.formats[value] }))}
        onChange={setFormat}
      />
      <ol className="device-steps">
        {say.steps[format].map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {format === 'adguard' && <p className="soft small">{say.adguardBelow}</p>}
      <Disclosure title={say.phones}>
        <ul className="device-steps">
          {say.phoneLimits.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      </Disclosure>
      <Disclosure title={say.of} defaultExpanded={isEmpty}>
        <div className="stack-close">
          <p className="soft small">{say.ofHint}</p>
          <SitePicker draft={draft} onChange={setDraft} />
          {own.length > 0 && (
            <Checkbox
              label={say.own}
              hint={say.ownHint(own[0] ?? '')}
              isSelected={hasOwn}
              onChange={setHasOwn}
            />
          )}
        </div>
      </Disclosure>
      {isEmpty ? (
        <p className="soft">{say.nothing}</p>
      ) : (
        <section className="stack-close" aria-label={say.preview}>
          <p className="field-label">
            {say.preview} <span className="soft">{say.names(names.length)}</span>
          </p>
          <pre id={listId} className="device-list small" tabIndex={0}>
            {text}
          </pre>
        </section>
      )}
      <RefusalWords refusal={refusal} />
    </Dialog>
  )
}
