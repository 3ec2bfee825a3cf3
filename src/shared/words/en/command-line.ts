/** What the guard's command line says; as all of it, in English. */
import type { BrowserFamily } from '../../model/reach/reach.ts'

const code = (errno: string): string => (errno === '' ? '' : ` (${errno})`)

export const commandWords = {
  person: {
    unreadable: (path: string, errno: string) => `${path} cannot be read${code(errno)}. Nothing was changed.`,
    notAFile: (path: string) => `${path} is not a file. Nothing was changed.`,
    tooBig: (path: string, kibibytes: number) =>
      `${path} is larger than ${kibibytes} KiB, which is more than one person needs. Nothing was changed.`,
    notText: (path: string) =>
      `${path} is not text in UTF-8, so the names in it could be read wrongly. Save it as UTF-8. Nothing was changed.`,
    notJson: (path: string) => `${path} is not JSON. Nothing was changed.`,
    unclear: (path: string, where: string, why: string) =>
      `${path} is not about a person as it should be${where === '' ? '' : `, at ${where}`}: ${why}. ` +
      'It may hold profiles, phones, mails and names. Nothing was changed.',
    why: {
      expected: {
        array: 'a list in [ ] should stand there',
        object: 'something in { } should stand there',
        string: 'a text in quotes should stand there',
      } as Readonly<Record<string, string>>,
      unknown: (keys: readonly string[]) => `nothing is called ${keys.map((key) => `“${key}”`).join(', ')}`,
      most: (count: number) => `${count} are the most`,
      longest: (letters: number) => `${letters} letters are the most`,
      empty: 'it is empty',
      service: 'a service is named as the catalogue does, such as instagram',
      unclear: 'it could not be understood',
    },
  },
  noCountry: (code: string) =>
    `None of these engines has a name of its own in “${code}”. A country has two letters, such as de.`,
  noService: (id: string) => `“${id}” is not a service of the catalogue. For any other site there is --site.`,
  alone: (text: string) =>
    `“${text}” stands alone. Say what it is: --site before a site, --search before a name. Nothing was changed.`,
  whichLock: 'Say which lock: --lock ID. The verb status lists them.',
  nothingNamed: 'Say what to look at: --site, --service, --page, --search, --app or --person.',
  rulesOption: 'On the command line that is --rules.',
  families: {
    chromium: 'Chrome, Chromium, Edge, Brave, Vivaldi',
    firefox: 'Firefox',
    'hosts-only': 'Browsers without rules',
    'out-of-reach': 'Browsers with names of their own',
  } satisfies Record<BrowserFamily, string>,
  names: 'Names for the hosts file:',
  filters: (count: number) => `Rules for Chrome and its relatives (${count}):`,
  patterns: (count: number) => `Rules for Firefox (${count}):`,
  exceptions: (count: number) => `Searches that Firefox leaves open (${count}):`,
  apps: 'Apps that are closed when they are started:',
  notThese: 'What cannot be closed:',
  dryRun: 'Nothing was changed. A lock would do this:',
  withoutGuard: 'No guard answers, so this is what one would do that knows of no other lock.',
  files: 'Files of browsers that would be written:',
  file: (browser: string, path: string, entries: number) => `${browser}: ${path}, ${entries} entries`,
  foreign: 'Somebody else’s rules are there already. They stay.',
  running: 'Apps that run now and would be closed:',
  none: 'none',
  doorway: {
    open: 'The doorway is open.',
    idle: 'The doorway opens when something is locked.',
    off: 'The doorway is off.',
    unavailable: 'The doorway cannot be opened here. Locked sites lead nowhere all the same.',
  },
  watching: (services: readonly string[]) => `Apps are watched: ${services.join(', ')}.`,
  notWatching: 'The watch over apps does not run as it should.',
  rulesOf: (browser: string, entries: number) => `${browser}: ${entries} rules are in force.`,
  rulesFail: (browser: string) => `${browser}: not all rules are in force.`,
  onOrOff: 'Say doorway on, or doorway off.',
} as const
