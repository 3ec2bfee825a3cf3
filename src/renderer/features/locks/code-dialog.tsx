/** The code of a lock, shown once. */
import { useEffect, useRef } from 'react'
import { formWords } from './words.ts'

type Props = { readonly code: string; readonly onDone: () => void }

export const CodeDialog = ({ code, onDone }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    // Esc would throw the only copy away: this dialog is closed by its button.
    <dialog
      ref={dialog}
      className="card"
      aria-labelledby="code-title"
      onCancel={(event) => event.preventDefault()}
    >
      <div className="stack">
        <h2 id="code-title">{formWords.codeTitle}</h2>
        <p className="code">{code}</p>
        <p className="soft">{formWords.codeHint}</p>
        <div>
          <button className="button primary" onClick={onDone}>
            {formWords.codeDone}
          </button>
        </div>
      </div>
    </dialog>
  )
}
