/** When the domain says no: a code that programs act on, and what its sentence in `shared/words` is made of. */
import { makerOf, type Coded } from './coded.ts'
import { neverBlockKinds } from './never-block-kinds.ts'

/** Why the person's file could not be written. */
const storeFaults = ['full', 'read-only', 'not-yours', 'disk', 'gone', 'other'] as const

export type StoreFault = (typeof storeFaults)[number]

/** What can be wrong with the hosts file. */
const hostsFaults = [
  'not-a-file',
  'missing-folder',
  'unreadable',
  'read-only',
  'not-permitted',
  'no-space',
  'busy',
  'half-written',
  'io',
] as const

/** Why a name may not stand in the hosts file. */
const badNames = [
  'empty',
  'not-ascii',
  'bad-character',
  'too-long',
  'bad-label',
  'reserved',
  'own-name',
  'no-dot',
  'is-address',
] as const

/** Every refusal with its parameters; lengths of time are milliseconds. */
export const refusalShapes = {
  'alias-empty': {},
  'alias-long': { max: 'number' },
  'date-invalid': {},
  'date-future': {},
  'time-future': {},
  'count-before': {},
  'instant-missing': {},
  'contact-undecided': {},
  'event-gone': {},
  'person-unknown': {},
  'people-many': { max: 'number' },
  'log-full': {},
  'text-empty': {},
  'text-long': { max: 'number' },
  'time-invalid': {},
  'window-order': {},
  'many-kept': { max: 'number' },
  'road-gone': {},
  'import-empty': {},
  'zone-unknown': { zone: 'text' },
  'language-unknown': { language: 'text' },

  'repeat-every': { max: 'number' },
  'repeat-days': {},
  'repeat-until': {},
  /** In hours. */
  'length-invalid': { max: 'number' },
  'routine-gone': {},
  'undo-passed': {},
  'week-full': { max: 'number' },
  'calendar-unclear': {},
  'calendar-too-big': {},
  'template-empty': {},
  /** The file where the calendar should be kept is somebody else's. */
  'file-taken': {},
  'file-unreadable': {},
  'file-not-removed': { path: 'text' },
  'paper-not-made': {},

  'no-sites': {},
  'too-many-locks': { max: 'number' },
  'too-many-sites': { count: 'number', max: 'number' },
  'too-many-names': { count: 'number', max: 'number' },
  'site-empty': {},
  'site-space': { text: 'text' },
  'site-port': { text: 'text', host: 'text' },
  'site-page': { text: 'text', host: 'text' },
  'site-ip': { text: 'text' },
  'site-emoji': { text: 'text' },
  'site-short': { text: 'text' },
  'site-name': { text: 'text' },
  'site-own': { text: 'text' },
  'site-never': { text: 'text', kind: neverBlockKinds },

  'page-empty': {},
  'page-unclear': { text: 'text' },
  'page-which-service': { text: 'text' },
  'page-no-person': { text: 'text', service: 'text' },
  'page-no-name': { text: 'text', service: 'text' },
  'page-whole-site': { host: 'text' },
  /** The results of a search for somebody. */
  'page-search': { text: 'text' },
  /** More of one person than is kept. */
  'traces-many': {},
  'search-empty': {},
  'search-long': { max: 'number' },
  'search-short': { text: 'text', min: 'number' },
  'search-common': { text: 'text' },
  'search-help': { text: 'text' },
  'phone-unclear': { text: 'text' },
  'mail-unclear': { text: 'text' },
  'reach-too-much': { count: 'number', max: 'number' },
  /** Pages and searches are held by rules in the browsers, which nobody writes unasked. */
  'rules-not-agreed': {},
  /** No browser on this computer took the rules. */
  'rules-not-written': {},
  'engine-unknown': { id: 'text' },
  'app-unknown': { id: 'text' },
  /** Its app is known on other systems only. */
  'app-elsewhere': { service: 'text' },
  /** All locks together tell more of people than the guard keeps. */
  'beyond-too-much': {},

  'duration-missing': {},
  'duration-invalid': { text: 'text' },
  'duration-short': {},
  /** In days. */
  'duration-long': { max: 'number' },
  'release-invalid': { text: 'text' },

  'lock-unknown': {},
  'lock-not-this-release': {},
  'release-not-asked': {},
  'release-not-yet': { left: 'number' },
  'code-wrong': {},
  'code-too-soon': { left: 'number' },
  'nothing-to-extend': {},

  'verb-unknown': {},
  'frame-invalid': { why: 'text' },
  'frame-not-json': {},
  'frame-too-big': {},
  'too-fast': {},
  'not-owner': {},
  'version-differs': {},

  'guard-unreachable': {},
  /** In the words of the program that should have run. */
  'guard-start-failed': { words: 'text' },
  'password-not-given': {},
  'guard-not-here': {},
  'ledger-not-written': {},
  /** `errno` is the system's own code, such as `EROFS`; empty where there is none. */
  'hosts-fault': { fault: hostsFaults, path: 'text', errno: 'text' },
  'hosts-too-big': { path: 'text', mebibytes: 'number' },
  'hosts-bad-name': { name: 'text', reason: badNames },
  'hosts-not-read-back': {},
  'hosts-changed-at-once': {},
  'not-all-held': {},
  'changed-meanwhile': {},
  'browser-stays': { name: 'text' },
  'browser-not-started': { name: 'text' },
  'login-not-here': {},
  'login-not-written': {},
  'sender-unknown': {},
  /** `errno` is what is said when the reason is `other`. */
  'store-fault': { reason: storeFaults, errno: 'text' },
  'store-newer': {},
  /** A file of the person's own, where they chose. */
  'file-not-saved': { reason: storeFaults, errno: 'text' },
  'mail-not-opened': {},
  'companion-not-here': {},
  'companion-no-guard': {},
  'companion-no-browser': {},
  /** A file that is not ours stands where ours would be. */
  'companion-foreign': {},
  'companion-not-written': { reason: storeFaults, errno: 'text' },
  'companion-not-taken': { reason: storeFaults, errno: 'text' },
  'companion-not-shown': {},
} as const

export type Refusal = Coded<typeof refusalShapes>

export const refuse = makerOf<typeof refusalShapes>()
