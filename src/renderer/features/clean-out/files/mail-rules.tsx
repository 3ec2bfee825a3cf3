/** Rules for the person's mailbox: what is theirs goes unread into a folder, or to the bin. */
import { useState } from 'react'
import { fates, folderName, usualFate, type Fate } from '../../../../shared/model/files/made-file.ts'
import { readMailAddresses, sendersOf } from '../../../../shared/model/files/mail.ts'
import { Card } from '../../../ui/card.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { RadioGroup } from '../../../ui/radio-group.tsx'
import { RefusalWords } from '../../../ui/refusal-words.tsx'
import { Select } from '../../../ui/select.tsx'
import { Switch } from '../../../ui/switch.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useWords } from '../../../words.tsx'
import { HowToUse } from './how-to-use.tsx'
import { addressesOf, linesOf } from './lines.ts'
import { looksFurther, mailTools, makeFor, speaksSieve, tellsPlus, type MailTool } from './mail-tools.ts'
import { TakeAway } from './take-away.tsx'
import './files.css'

type Props = {
  /** What is known already, such as the handles of the roads. */
  readonly mails: readonly string[]
  readonly safetyConcern: boolean
}

export const MailRules = ({ mails: known, safetyConcern }: Props) => {
  const { files } = useWords().words
  const { mail } = files
  // Of this screen, so that the text does not change while it is looked at.
  const [now] = useState(() => Date.now())
  const [typed, setTyped] = useState(known.join('\n'))
  const [tool, setTool] = useState<MailTool>('gmail')
  const [fate, setFate] = useState<Fate>(usualFate(safetyConcern))
  const [folder, setFolder] = useState(mail.folderName)
  const [trash, setTrash] = useState('Trash')
  const [plus, setPlus] = useState(true)
  const [vanish, setVanish] = useState(false)
  const [lookalikes, setLookalikes] = useState(false)
  const [names, setNames] = useState('')

  const { mails, refused } = readMailAddresses(addressesOf(typed))
  const rules = {
    mails,
    fate,
    folder: folderName(folder, mail.folderName),
    plus,
    lookalikes: lookalikes && looksFurther(tool),
    names: linesOf(names),
  }
  const choices = { trash: folderName(trash, 'Trash'), vanish }
  const made = makeFor(tool, rules, choices, files, now)
  const count = files.addresses(sendersOf(mails, false).length)
  const asksFolder = fate === 'seal' || rules.lookalikes
  return (
    <Card title={mail.title}>
      <p className="soft">{mail.hint}</p>
      <TextArea
        label={mail.addresses}
        hint={mail.addressesHint}
        value={typed}
        onChange={setTyped}
        spellCheck="false"
      />
      {refused.slice(0, 3).map((refusal, at) => (
        <RefusalWords key={at} refusal={refusal} />
      ))}
      <Select
        label={mail.tool}
        value={tool}
        options={mailTools.map((value) => ({ value, label: mail.tools[value] }))}
        onChange={setTool}
      />
      <RadioGroup
        label={mail.fate}
        options={fates.map((value) => ({ value, label: mail.fates[value], hint: mail.fateHints[value] }))}
        value={fate}
        onChange={setFate}
        look="cards"
      />
      {safetyConcern && <Notice kind={fate === 'seal' ? 'info' : 'warn'}>{mail.whySeal}</Notice>}
      {speaksSieve.includes(tool) && fate === 'bin' && (
        <>
          <Switch label={mail.vanish} hint={mail.vanishHint} isSelected={vanish} onChange={setVanish} />
          {!vanish && <TextField label={mail.trash} value={trash} onChange={setTrash} />}
        </>
      )}
      {tellsPlus(tool) && (
        <Switch label={mail.plus} hint={mail.plusHint} isSelected={plus} onChange={setPlus} />
      )}
      {looksFurther(tool) && (
        <Switch
          label={mail.lookalikes}
          hint={mail.lookalikesHint}
          isSelected={lookalikes}
          onChange={setLookalikes}
        />
      )}
      {rules.lookalikes && (
        <TextArea
          label={mail.names}
          hint={mail.namesHint}
          value={names}
          onChange={setNames}
          spellCheck="false"
        />
      )}
      {asksFolder && <TextField label={mail.folder} value={folder} onChange={setFolder} />}
      {mails.length === 0 ? (
        <p className="soft">{files.notReady}</p>
      ) : (
        <>
          <div className="stack-close" aria-live="polite">
            <p>
              <strong>{mail.does[fate](count, rules.folder)}</strong>
            </p>
            <ul className="file-notes soft small">
              {made.notes.map((note) => (
                <li key={note}>{mail.notes[note]}</li>
              ))}
              {tool in mail.ignores && <li>{mail.ignores[tool as keyof typeof mail.ignores]}</li>}
            </ul>
          </div>
          <TakeAway key={`${tool} ${made.text}`} file={made.file} text={made.text} />
          <HowToUse steps={mail.steps[tool]} />
        </>
      )}
    </Card>
  )
}
