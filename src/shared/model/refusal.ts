/** When the domain says no: a code that programs act on, and the one sentence that a person reads. */

const words = {
  'alias-empty': () => 'Please choose a short name for them. It can be anything.',
  'alias-long': (p: Params) => `That name is long. Please keep it to ${p['max']} characters.`,
  'date-invalid': () => 'That is not a day in the calendar. Please choose one.',
  'date-future': () => 'That day has not come yet. Please choose today or an earlier day.',
  'zone-unknown': (p: Params) => `This computer's time zone, ${p['zone']}, is not one we know.`,

  'no-sites': () => 'Nothing to lock yet. Add at least one site.',
  'too-many-sites': (p: Params) => `That is ${p['count']} sites. One lock takes up to ${p['max']}.`,
  'too-many-names': (p: Params) => `That is ${p['count']} names in all. The guard keeps up to ${p['max']}.`,
  'site-empty': () => 'Please type the name of a site, such as instagram.com.',
  'site-space': (p: Params) => `“${p['text']}” has a space in it. A site is one name, such as instagram.com.`,
  'site-port': (p: Params) => `“${p['text']}” has a port number. The whole site would be ${p['host']}.`,
  'site-page': (p: Params) =>
    `“${p['text']}” is one page. Only whole sites can be locked here: that would be ${p['host']}.`,
  'site-ip': (p: Params) => `“${p['text']}” is a number address. Only names can be locked.`,
  'site-emoji': (p: Params) => `“${p['text']}” has a picture in it. Please type the name in letters.`,
  'site-short': (p: Params) => `“${p['text']}” is not a whole name. It needs an ending, such as .com.`,
  'site-name': (p: Params) => `“${p['text']}” is not a name that a site can have.`,
  'site-own': (p: Params) => `“${p['text']}” is this computer itself. It stays open.`,
  'site-never': (p: Params) => `${p['text']} stays open. ${p['reason']}`,

  'duration-missing': () => 'Please say how long the lock should last.',
  'duration-invalid': (p: Params) => `“${p['text']}” is not a length of time. Try 10m, 24h or 7d.`,
  'duration-short': () => 'A lock lasts at least ten seconds.',
  'duration-long': (p: Params) => `That is longer than a lock may last. The longest is ${p['max']} days.`,
  'release-invalid': (p: Params) =>
    `“${p['text']}” is not a way out of a lock. There is wait:24h (1 to 168 hours), code, and none.`,

  'lock-unknown': () => 'That lock is not there any more.',
  'lock-not-this-release': () => 'That lock was not made to be opened this way.',
  'release-not-asked': () => 'Nobody has asked to be let out of that lock yet.',
  'release-not-yet': (p: Params) => `Not yet. The wait is over in ${p['left']}.`,
  'code-wrong': () => 'That is not the code. The lock stays.',
  'code-too-soon': (p: Params) => `Too many tries. The next one is possible in ${p['left']}.`,
  'nothing-to-extend': () => 'Please say how much longer, or what to add.',

  'verb-unknown': () => 'The guard does not know that request. The app and the guard may differ in version.',
  'frame-invalid': (p: Params) => `The guard could not read that request. ${p['why']}`,
  'frame-too-big': () => 'That request is too big for the guard.',
  'too-fast': () => 'Too many requests at once. Please wait a moment.',
  'not-owner': () => 'This guard works for another user of this computer.',
  'version-differs': () => 'The app and the guard are of different versions. Please restart the guard.',

  'guard-unreachable': () => 'The guard is not answering, so nothing new can be locked right now.',
  'guard-fault': (p: Params) => `${p['words']}`,
  'guard-start-failed': (p: Params) => `The guard could not be started. ${p['words']}`,
  'guard-not-here': () =>
    'Locking works on Linux only in this version. Everything else works, and nothing is locked.',
  'sender-unknown': () => 'That request did not come from this app’s own window.',
  'store-fault': (p: Params) => `This could not be saved (${p['words']}). What was saved before is safe.`,
  'store-newer': () =>
    'Your data was written by a newer version of this app. It is safe, and it stays as it is: please use that version.',
} as const satisfies Record<string, (params: Params) => string>

type Params = Readonly<Record<string, string | number>>
export type RefusalCode = keyof typeof words
export type Refusal = { readonly code: RefusalCode; readonly params?: Params | undefined }

export const refusalCodes = Object.keys(words) as readonly RefusalCode[]

export const refuse = (code: RefusalCode, params?: Params): Refusal => (params ? { code, params } : { code })

/** One plain sentence or two: what happened, and what to do. */
export const sayRefusal = (refusal: Refusal): string => words[refusal.code](refusal.params ?? {})
