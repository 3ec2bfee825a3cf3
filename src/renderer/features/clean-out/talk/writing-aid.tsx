/** Help with a message that has a purpose: a shape to fill, and what in it turns away from the purpose. Never a score. */
import { useDeferredValue, useId, useState } from 'react'
import {
  findDrift,
  wordCount,
  type Drift,
  type DriftKind,
} from '../../../../shared/model/drift/find-drift.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { showToast } from '../../../ui/toasts.tsx'
import { useWords } from '../../../words.tsx'

/** The clipboard is a permission, and all of these are denied: the old way needs none. */
const copyOf = (area: HTMLElement | null): boolean => {
  const field = area?.querySelector('textarea')
  if (!field) return false
  field.select()
  return document.execCommand('copy')
}

export const WritingAid = () => {
  const { talk } = useWords().words
  const [text, setText] = useState('')
  const checked = useDeferredValue(text)
  const id = useId()
  const add = (piece: string) =>
    setText((before) => (before.trim() === '' ? piece : `${before.trimEnd()}\n${piece}`))
  const copy = () => {
    if (copyOf(document.getElementById(id))) showToast({ words: talk.copied })
  }
  return (
    <Card title={talk.write}>
      <p className="soft">{talk.writeHint}</p>
      <ul className="row pieces" aria-label={talk.pieces}>
        {Object.entries(talk.piece).map(([name, { label, text: piece }]) => (
          <li key={name}>
            <Button size="small" onPress={() => add(piece)}>
              {label}
            </Button>
          </li>
        ))}
      </ul>
      <div id={id}>
        <TextArea label={talk.message} value={text} onChange={setText} maxLength={8_000} />
      </div>
      <div className="row message-end">
        <Button kind="primary" isDisabled={text.trim() === ''} onPress={copy}>
          {talk.copy}
        </Button>
        <span className="soft small">{talk.words(wordCount(text))}</span>
      </div>
      <div aria-live="polite">
        <Findings text={checked} />
      </div>
    </Card>
  )
}

const Findings = ({ text }: { readonly text: string }) => {
  const { talk } = useWords().words
  if (text.trim() === '') return null
  const found = findDrift(text)
  if (found.length === 0) return <p className="held">{talk.clear}</p>
  const kinds = [...new Set(found.map(({ kind }) => kind))]
  return (
    <div className="stack-close">
      <h3>{talk.look}</h3>
      <ul className="findings">
        {kinds.map((kind) => (
          <Finding key={kind} kind={kind} found={found.filter((each) => each.kind === kind)} />
        ))}
      </ul>
    </div>
  )
}

const Finding = ({ kind, found }: { readonly kind: DriftKind; readonly found: readonly Drift[] }) => {
  const { drift } = useWords().words.talk
  const words = [...new Set(found.map((each) => each.found).filter((each) => each !== ''))]
  return (
    <li>
      {words.length > 0 && (
        <span className="found-words">
          {words.map((each) => (
            <q key={each}>{each}</q>
          ))}
        </span>
      )}
      <span>{drift[kind].what}</span> <span className="soft">{drift[kind].instead}</span>
    </li>
  )
}
