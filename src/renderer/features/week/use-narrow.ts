/** Whether a week side by side could not be read: on a small window, or with large letters. */
import { useSyncExternalStore } from 'react'

const narrow = document.defaultView?.matchMedia('(max-width: 64rem)')

const subscribe = (onChange: () => void) => {
  narrow?.addEventListener('change', onChange)
  return () => narrow?.removeEventListener('change', onChange)
}

export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => narrow?.matches ?? false)
