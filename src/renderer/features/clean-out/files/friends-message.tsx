/** The message that asks friends and family for no news, but for what is about safety. */
import { useState } from 'react'
import { bridge } from '../../../bridge.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { copyText } from '../../../ui/copy-text.ts'
import { RadioGroup } from '../../../ui/radio-group.tsx'
import { RefusalWords } from '../../../ui/refusal-words.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useRequest } from '../../../ui/use-request.ts'
import { useWords } from '../../../words.tsx'
import './files.css'

const tones = ['short', 'warm', 'firm'] as const
type Tone = (typeof tones)[number]

type Props = {
  readonly alias: string
  /** Children together: their safety is an exception too. */
  readonly hasChildren: boolean
  readonly safetyConcern: boolean
}

export const FriendsMessage = ({ alias: known, hasChildren, safetyConcern }: Props) => {
  const { message, copy, copied: isCopied } = useWords().words.files
  const { refusal, run } = useRequest()
  const [tone, setTone] = useState<Tone>('warm')
  const [alias, setAlias] = useState(known)
  /** What the person has made of it; null while it follows from the choices. */
  const [own, setOwn] = useState<string | null>(null)
  const [copied, setCopied] = useState(false)
  const text =
    own ??
    [
      message.bodies[tone](alias.trim() || known),
      hasChildren ? message.unlessChildren : message.unless,
      message.thanks[tone],
    ].join('\n\n')
  const change = (next: string | null) => {
    setOwn(next)
    setCopied(false)
  }
  return (
    <Card title={message.title}>
      <p className="soft">{message.hint}</p>
      <RadioGroup
        label={message.tone}
        options={tones.map((value) => ({ value, label: message.tones[value] }))}
        value={tone}
        onChange={(next) => {
          setTone(next)
          change(null)
        }}
        look="row"
      />
      <TextField
        label={message.alias}
        value={alias}
        onChange={(next) => {
          setAlias(next)
          change(null)
        }}
      />
      <TextArea label={message.text} value={text} onChange={change} maxLength={2_000} />
      {safetyConcern && <p className="soft small">{message.careful}</p>}
      <div className="row">
        <Button kind="primary" onPress={() => setCopied(copyText(text))}>
          {copied ? isCopied : copy}
        </Button>
        <Button onPress={() => void run(() => bridge.writeMail({ subject: message.subject, body: text }))}>
          {message.mail}
        </Button>
      </div>
      <p className="soft small">{message.mailHint}</p>
      <RefusalWords refusal={refusal} />
    </Card>
  )
}
