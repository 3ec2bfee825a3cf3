/** How the app speaks and looks, what it knows of the person, and taking all of it away. */
import { useState } from 'react'
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import { languages } from '../../../shared/words/languages.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { RefusalWords } from '../../ui/refusal-words.tsx'
import { Switch } from '../../ui/switch.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { useWords } from '../../words.tsx'
import { PresenceSettings } from './presence-settings.tsx'
import { PersonForm } from '../today/person-form.tsx'

const appearances = ['system', 'light', 'dark'] as const

export const Settings = ({ snapshot }: { snapshot: Snapshot }) => {
  const { words } = useWords()
  const { settings } = words
  const { refusal, run } = useRequest()
  const { setup, appearance, lastLook } = snapshot.records
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{settings.title}</h1>
      <RefusalWords refusal={refusal} />
      <Card title={settings.language}>
        <RadioGroup
          label={settings.language}
          labelHidden
          look="grid"
          options={[
            { value: 'system', label: settings.systemLanguage },
            ...languages.map(({ tag, name }) => ({ value: tag, label: name })),
          ]}
          value={snapshot.languageChoice}
          onChange={(language) => void run(() => bridge.setLanguage({ language }))}
        />
      </Card>
      <Card title={settings.appearance}>
        <RadioGroup
          label={settings.appearance}
          labelHidden
          look="grid"
          options={appearances.map((value) => ({ value, label: settings.appearances[value] }))}
          value={appearance}
          onChange={(value) => void run(() => bridge.setAppearance({ appearance: value }))}
        />
      </Card>
      <Card title={settings.about}>
        <PersonForm person={snapshot.person} lastLook={lastLook} today={snapshot.today} />
      </Card>
      <Card title={settings.locks}>
        <Switch
          label={settings.blocking}
          hint={settings.blockingHint}
          isSelected={setup.blocking}
          onChange={(blocking) => void run(() => bridge.saveSetup({ blocking }))}
        />
      </Card>
      <PresenceSettings presence={snapshot.presence} />
      <DeleteAll folder={snapshot.folder} />
    </div>
  )
}

const DeleteAll = ({ folder }: { folder: string }) => {
  const { words } = useWords()
  const { settings } = words
  const [asking, setAsking] = useState(false)
  const { busy, refusal, run } = useRequest()
  const remove = async () => {
    const removed = await run(() => bridge.deleteEverything({}))
    if (removed.ok) setAsking(false)
  }
  return (
    <Card title={settings.yours}>
      <p className="soft">{settings.yoursHint(folder)}</p>
      <div>
        <Button kind="danger" onPress={() => setAsking(true)}>
          {settings.deleteAll}
        </Button>
      </div>
      <Dialog
        title={settings.deleteTitle}
        isOpen={asking}
        onClose={() => setAsking(false)}
        role="alertdialog"
        actions={
          <>
            <Button kind="danger" isDisabled={busy} onPress={() => void remove()}>
              {settings.deleteConfirm}
            </Button>
            <Button onPress={() => setAsking(false)}>{settings.cancel}</Button>
          </>
        }
      >
        <p>{settings.deleteHint}</p>
        <RefusalWords refusal={refusal} />
      </Dialog>
    </Card>
  )
}
