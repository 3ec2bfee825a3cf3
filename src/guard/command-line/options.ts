/** What may be written behind the guard's name, and how it is told. */
import { parseArgs } from 'node:util'
import { systemPlaces } from '../places.ts'

/** 0 done; 1 refused; 2 not understood; 3 no guard answers; 4 something is wrong, says the doctor. */
export const exit = { done: 0, refused: 1, usage: 2, noGuard: 3, unwell: 4 } as const

export const usage = `breathing-room-guard VERB [options]

  install [--owner UID]              set the guard up to start with the computer, as administrator
  uninstall [--words "…"]            take everything away again; while a lock holds it asks for a sentence
  run                                keep the locks; stays until it is told to stop
      [--detach]                     in the background, until the computer is restarted
      [--service]                    started by the system, which starts it again after a restart
  arm WHAT --for 7d                  lock it (10s to 180d)
      [--release wait:24h|code|none] how it may be opened early
      [--dry-run]                    say everything that would be written and closed, and change nothing
  extend --lock ID [--for 1d] [WHAT] [--dry-run]
  preview WHAT                       every name and rule that would be written, and how well it holds
  request-release | withdraw-release | release [--code CODE] --lock ID
  status | doctor                    what is in force, and whether that is true
  doorway on|off                     whether locked sites show a calm page of ours

  WHAT is any of these, as often as needed, each with its own name before it:
  --site NAME | --service ID         a whole site, by its name or as the catalogue calls it
  --page URL                         the page of one person
  --search TEXT                      searches for a name, a phone number or a mail address
      [--engine ID …] [--country CC …]  where (the usual engines of the web, if nothing is said)
  --person FILE.json                 all of that from a file: {"profiles": [{"service": …, "text": …}], "phones": […],
                                     "mails": […], "names": […]}
  --exact                            spares pages whose name begins the same, at the price of some addresses
  --app ID                           the app of a service: it is closed when it is started
  --rules                            yes, write rules into the browsers here: pages and searches need them

  --hosts FILE --state DIR --socket PATH --policies DIR --owner UID --json`

const many = { type: 'string', multiple: true } as const

const options = {
  site: many,
  service: many,
  'started-by-system': { type: 'boolean', default: false },
  page: many,
  search: many,
  engine: many,
  country: many,
  person: many,
  exact: { type: 'boolean', default: false },
  app: many,
  rules: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  for: { type: 'string' },
  release: { type: 'string', default: 'wait:24h' },
  lock: { type: 'string' },
  code: { type: 'string' },
  words: { type: 'string' },
  hosts: { type: 'string', default: systemPlaces.hosts },
  state: { type: 'string', default: systemPlaces.state },
  socket: { type: 'string', default: systemPlaces.socket },
  policies: { type: 'string', default: systemPlaces.policies },
  owner: { type: 'string' },
  data: { type: 'string' },
  detach: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

/** Throws what is wrong, in words. Behind `run`, `--service` says who started it; elsewhere it names what to lock. */
export const read = (args: readonly string[]) =>
  parseArgs({
    args: args.map((each) => (args[0] === 'run' && each === '--service' ? '--started-by-system' : each)),
    options,
    allowPositionals: true,
    strict: true,
  })
export type Values = ReturnType<typeof read>['values']
