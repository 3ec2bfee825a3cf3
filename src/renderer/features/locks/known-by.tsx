/** The one calm place for what somebody can be found by: pasted or typed, understood at once, kept, taken away, put back. */
import { useState, type ClipboardEvent } from 'react'
import { findService } from '../../../shared/model/catalogue.ts'
import {
  readTrace,
  suggestTraces,
  tellTrace,
  traceKey,
  tracesOf,
  type Trace,
  type TraceAt,
} from '../../../shared/model/reach/trace.ts'
import type { Refusal } from '../../../shared/model/refusal.ts'
import { catalogue } from '../../../shared/model/services.ts'
import { sayRefusal } from '../../../shared/words/say.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { ServiceMark } from '../../ui/service-mark.tsx'
import { showToast } from '../../ui/toasts.tsx'
import { useWords } from '../../words.tsx'
import { TraceMark } from './trace-mark.tsx'
import { WhichService } from './which-service.tsx'
import type { Whose } from './whose.ts'

export const KnownByField = ({ whose }: { readonly whose: Whose }) => {
  const { words } = useWords()
  const say = words.knownBy
  const [text, setText] = useState('')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const of = whose.id === null ? {} : { person: whose.id }
  const keep = async (trace: Trace): Promise<boolean> => {
    const kept = await bridge.keepTrace({ ...of, trace })
    setRefusal(kept.ok ? null : kept.error)
    return kept.ok
  }
  const take = async (typed: string, at: TraceAt = null) => {
    const read = readTrace(catalogue, typed, at)
    if (!read.ok) return setRefusal(read.error)
    if (await keep(read.value)) setText('')
  }
  const remove = async (trace: Trace) => {
    const removed = await bridge.removeTrace({ ...of, trace })
    if (!removed.ok) return setRefusal(removed.error)
    const told = tellTrace(catalogue, trace).text
    showToast({ words: say.removed(told), undo: () => void bridge.keepTrace({ ...of, trace }) })
  }
  // What is pasted into an empty field and understood is taken at once; whatever else was pasted waits there to be read.
  const onPaste = (event: ClipboardEvent) => {
    const lines = event.clipboardData
      .getData('text')
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '')
    if (text !== '' || lines.length === 0) return
    const read = lines.map((line) => readTrace(catalogue, line))
    if (lines.length === 1 && !read[0]?.ok) return
    event.preventDefault()
    const good = read.flatMap((each) => (each.ok ? [each.value] : []))
    setText(lines.filter((_, at) => !read[at]?.ok).join(' '))
    void good.reduce<Promise<unknown>>((before, trace) => before.then(() => keep(trace)), Promise.resolve())
  }
  const understood = text.trim() === '' ? null : readTrace(catalogue, text)
  const isWhich = understood !== null && !understood.ok && understood.error.code === 'page-which-service'
  const known = tracesOf(whose.knownBy)
  return (
    <div className="stack-close known-by">
      <SearchField
        label={say.field}
        hint={say.hint}
        error={refusal && refusal.code !== 'page-which-service' && sayRefusal(words, refusal)}
        value={text}
        onChange={(typed) => {
          setText(typed)
          setRefusal(null)
        }}
        onSubmit={() => void take(text)}
        onPaste={onPaste}
        autoComplete="off"
        spellCheck="false"
        maxLength={2_048}
        action={text.trim() !== '' && !isWhich && <Button onPress={() => void take(text)}>{say.add}</Button>}
      />
      <div aria-live="polite">
        {understood?.ok && refusal === null && <Understood trace={understood.value} />}
        {isWhich && <WhichService text={text.trim()} whose={whose} onChoose={(at) => void take(text, at)} />}
      </div>
      {known.length > 0 && (
        <ul className="row" aria-label={say.list}>
          {known.map((trace) => (
            <li key={traceKey(trace)}>
              <button
                type="button"
                className="site site-removable"
                aria-label={say.remove(tellTrace(catalogue, trace).text)}
                onClick={() => void remove(trace)}
              >
                <TraceMark trace={trace} />
                {tellTrace(catalogue, trace).text}
                <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <Suggested whose={whose} onTake={(trace) => void keep(trace)} />
    </div>
  )
}

/** What was understood, before it is taken. */
const Understood = ({ trace }: { readonly trace: Trace }) => {
  const { knownBy: say } = useWords().words
  const { service, text } = tellTrace(catalogue, trace)
  const label = service === null ? null : findService(catalogue, service)?.label
  return (
    <p className="understood soft">
      {service !== null && <ServiceMark site={service} />}
      {label ? say.at(text, label) : `${text}: ${say.kinds[trace.kind]}`}
    </p>
  )
}

/** The ledger of roads may know already. */
const Suggested = ({ whose, onTake }: { readonly whose: Whose; readonly onTake: (trace: Trace) => void }) => {
  const { knownBy: say } = useWords().words
  const found = suggestTraces(catalogue, whose.roads, whose.knownBy).slice(0, 6)
  if (found.length === 0) return null
  return (
    <div className="row">
      <span className="soft small">{say.suggested}</span>
      {found.map((trace) => {
        const { text } = tellTrace(catalogue, trace)
        return (
          <Button
            key={traceKey(trace)}
            size="small"
            icon={<TraceMark trace={trace} />}
            aria-label={say.take(text)}
            onPress={() => onTake(trace)}
          >
            {text}
          </Button>
        )
      })}
    </div>
  )
}
