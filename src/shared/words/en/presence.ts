/** How the app is there beside its window: the words of its settings, and of leaving. */
export const presence = {
  /** What the app is called where others can read it, by choice. */
  neutralName: 'Week planner',
  unreadable: 'What is kept cannot be read. Open the app: it says what can be done.',

  clock: 'Next to the clock',
  style: 'What the sign shows',
  styles: { number: 'The number of days', window: 'The window', neutral: 'A plain calendar' },
  styleDiscreet: (name: string) => `While it is called “${name}”, the sign stays a plain calendar.`,
  hideNumber: 'Hide the number for now',
  hideNumberHint: 'Neither the sign nor its words say it, until you switch this off again.',
  noPanel:
    'No panel of this desktop takes signs at the moment, so there is none. It comes by itself when one does. Until then you open the app as you opened it now.',
  atLogin: 'Open quietly with the computer',
  atLoginHint: 'Only the sign comes, no window.',

  pops: 'Short words',
  news: 'Short words may pop up',
  newsHint: 'They name nobody, and nothing that happened. “Do not disturb” of this computer counts.',
  quiet: 'Quiet hours',
  quietHint: 'Nothing pops up then.',
  quietFrom: 'From',
  quietTo: 'Until',

  unseen: 'Unseen',
  discreet: (name: string) => `Call it “${name}”`,
  discreetHint:
    'Window, sign and short words get this name and a plain picture. The list of running programs, the folder of your data and the list of installed programs keep the old one, and whoever opens the window sees what it is.',
  nameBefore: (name: string) =>
    `Lists of open windows may go on saying “${name}” until this window is made anew. It comes back where it is. Locks and all that is kept stay; only words that you have typed and not saved would be lost.`,
  makeAnew: 'Make the window anew',
  hide: 'Hide at once',
  hideHint: 'Press Shift three times within a second, while the window has the keys, and it is gone.',
  hideNoPanel: 'Without a sign next to the clock, its name stays in the list of open windows.',
  hideKeys: 'Everywhere, with these keys',
  noKeys: 'None',
  keysTaken: 'Another program has these keys, or this desktop gives none away. Choose others.',
  shift: 'Shift',

  leavingTitle: 'Before it closes',
  staysHere:
    'The window goes, the app stays next to the clock: it goes on counting, and its sign brings the window back.',
  ends: 'There is no place next to the clock here, so the app ends with its window. Your days are counted all the same when you open it again.',
  locksStay: 'Locks are kept by the guard, with or without this app. They end when their time is over.',
  quittingTitle: 'Before it ends',
  meanwhile:
    'Your days count all the same. What is planned is not called to mind until you open the app again.',
  close: 'Close the window',
  end: 'End the app',
  stay: 'Leave it open',
}
