/** Short words on Linux desktops, over the session bus: with buttons where the desktop's own program can show them. */
import type { News, NotifyPort } from '../../ports.ts'
import type { SessionBus } from '../bus/session-bus.ts'

const theirs = {
  destination: 'org.freedesktop.Notifications',
  path: '/org/freedesktop/Notifications',
  interface: 'org.freedesktop.Notifications',
}
/** Who tells of names: both its name and its interface. */
const names = 'org.freedesktop.DBus'
/** What a click on the words themselves is called. */
const click = 'default'
/** Never `critical`: that would break through somebody's “do not disturb”. */
const normal = 1

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** A desktop that is not to be disturbed says so where it can; most take the words and keep them to themselves. */
const isInhibited = async (bus: SessionBus): Promise<boolean> => {
  const answer = await bus.call({
    ...theirs,
    interface: 'org.freedesktop.DBus.Properties',
    member: 'Get',
    signature: 'ss',
    body: [theirs.interface, 'Inhibited'],
  })
  return answer?.[0] === true
}

const capabilities = async (bus: SessionBus): Promise<readonly string[] | null> => {
  const answer = await bus.call({ ...theirs, member: 'GetCapabilities' })
  return answer === null ? null : (answer[0] as readonly string[])
}

type Shown = { readonly id: number; readonly news: News }

export const busNotify = (bus: SessionBus): NotifyPort => {
  /** What is on the screen, by its kind. */
  const shown = new Map<string, Shown>()
  let isListening = false
  // One after the other: the second of a kind has to know the first.
  let last: Promise<void> = Promise.resolve()

  const forget = (id: number): Shown | undefined => {
    const found = [...shown.values()].find((each) => each.id === id)
    if (found) shown.delete(found.news.kind)
    return found
  }
  const listen = (): void => {
    if (isListening) return
    isListening = true
    // Another program that shows them counts from one again: the old numbers are somebody else's words now.
    bus.listen(
      `type='signal',sender='${names}',interface='${names}',member='NameOwnerChanged',arg0='${theirs.destination}'`,
      ({ sender, member, body: [name] }) => {
        if (sender === names && member === 'NameOwnerChanged' && name === theirs.destination) shown.clear()
      },
    )
    bus.listen(`type='signal',interface='${theirs.interface}'`, ({ interface: from, member, body }) => {
      if (from !== theirs.interface) return
      const [id, key] = body
      if (member === 'NotificationClosed') forget(Number(id))
      if (member !== 'ActionInvoked') return
      const news = forget(Number(id))?.news
      if (key === click) news?.open()
      else news?.actions[Number(key)]?.run()
    })
  }
  const show = async (news: News): Promise<void> => {
    const can = await capabilities(bus)
    if (can === null || (await isInhibited(bus))) return
    listen()
    const actions = [[click, news.title], ...news.actions.map(({ label }, at) => [String(at), label])]
    const answer = await bus.call({
      ...theirs,
      member: 'Notify',
      signature: 'susssasa{sv}i',
      body: [
        news.from,
        shown.get(news.kind)?.id ?? 0,
        '',
        news.title,
        can.includes('body-markup') ? escaped(news.body) : news.body,
        can.includes('actions') ? actions.flat() : [],
        [
          ['urgency', { type: 'y', value: normal }],
          ['suppress-sound', { type: 'b', value: true }],
          // Not kept in a list that somebody may open later.
          ['transient', { type: 'b', value: news.passing }],
        ],
        -1,
      ],
    })
    if (typeof answer?.[0] === 'number') shown.set(news.kind, { id: answer[0], news })
  }

  return {
    show: (news) => {
      last = last.then(() => show(news))
    },
    clear: () => {
      // Also what is just about to come up.
      last = last.then(() => {
        for (const { id } of shown.values())
          void bus.call({ ...theirs, member: 'CloseNotification', signature: 'u', body: [id] })
        shown.clear()
      })
    },
  }
}
