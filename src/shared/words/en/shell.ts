/** The words of the frame: rooms, the two buttons, the palette, the menu. */

export const shell = {
  rooms: {
    today: 'Today',
    locks: 'Locks',
    'clean-out': 'Clean-out',
    week: 'Week',
    'looking-back': 'Looking back',
    settings: 'Settings',
  },
  navigation: 'Rooms',
  pull: 'I feel the pull',
  happened: 'Something happened',
  palette: {
    title: 'Go to',
    search: 'What are you looking for?',
    nothing: 'Nothing by that name.',
    open: 'Find a room or an action',
  },
  title: (room: string, app: string) => `${room} · ${app}`,
  notes: 'Notes',
  undo: 'Undo',
  close: 'Close',
  menu: { go: 'Go' },
  crash: {
    happened: 'This page has stumbled.',
    safe: 'What you have saved is safe, and locks are not touched by it.',
    again: 'Open it again',
  },
}
