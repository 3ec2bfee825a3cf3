/** A closed door that somebody came to. Whoever is writing here goes on: it waits until the field is left. */
import { useCallback, useEffect, useState } from 'react'
import type { Attempt } from '../../../shared/contract/guard-wire.ts'
import { bridge } from '../../bridge.ts'

const isWriting = (): boolean =>
  document.hasFocus() && document.activeElement?.matches('input, textarea, [contenteditable]') === true

export const useAttempt = (): { readonly attempt: Attempt | null; readonly leave: () => void } => {
  const [attempt, setAttempt] = useState<Attempt | null>(null)
  useEffect(() => {
    let waiting: Attempt | null = null
    const stop = bridge.onAttempt((made) => {
      if (isWriting()) waiting = made
      else setAttempt(made)
    })
    const onLeave = () => {
      if (waiting) setAttempt(waiting)
      waiting = null
    }
    document.addEventListener('focusout', onLeave)
    return () => {
      stop()
      document.removeEventListener('focusout', onLeave)
    }
  }, [])
  return { attempt, leave: useCallback(() => setAttempt(null), []) }
}
