/**
 * The names of all that crosses between window and app, without the shapes: the preload needs no more, and every page
 * loads the preload. `app-bridge.ts` says what each call takes and gives, and does not compile unless it has them all.
 */
export const appCalls = [
  'snapshot',
  'savePerson',
  'saveOther',
  'removeOther',
  'chooseForTray',
  'saveSetup',
  'sayRoads',
  'addRoad',
  'removeRoad',
  'recordEvent',
  'importPast',
  'undoImport',
  'keepIfThen',
  'removeIfThen',
  'keepWindow',
  'removeWindow',
  'setStrict',
  'removeEvent',
  'keepReason',
  'pinReason',
  'removeReason',
  'addRoutines',
  'changeRoutine',
  'endRoutine',
  'removeRoutine',
  'moveDay',
  'copyDay',
  'dropDay',
  'markDay',
  'copyWeek',
  'undoWeek',
  'putBack',
  'setAppearance',
  'deleteEverything',
  'trustClock',
  'setLanguage',
  'setPresence',
  'setAtLogin',
  'ready',
  'leave',
  'startGuard',
  'askGuard',
  'checkNow',
  'openBrowsers',
  'restartBrowser',
  'installedApps',
  'armLock',
  'extendLock',
  'requestRelease',
  'withdrawRelease',
  'releaseLock',
  'removeLock',
  'keepTrace',
  'removeTrace',
  'lookAhead',
  'setDoorway',
  'tickCleanOut',
  'saveText',
  'writeMail',
] as const

export type AppCall = (typeof appCalls)[number]

/** The channel on which a call is made, and those on which the window is told something. */
export const callChannel = (call: AppCall): string => `call:${call}`
export const snapshotChannel = 'pushed:snapshot'
export const goChannel = 'pushed:go'
export const attemptChannel = 'pushed:attempt'
