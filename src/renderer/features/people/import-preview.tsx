/** What a pasted list makes, and the lines that could not be read, by their number. */
import type { EventKind } from '../../../shared/model/event-kinds.ts'
import type { Import } from '../../../shared/model/import-past.ts'
import { sayDate } from '../../../shared/words/locale.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useWords } from '../../words.tsx'

/** So many are read at a glance; the rest is counted. */
const most = 12

type Props = {
  readonly found: Import
  /** Of lines that do not say what it was. */
  readonly usual: EventKind
}

export const ImportPreview = ({ found, usual }: Props) => {
  const { words, locale } = useWords()
  const { people: said, happened } = words
  const { rows, bad } = found
  const fresh = rows.filter(({ isKnown }) => !isKnown)
  if (rows.length === 0 && bad.length === 0) return null
  return (
    <div className="stack-close" aria-live="polite">
      <p>
        <strong>{said.makes(fresh.length)}</strong>{' '}
        {rows.length > fresh.length && <span className="soft">{said.known(rows.length - fresh.length)}</span>}
      </p>
      {fresh.length > 0 && (
        <Disclosure title={said.see} defaultExpanded={fresh.length <= most}>
          <ol className="import-rows">
            {fresh.slice(0, most).map(({ line, date, kind, note }) => (
              <li key={line}>
                {sayDate(locale, date)}{' '}
                <span className="soft">
                  {happened.kinds[kind ?? usual]}
                  {note !== '' && `. ${note}`}
                </span>
              </li>
            ))}
            {fresh.length > most && <li className="soft">{said.more(fresh.length - most)}</li>}
          </ol>
        </Disclosure>
      )}
      {bad.length > 0 && (
        <Notice kind="warn" title={said.bad(bad.length)}>
          <ul>
            {bad.slice(0, most).map(({ line, text, why }) => (
              <li key={line}>
                {said.line(line, text.slice(0, 40))} {said.why[why]}
              </li>
            ))}
            {bad.length > most && <li>{said.more(bad.length - most)}</li>}
          </ul>
        </Notice>
      )}
    </div>
  )
}
