/** What is said when something cannot be done: what happened, what is safe, what to do. */
import type { Sentences } from '../../model/coded.ts'
import { limits } from '../../model/lock.ts'
import type { refusalShapes } from '../../model/refusal.ts'
import { sayDuration } from '../duration.ts'
import { time } from './time.ts'

const staysOpen = 'It always stays open, on purpose.'

const neverReasons = {
  emergency: `This is for emergencies. ${staysOpen}`,
  'help-line': `This is a help line. ${staysOpen}`,
  missing: `This helps to find missing people. ${staysOpen}`,
  'legal-aid': `This gives legal help. ${staysOpen}`,
  court: `This belongs to the courts. ${staysOpen}`,
  government: `This is a public office. ${staysOpen}`,
  health: `This is about health. ${staysOpen}`,
  school: `This is for school or study. ${staysOpen}`,
  bank: `This is about your own money. ${staysOpen}`,
  'co-parenting': `This is where parents arrange things for a child. ${staysOpen}`,
  suffix: 'That is a whole part of the internet, not one site.',
}

const storeReasons = {
  full: 'the disk is full',
  'read-only': 'the disk is read-only',
  'not-yours': 'this folder is not yours to write to',
  disk: 'the disk does not answer as it should',
  gone: 'the folder is gone',
}

/** `code` is the system's own, in brackets, or empty. */
const hostsFaults = {
  'not-a-file': (path: string) =>
    `${path} is not a plain file, so it was left alone; put a plain file there, or a link to one, and try again.`,
  'missing-folder': (path: string) =>
    `The folder of ${path} does not exist, so nothing was written; check the path.`,
  unreadable: (path: string, code: string) =>
    `${path} could not be read${code}, so nothing was changed; check its permissions and the disk.`,
  'read-only': (path: string, code: string) =>
    `${path} is in a place that cannot be written${code}, so it is unchanged; make that place writable and try again.`,
  'not-permitted': (path: string, code: string) =>
    `The system refused to change ${path}${code}, so it is unchanged; lift its protection (permissions, an immutable flag, a security rule) and try again.`,
  'no-space': (path: string, code: string) =>
    `The disk is full${code}; ${path} is whole and unchanged; free some space and try again.`,
  busy: (path: string) =>
    `Another program keeps using or changing ${path}, so it was left as it is; close that program and try again.`,
  'half-written': (path: string, code: string) =>
    `The disk failed while ${path} was being written${code}; a full copy is kept and is put back at the next try; check the disk.`,
  io: (path: string, code: string) =>
    `The disk reported an error about ${path}${code}; the file is whole, old or new; check the disk and try again.`,
}

const badNames = {
  empty: () => 'A site name is needed.',
  'not-ascii': (name: string) => `“${name}” has letters outside ASCII; its xn-- form is needed here.`,
  'bad-character': (name: string) => `“${name}” has a character that host names cannot hold.`,
  'too-long': (name: string) => `“${name}” is longer than a host name may be.`,
  'bad-label': (name: string) => `“${name}” has an empty or badly formed part between its dots.`,
  reserved: (name: string) => `“${name}” belongs to this machine or its network and stays as it is.`,
  'own-name': (name: string) => `“${name}” is this machine’s own name and stays as it is.`,
  'no-dot': (name: string) => `“${name}” is not a full site name; it needs at least one dot.`,
  'is-address': (name: string) => `“${name}” is an address, not a name.`,
}

export const refusals = {
  'alias-empty': 'Please choose a short name for them. It can be anything.',
  'alias-long': ({ max }) => `That name is long. Please keep it to ${max} characters.`,
  'date-invalid': 'That is not a day in the calendar. Please choose one.',
  'count-before': 'The count cannot begin again before that day.',
  'instant-missing': 'Say the hour too, or say only the day.',
  'contact-undecided': 'Say whether this counts as contact. Only you can know.',
  'event-gone': 'That entry is no longer in your log. Nothing was changed.',
  'person-unknown': 'This is about somebody who is no longer here. Nothing was changed.',
  'people-many': ({ max }) => `There is room for ${max} more people, and they are all taken.`,
  'log-full': 'The log is full, so this was not written down. What is in it is safe.',
  'text-empty': 'Please write a few words.',
  'text-long': ({ max }) => `That is long. Please keep it to ${max} characters.`,
  'time-invalid': 'That is not a time of day. Write it as hours and minutes.',
  'window-order': 'The end has to be later than the beginning, on the same day.',
  'many-kept': ({ max }) => `There is room for ${max} of these. Remove one that is no longer needed.`,
  'road-gone': 'That road is no longer in your list. Nothing was changed.',
  'import-empty': 'There is nothing to bring in yet. Write one date on each line.',
  'time-future': 'That hour has not come yet. Was it the day before? You can also leave the hour empty.',
  'date-future': 'That day has not come yet. Please choose today or an earlier day.',
  'zone-unknown': ({ zone }) => `This computer’s time zone, ${zone}, is not one we know.`,
  'language-unknown': ({ language }) =>
    `This version does not speak ${language}. The language stays as it was.`,

  'repeat-every': ({ max }) => `It can come again every 1 to ${max} days, weeks or months.`,
  'repeat-days': 'Choose at least one day of the week for it.',
  'repeat-until': 'It would end before it begins. Choose a later day, please.',
  'length-invalid': ({ max }) => `That length does not fit. It can be up to ${max} hours.`,
  'routine-gone': 'That is no longer in the plan. Nothing was changed.',
  'undo-passed': 'Something was changed since then, so this was left as it is now.',
  'week-full': ({ max }) => `The plan holds ${max} things already. Take some old ones out first, please.`,
  'calendar-unclear':
    'That file is not a calendar, or only a piece of one. Nothing was changed. Calendars are saved as .ics files.',
  'calendar-too-big': 'That calendar is larger than this app reads. Save a shorter stretch of it, please.',
  'template-empty': 'There is nothing in this week to keep yet. Plan something first.',
  'file-taken':
    'Another file stands there, and it was left as it is. Choose another name or another folder, please.',
  'file-unreadable': 'That file could not be opened. Nothing was changed.',
  'file-not-removed': ({ path }) =>
    `The calendar file could not be taken away. Nothing is written to it any more. You can delete it yourself: ${path}`,
  'paper-not-made':
    'The page could not be printed. There may be no printer just now. It can still be saved as a PDF.',
  'no-sites': 'Nothing to lock yet. Add at least one site.',
  'too-many-locks': ({ max }) =>
    `There are ${max} locks already, which is all the guard keeps. Add to one of them.`,
  'too-many-sites': ({ count, max }) => `That is ${count} sites. One lock takes up to ${max}.`,
  'too-many-names': ({ count, max }) => `That is ${count} names in all. The guard keeps up to ${max}.`,
  'site-empty': 'Please type the name of a site, such as instagram.com.',
  'site-space': ({ text }) => `“${text}” has a space in it. A site is one name, such as instagram.com.`,
  'site-port': ({ text, host }) => `“${text}” has a port number. The whole site would be ${host}.`,
  'site-page': ({ text, host }) =>
    `“${text}” is one page. Only whole sites can be locked here: that would be ${host}.`,
  'site-ip': ({ text }) => `“${text}” is a number address. Only names can be locked.`,
  'site-emoji': ({ text }) => `“${text}” has a picture in it. Please type the name in letters.`,
  'site-short': ({ text }) => `“${text}” is not a whole name. It needs an ending, such as .com.`,
  'site-name': ({ text }) => `“${text}” is not a name that a site can have.`,
  'site-own': ({ text }) => `“${text}” is this computer itself. It stays open.`,
  'site-never': ({ text, kind }) => `${text} stays open. ${neverReasons[kind]}`,

  'page-empty': 'Paste the address of their page, or type their name there.',
  'page-unclear': ({ text }) =>
    `“${text}” could not be read as an address. Copy it from the browser once more.`,
  'page-which-service': ({ text }) => `Where is “${text}”? Choose the site, or paste the whole address.`,
  'page-no-person': ({ text, service }) =>
    `“${text}” is on ${service}, but it is not the page of one person. Open their profile and copy that address.`,
  'page-no-name': ({ text, service }) => `“${text}” cannot be a name on ${service}. Check the spelling.`,
  'page-whole-site': ({ host }) => `That is all of ${host}, not one page of it. Choose it as a whole site.`,
  'page-search': ({ text }) =>
    `That is a search for “${text}”, not a page. Add the name itself: searches for it are closed then.`,
  'traces-many': 'That is more than is kept of one person. Remove something first.',
  'search-empty': 'Type the name by which you would search for them.',
  'search-long': ({ max }) => `That is longer than a name. Use at most ${max} letters.`,
  'search-short': ({ text, min }) =>
    `“${text}” is too short and would block too much. Use at least ${min} letters, or the full name.`,
  'search-common': ({ text }) => `Many people are called “${text}”. Add the last name.`,
  'search-help': ({ text }) => `“${text}” is part of searches for help. Those always stay open, on purpose.`,
  'phone-unclear': ({ text }) =>
    `“${text}” does not look like a phone number. Write it with its country code.`,
  'mail-unclear': ({ text }) => `“${text}” does not look like a mail address.`,
  'reach-too-much': ({ count, max }) =>
    `This would be ${count} rules, and a browser takes ${max}. Choose fewer search engines or names.`,
  'rules-not-agreed':
    'Single pages and searches are closed by rules in the browsers. Say yes to those rules first, or lock whole sites.',
  'rules-not-written':
    'No browser here took the rules for pages and searches, so nothing was locked. Whole sites can still be locked.',
  'engine-unknown': ({ id }) => `“${id}” is not a search engine that we know.`,
  'app-elsewhere': ({ service }) =>
    `We know no app of ${service} on this kind of computer. Its site can be locked.`,
  'app-unknown': ({ id }) => `“${id}” is not a service whose app we know.`,
  'beyond-too-much': 'That is more about people than the guard keeps. Choose fewer pages or names.',

  'duration-missing': 'Please say how long the lock should last.',
  'duration-invalid': ({ text }) => `“${text}” is not a length of time. Try 10m, 24h or 7d.`,
  'duration-short': 'A lock lasts at least ten seconds.',
  'duration-long': ({ max }) => `That is longer than a lock may last. The longest is ${time.days(max)}.`,
  'release-invalid': ({ text }) =>
    `“${text}” is not a way out of a lock. There is wait:24h (${limits.waitHours.min} to ${time.hours(limits.waitHours.max)}), code, and none.`,

  'lock-unknown': 'That lock is not there any more.',
  'lock-not-this-release': 'That lock was not made to be opened this way.',
  'release-not-asked': 'Nobody has asked to be let out of that lock yet.',
  'release-not-yet': ({ left }) => `Not yet. The wait is over in ${sayDuration(time, left)}.`,
  'code-wrong': 'That is not the code. The lock stays.',
  'code-too-soon': ({ left }) => `Too many tries. The next one is possible in ${sayDuration(time, left)}.`,
  'nothing-to-extend': 'Please say how much longer, or what to add.',

  'verb-unknown': 'The guard does not know that request. The app and the guard may differ in version.',
  'frame-invalid': ({ why }) => `The guard could not read that request. ${why}`,
  'frame-not-json': 'The guard could not read that request. It is not JSON.',
  'frame-too-big': 'That request is too big for the guard.',
  'too-fast': 'Too many requests at once. Please wait a moment.',
  'not-owner': 'This guard works for another user of this computer.',
  'version-differs': 'The app and the guard are of different versions. Please restart the guard.',

  'guard-unreachable': 'The guard is not answering, so nothing new can be locked right now.',
  'guard-start-failed': ({ words }) => `The guard could not be started. ${words}`,
  'password-not-given': 'The guard could not be started. The password was not given, so nothing was started.',
  'guard-not-here':
    'Locking works on Linux only in this version. Everything else works, and nothing is locked.',
  'ledger-not-written':
    'The guard could not write this down, so nothing was changed. The disk may be full or read-only.',
  'hosts-fault': ({ fault, path, errno }) => hostsFaults[fault](path, errno === '' ? '' : ` (${errno})`),
  'hosts-too-big': ({ path, mebibytes }) =>
    `${path} is larger than ${mebibytes} MiB, so it was left alone; make it smaller and try again.`,
  'hosts-bad-name': ({ name, reason }) =>
    `${badNames[reason](name)} Nothing was changed; correct the name and try again.`,
  'hosts-not-read-back':
    'The names were written, but the hosts file cannot be read back. The guard goes on trying.',
  'hosts-changed-at-once':
    'The names were written, but something changed them at once. The guard goes on trying.',
  'not-all-held':
    'The guard does not say that everything holds just now, so there is nothing to prove. Look again in a moment.',
  'changed-meanwhile': 'Something changed while this was checked. Please check again.',
  'browser-stays': ({ name }) =>
    `${name} has not closed yet. It may be asking you something. It was not forced, and nothing is lost. You can close it yourself and open it again.`,
  'browser-not-started': ({ name }) =>
    `${name} was closed, but did not open again. Please open it yourself. It should offer the pages that were there.`,
  'login-not-here': 'Opening with the computer cannot be set from here.',
  'login-not-written': 'The computer did not take that: it opens as before. Nothing else has changed.',
  'sender-unknown': 'That request did not come from this app’s own window.',
  'store-fault': ({ reason, errno }) =>
    `This could not be saved (${reason === 'other' ? errno : storeReasons[reason]}). What was saved before is safe.`,
  'store-newer':
    'Your data was written by a newer version of this app. It is safe, and it stays as it is: please use that version.',
  'file-not-saved': ({ reason, errno }) =>
    `The file could not be written there (${reason === 'other' ? errno : storeReasons[reason]}). Choose another place, or copy the text instead.`,
  'mail-not-opened': 'No mail program opened. Copy the text and paste it where you write to people.',
  'companion-not-here':
    'On this system the app cannot tell browsers of it yet. Whole sites, pages and searches are locked as before.',
  'companion-no-guard':
    'The guard’s program is not on this computer, and the extension asks it. Set the guard up first, then switch this on.',
  'companion-no-browser':
    'None of these browsers has been opened here yet: Chromium, Chrome, Edge, Brave, Vivaldi. Open one once, then switch this on.',
  'companion-foreign':
    'Another program has put a file where ours would be, so nothing was changed. Your locks hold as before.',
  'companion-not-written': ({ reason, errno }) =>
    `Not every browser could be told (${reason === 'other' ? errno : storeReasons[reason]}). Your locks hold as before. Put that right, then try again.`,
  'companion-not-taken': ({ reason, errno }) =>
    `It is switched off, but a file in a browser’s folder could not be taken away (${reason === 'other' ? errno : storeReasons[reason]}). It names nobody. The app tries again when it starts.`,
  'companion-not-shown': 'No file manager opened. The folder is where the line below says.',
} satisfies Sentences<typeof refusalShapes>
