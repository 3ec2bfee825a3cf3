/** What was made, to be taken along: copied, saved where the person chooses, and looked at. */
import { useState } from 'react'
import type { MadeFile } from '../../../../shared/model/files/made-file.ts'
import { bridge } from '../../../bridge.ts'
import { Button } from '../../../ui/button.tsx'
import { copyText } from '../../../ui/copy-text.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { RefusalWords } from '../../../ui/refusal-words.tsx'
import { useRequest } from '../../../ui/use-request.ts'
import { useWords } from '../../../words.tsx'

type Props = {
  /** Null where there is nothing to save, only to copy. */
  readonly file: MadeFile | null
  /** What is copied; it may be less than the file. */
  readonly text: string
}

/** Gives its state up when something else was made: put a `key` on it. */
export const TakeAway = ({ file, text }: Props) => {
  const { files } = useWords().words
  const { busy, refusal, run } = useRequest()
  const [copied, setCopied] = useState(false)
  const [path, setPath] = useState<string | null>(null)
  const save = async (made: MadeFile) => {
    const answer = await run(() => bridge.saveText({ name: made.name, text: made.text }))
    if (answer.ok) setPath(answer.value.path)
  }
  return (
    <div className="stack-close">
      <div className="row">
        {file && (
          <Button kind="primary" pending={busy && files.save} onPress={() => void save(file)}>
            {files.save}
          </Button>
        )}
        <Button kind={file ? 'secondary' : 'primary'} onPress={() => setCopied(copyText(text))}>
          {copied ? files.copied : files.copy}
        </Button>
      </div>
      <p className="small" role="status">
        {path !== null && files.saved(path)}
      </p>
      <RefusalWords refusal={refusal} />
      <Disclosure title={files.look}>
        {/* Reached by keyboard, so that it can be scrolled. */}
        <pre className="file-text" tabIndex={0}>
          {file?.text ?? text}
        </pre>
      </Disclosure>
    </div>
  )
}
