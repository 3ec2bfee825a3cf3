/** Short words on Windows and macOS, which keep to their own “do not disturb”. */
import { Notification } from 'electron'
import type { NotifyPort } from '../../ports.ts'

export const electronNotify = (): NotifyPort => {
  // Held, or they are collected, and a click on them finds nobody.
  const shown = new Map<string, Notification>()
  return {
    show: (news) => {
      if (!Notification.isSupported()) return
      shown.get(news.kind)?.close()
      const made = new Notification({
        title: news.title,
        body: news.body,
        silent: true,
        // macOS only; elsewhere a click opens the window, where the same can be done.
        actions: news.actions.map(({ label }) => ({ type: 'button', text: label })),
      })
      shown.set(news.kind, made)
      made.on('click', news.open)
      made.on('action', (_event, at) => news.actions[at]?.run())
      made.on('close', () => shown.get(news.kind) === made && shown.delete(news.kind))
      made.show()
    },
    clear: () => {
      for (const each of shown.values()) each.close()
      shown.clear()
    },
  }
}
