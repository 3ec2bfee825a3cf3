/**
 * What was just done, with a way back. Built on React Aria's toast: a landmark that F6 reaches, timers that rest while
 * pointer or focus is there, and focus that returns. Ours is the way back: Undo, also by Ctrl+Z, and Esc to dismiss.
 */
import { useEffect, useSyncExternalStore } from 'react'
import {
  Button as AriaButton,
  Text,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components'
import { Button } from './button.tsx'
import { Icon } from './icons.tsx'
import './toasts.css'

export type ToastNote = {
  /** What was done, such as “Letter deleted.” */
  readonly words: string
  readonly undo?: () => void
}

/** Three at most are in sight; the rest wait their turn. */
const queue = new ToastQueue<ToastNote>({ maxVisibleToasts: 3 })

/** Long enough to read, understand and reach, also when tired: in milliseconds, resting while pointer or focus is there. */
const stays = { plain: 8_000, undo: 20_000 }

export const showToast = (note: ToastNote): void => {
  queue.add(note, { timeout: note.undo ? stays.undo : stays.plain })
}

const undo = (toast: (typeof queue.visibleToasts)[number]): void => {
  toast.content.undo?.()
  queue.close(toast.key)
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

const onKeyDown = (event: KeyboardEvent): void => {
  const { target, key } = event
  // Esc dismisses the toast that has the focus.
  const focused =
    target instanceof Element ? target.closest<HTMLElement>('.toast')?.dataset['toast'] : undefined
  if (key === 'Escape' && focused !== undefined) queue.close(focused)
  // Ctrl+Z (Cmd+Z on a Mac) takes back what the newest toast tells, unless it would take back typing.
  const isUndo =
    key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey
  const newest = queue.visibleToasts.find(({ content }) => content.undo)
  if (!isUndo || !newest || isTyping(target)) return
  event.preventDefault()
  undo(newest)
}

const useIsAnyInSight = (): boolean =>
  useSyncExternalStore(
    (onChange) => queue.subscribe(onChange),
    () => queue.visibleToasts.length > 0,
  )

export type ToastWords = {
  /** The name of the region for those who listen. */
  readonly region: string
  readonly undo: string
  readonly close: string
}

/** Stands once in a page. */
export const Toasts = ({ words }: { readonly words: ToastWords }) => {
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
  // Only while there is something in it: as a landmark it is found by F6 if it is there when it is mounted.
  if (!useIsAnyInSight()) return null
  return (
    <ToastRegion queue={queue} className="toasts" aria-label={words.region}>
      {({ toast }) => (
        <Toast toast={toast} className="toast" data-toast={toast.key}>
          <ToastContent className="toast-words">
            <Text slot="title">{toast.content.words}</Text>
          </ToastContent>
          {toast.content.undo && (
            <Button kind="quiet" size="small" onPress={() => undo(toast)}>
              {words.undo}
            </Button>
          )}
          <AriaButton slot="close" className="field-button" aria-label={words.close}>
            <Icon name="close" />
          </AriaButton>
        </Toast>
      )}
    </ToastRegion>
  )
}
