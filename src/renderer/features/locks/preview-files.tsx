/** Every file that would be written for a browser: where it lies, what would stand in it, and who can read it. */
import type { AppValue } from '../../../shared/contract/app-bridge.ts'
import { browserNames } from '../../../shared/model/browser.ts'
import { familyOf } from '../../../shared/model/reach/family.ts'
import type { Reach } from '../../../shared/model/reach/reach.ts'
import { sayNote } from '../../../shared/words/say.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useWords } from '../../words.tsx'

type File = AppValue<'lookAhead'>['files'][number]

export const PlannedFiles = ({
  files,
  reach,
}: {
  readonly files: readonly File[]
  readonly reach: Reach
}) => {
  const say = useWords().words.lockReach.preview
  if (files.length === 0) return <Notice kind="warn">{say.noFiles}</Notice>
  return (
    <ul className="planned-files">
      {files.map((file) => (
        <PlannedFile key={`${file.browser} ${file.path}`} file={file} reach={reach} />
      ))}
    </ul>
  )
}

const PlannedFile = ({ file, reach }: { readonly file: File; readonly reach: Reach }) => {
  const { words } = useWords()
  const say = words.lockReach.preview
  const name = browserNames[file.browser]
  const isFirefox = familyOf(file.browser) === 'firefox'
  const rules = isFirefox ? reach.firefox : reach.chromium
  return (
    <li className="planned-file">
      <p>
        <strong>{name}</strong> <span className="soft">{say.entries(file.entries)}</span>
      </p>
      <p className="path soft small">{file.path}</p>
      {file.foreign && <Notice kind="warn">{say.foreign}</Notice>}
      {file.note && <p className="soft small">{sayNote(words, file.note)}</p>}
      <Disclosure title={say.rules(name)}>
        <ul className="rules small">
          {rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
        {isFirefox && reach.exceptions.length > 0 && (
          <>
            <p className="soft small">{say.exceptions}</p>
            <ul className="rules small">
              {reach.exceptions.map((rule) => (
                <li key={rule}>{rule}</li>
              ))}
            </ul>
          </>
        )}
      </Disclosure>
    </li>
  )
}
