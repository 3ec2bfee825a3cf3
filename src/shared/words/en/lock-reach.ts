/** What a lock closes beside whole sites, what it would write, and the question before it does. */
import { pluralIn } from '../plural.ts'

const plural = pluralIn('en')

export const lockReach = {
  kinds: 'What is closed',
  sites: { title: 'Whole sites', none: 'none yet' },
  pages: {
    title: 'Their pages',
    unknown: 'Paste a link above, and their page stands here.',
    none: 'none',
    whole: (site: string) => `Close all of ${site} instead`,
    exact: 'Spare people whose name begins the same',
    exactHint:
      'Chrome and its relatives then stop the page only with a slash at its end. Without this, the_exotic is closed along with the_ex.',
    limit:
      'A click inside the site can still lead to a page that is closed: the browser then loads no new page. Closing the whole site holds better.',
    inWhole: (site: string) => `All of ${site} is closed already.`,
  },
  searches: {
    title: 'Searches for them',
    unknown: 'Add a name above, and searches for it can be closed.',
    none: 'none',
    of: (what: string, engines: number) =>
      `${what} at ${plural(engines, { one: '1 engine', other: `${engines} engines` })}`,
    terms: 'What is searched for',
    groups: { web: 'Search engines', inside: 'Searches inside a site', people: 'Registers of people' },
    countries: 'Engines under the names of these countries too',
    country: 'Add a country',
    removeCountry: (name: string) => `Without ${name}`,
    showAll: 'Show all engines',
  },
  apps: {
    title: 'Apps',
    none: 'none',
    here: 'Found on this computer',
    others: 'Others that are known',
    hint: 'A closed app is asked to end as soon as it starts. Nothing in it is lost or changed.',
    noneKnown: 'No app that we know runs on this system.',
  },
  /** What holds now, in the guard’s own account. */
  held: {
    page: (whose: string) => `Page of ${whose}`,
    search: (text: string, engines: number) =>
      `“${text}” at ${plural(engines, { one: '1 engine', other: `${engines} engines` })}`,
    app: (name: string) => `${name} app`,
    rules: (browser: string, count: number) =>
      plural(count, {
        one: `1 rule stands in ${browser}.`,
        other: `${count} rules stand in ${browser}.`,
      }),
    rulesNone: (browser: string) => `Pages and searches may stay open in ${browser}.`,
    rulesNot: (browser: string) => `Not every rule stands in ${browser}.`,
    apps: (names: string) => `Closed when they start: ${names}.`,
    appsNot: 'Apps are not watched just now.',
    closed: (what: string) => `Lately: ${what}.`,
    closedAt: (name: string, ago: string) => `${name}, ${ago} ago`,
    doorway: 'A calm page where a site is closed',
    doorwayHint:
      'Answers on this computer alone when a closed site is asked for, and brings up your own words. Without it the browser shows an error. What is locked stays locked. Only if you write web pages yourself: meanwhile a server that starts later cannot use ports 80 and 443, except at 127.0.0.1.',
    doorwayNot: 'This is not possible just now. What is locked stays locked.',
  },
  refused: 'This cannot be closed:',
  see: 'See everything that would be written',
  rulesNeeded: 'Pages and searches need rules in your browsers. You will be asked before any are written.',
  rulesAgreed: 'You agreed to rules in your browsers.',
  takeBack: 'Take that back',
  preview: {
    title: 'Before rules go into your browsers',
    seeTitle: 'Everything that would be written',
    intro:
      'A browser can only be kept from a single page, or from a search, by rules of its own. This is what that means:',
    points: [
      'The rules name the person: their pages, and the names you would search for.',
      'They stand in files of this computer. Your own programs can read them, and whoever administers it.',
      'The makers of Chromium warn of programs that write such rules, because bad ones do. So this app writes them only if you say so, and nothing but these.',
      'The browser then says that it is managed by your organisation. That is this.',
      'They end with the lock. Every file is then as it was, to the last byte.',
      'You can look at them at any time: type chrome://policy in Chrome and its relatives, about:policies in Firefox.',
    ],
    agree: 'I agree, lock it',
    agreeOnly: 'I agree',
    without: 'Only sites and apps',
    close: 'Close',
    files: 'File by file',
    noFiles:
      'No browser was found here that takes rules. Pages and searches cannot be closed on this computer.',
    noGuard: 'Which files that would be, only the guard can say, and it does not answer.',
    looking: 'Asking the guard which files that would be…',
    entries: (count: number) => plural(count, { one: '1 rule', other: `${count} rules` }),
    foreign:
      'Rules of somebody else are in this browser already. They stay; of two lists the browser may read only one.',
    rules: (browser: string) => `Every rule for ${browser}`,
    exceptions: 'Never stopped, on purpose: searches for help',
    holds: 'How well it holds',
    each: 'Each by its name',
    term: (text: string, places: string) => `“${text}” at ${places}`,
    apps: 'Apps that are closed when they start',
    browser: 'Browser',
    what: 'What',
    hosts: (count: number) =>
      plural(count, { one: '1 name in the hosts file', other: `${count} names in the hosts file` }),
    warnings: 'Good to know',
    running: 'These run now and would be closed:',
    itemsOf: {
      site: (count: number) => plural(count, { one: '1 whole site', other: `${count} whole sites` }),
      page: (count: number) => plural(count, { one: '1 page', other: `${count} pages` }),
      search: (count: number) => plural(count, { one: '1 search', other: `${count} searches` }),
    },
  },
}
