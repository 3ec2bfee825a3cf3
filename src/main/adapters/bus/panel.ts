/** Whether a panel of the desktop takes tray icons, told whenever that changes; nothing runs in between. */
import type { SessionBus } from './session-bus.ts'

/** Panels own this name together: whoever has it takes icons. */
const watcher = 'org.kde.StatusNotifierWatcher'
const bus = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
}

/** @param tell whether there is one now, null where there is no bus; and whether it has just come */
export const watchPanel = (
  { call, listen }: SessionBus,
  tell: (isThere: boolean | null, hasCome: boolean) => void,
): void => {
  listen(
    `type='signal',sender='${bus.destination}',interface='${bus.interface}',member='NameOwnerChanged',arg0='${watcher}'`,
    ({ sender, member, body: [name, , owner] }) => {
      if (sender !== bus.destination || member !== 'NameOwnerChanged' || name !== watcher) return
      tell(owner !== '', owner !== '')
    },
  )
  void call({ ...bus, member: 'NameHasOwner', signature: 's', body: [watcher] }).then((answer) =>
    tell(answer === null ? null : answer[0] === true, false),
  )
}
