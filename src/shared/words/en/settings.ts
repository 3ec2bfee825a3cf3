/** The words of the settings. */

export const settings = {
  title: 'Settings',
  language: 'Language',
  systemLanguage: 'As the computer',
  appearance: 'Appearance',
  appearances: { system: 'As the computer', light: 'Light', dark: 'Dark' },
  about: 'About them and you',
  locks: 'Locks on this computer',
  blocking: 'This app may lock sites here',
  blockingHint:
    'Switching this off hides locks and guard. While something is still locked, its room stays, and there you can ask to be let out.',
  yours: 'Your data',
  yoursHint: (place: string) => `All of it is in one folder of yours: ${place}`,
  deleteAll: 'Delete everything',
  deleteTitle: 'Delete everything?',
  deleteHint:
    'Your name for them, your days, reasons and plans are removed from this computer, and the app no longer opens with it. Locks stay until their time is over.',
  deleteConfirm: 'Delete it all',
  cancel: 'Cancel',
}
