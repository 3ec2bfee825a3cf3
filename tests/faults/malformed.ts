/** Frames that no honest client sends: some never were JSON, some are one field away from a wish that would be granted. */
import { frameLimit, guardVerbs, guardWire, type GuardVerb } from '../../src/shared/contract/guard-wire.ts'

type Random = () => number

const id = 'abcdef012345'
/** What each verb takes; typed, so that a new verb or field must be named here. */
const beyond = {
  known: {
    profiles: [{ service: 'instagram', text: '@the_ex' }],
    phones: ['+15551234567'],
    mails: ['jane@example.org'],
    names: ['Jane Doe'],
  },
  pages: { exact: false },
  engines: ['google'],
  countries: ['de'],
  apps: ['signal'],
  rules: true,
}
const wellFormed: { readonly [V in GuardVerb]: Record<string, unknown> } = {
  status: {},
  preview: { sites: ['example.org'] },
  arm: { sites: ['example.org'], duration: 600_000, release: { kind: 'wait', hours: 24 }, beyond },
  extend: { id, by: 600_000, sites: ['example.net'], beyond },
  look: { sites: ['example.net'], beyond },
  setDoorway: { on: false },
  attempted: { id: 'instagram' },
  requestRelease: { id },
  withdrawRelease: { id },
  release: { id, code: 'AAAA-AAAA-AAAA' },
  subscribe: {},
}

const wrongValues: readonly unknown[] = [
  null,
  true,
  -1,
  0.5,
  1e308,
  -1e21,
  '',
  '\0',
  'x'.repeat(3_000),
  '../../etc/shadow',
  [],
  [[]],
  [null],
  ['', ''],
  {},
  { kind: 'none', hours: 1 },
  { length: 1, 0: 'example.org' },
  { toString: 'x', valueOf: {} },
]

const oneOf = <T>(random: Random, all: readonly T[]): T => all[Math.floor(random() * all.length)] as T

const oddPerson: readonly unknown[] = [
  { service: '../../etc', text: 'x' },
  { service: 'instagram', text: '' },
  { service: 'instagram', text: 'x'.repeat(3_000) },
  { text: 'x', path: '/etc/passwd' },
  Array(70).fill({ service: null, text: 'x' }),
  Array(30).fill('Jane Doe'),
  Array(500).fill('signal'),
  Array(500).fill('/bin/sh'),
  { exact: 'yes' },
  '$(reboot)',
]

/** Something of a person that no honest app says: deep, too long, too many, a path, a field that is not there. */
const spoil = (random: Random, person: Record<string, unknown>, wrong: unknown): void => {
  const known = person['known'] as Record<string, unknown>
  const where = random() < 0.5 ? known : person
  const field = oneOf(random, [...Object.keys(where), 'command', '__proto__'])
  const value = oneOf(random, [wrong, oneOf(random, oddPerson), [oneOf(random, oddPerson)]])
  Object.defineProperty(where, field, { value, enumerable: true, configurable: true })
}

/** Only what the contract itself refuses: what it takes, the rules of locks judge, and they have their own tests. */
const wrongArguments = (random: Random): { verb: GuardVerb; args: unknown } => {
  for (;;) {
    const verb = oneOf(random, guardVerbs)
    const args: Record<string, unknown> = structuredClone(wellFormed[verb])
    const wrong = oneOf(random, wrongValues)
    const fields = Object.keys(args)
    const where = random()
    if (where < 0.2) args[oneOf(random, ['path', 'force', 'constructor', 'uid'])] = wrong
    else if (where < 0.4 && fields.length) delete args[oneOf(random, fields)]
    else if (where < 0.7 && 'beyond' in args) spoil(random, args['beyond'] as Record<string, unknown>, wrong)
    else if (fields.length) args[oneOf(random, fields)] = wrong
    const whole = random() < 0.1 ? wrong : args
    if (!guardWire[verb].args.safeParse(whole).success) return { verb, args: whole }
  }
}

const request = (verb: string, args: unknown, number: unknown = 1): string =>
  JSON.stringify({ id: number, verb, args })

const bytes = (random: Random, length: number): Buffer =>
  Buffer.from(Array.from({ length }, () => Math.floor(random() * 256)))

/** Each gives bytes with their last newline, or without it on purpose. */
const makers: Readonly<Record<string, (random: Random) => Uint8Array | string>> = {
  'random bytes': (random) =>
    Buffer.concat([bytes(random, 1 + Math.floor(random() * 400)), Buffer.from('\n')]),
  'invalid UTF-8': (random) =>
    Buffer.concat([
      Buffer.from('{"id":1,"verb":"arm'),
      Buffer.from(oneOf(random, [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf5, 0x80]])),
      Buffer.from('","args":{}}\n'),
    ]),
  'cut off': (random) => {
    const text = request('arm', wellFormed.arm)
    return `${text.slice(0, 1 + Math.floor(random() * (text.length - 1)))}\n`
  },
  'cut off and hung up': (random) => {
    const text = request('arm', wellFormed.arm)
    return text.slice(0, 1 + Math.floor(random() * (text.length - 1)))
  },
  'deep nesting': (random) =>
    `${oneOf(random, ['[', '{"a":', '{"args":[']).repeat(1_000 + Math.floor(random() * 5_000))}\n`,
  'deep and whole': (random) => {
    const depth = 1_000 + Math.floor(random() * 25_000)
    return `{"id":1,"verb":"arm","args":${'['.repeat(depth)}${']'.repeat(depth)}}\n`
  },
  'a person, deep': (random) => {
    const depth = 1_000 + Math.floor(random() * 10_000)
    const field = oneOf(random, ['known', 'pages', 'apps', 'engines'])
    return `{"id":1,"verb":"extend","args":{"id":"${id}","by":0,"sites":[],"beyond":{"${field}":${'['.repeat(depth)}${']'.repeat(depth)}}}}\n`
  },
  'huge numbers': (random) =>
    `{"id":${oneOf(random, ['1e999', '-1', '1.5', '9'.repeat(400), '18446744073709551616'])},"verb":"status","args":{}}\n`,
  'endless duration': (random) =>
    `{"id":1,"verb":"arm","args":{"sites":["example.org"],"duration":${oneOf(random, ['1e999', '-1e999', '1e308', '0.1', '-1'])},"release":{"kind":"none"}}}\n`,
  prototypes: (random) =>
    oneOf(random, [
      '{"id":1,"verb":"arm","args":{"sites":["example.org"],"duration":600000,"release":{"kind":"none"},"__proto__":{"x":1}},"__proto__":{"ok":true}}',
      '{"__proto__":{"id":1,"verb":"status","args":{}}}',
      '{"id":1,"verb":"__proto__","args":{}}',
      '{"id":1,"verb":"constructor","args":{}}',
      '{"id":1,"verb":"hasOwnProperty","args":{"constructor":{"prototype":{}}}}',
    ]) + '\n',
  'unknown verbs': (random) =>
    `${request(oneOf(random, ['disarm', 'remove', 'shorten', 'ARM', 'arm ', '', 'x'.repeat(5_000)]), {})}\n`,
  'wrong types': (random) => {
    const { verb, args } = wrongArguments(random)
    return `${request(verb, args)}\n`
  },
  'no request': (random) =>
    `${oneOf(random, ['null', '[]', '0', '""', 'true', '{}', '', ' ', '\r', '\0'])}\n`,
  'more than asked for': () => `${JSON.stringify({ id: 1, verb: 'arm', args: wellFormed.arm, uid: 0 })}\n`,
  oversize: (random) => 'x'.repeat(frameLimit + Math.floor(random() * 3_000)) + oneOf(random, ['\n', '']),
  'many small': (random) =>
    oneOf(random, ['\n', '{}\n', ' \n', '1\n']).repeat(2 + Math.floor(random() * 2_000)),
}

export const kindsOfFrame: readonly string[] = Object.keys(makers)

export type BadFrame = { readonly kind: string; readonly pieces: readonly Uint8Array[] }

/** One of each kind in turn, now and then cut at odd places. */
export const badFrame = (random: Random, number: number): BadFrame => {
  const kind = kindsOfFrame[number % kindsOfFrame.length] ?? ''
  const made = makers[kind]?.(random) ?? ''
  const whole = typeof made === 'string' ? Buffer.from(made) : Buffer.from(made)
  const cuts = random() < 0.3 ? Array.from({ length: 3 }, () => Math.floor(random() * whole.length)) : []
  const ends = [...cuts.sort((a, b) => a - b), whole.length]
  const pieces = ends
    .map((end, index) => whole.subarray(ends[index - 1] ?? 0, end))
    .filter((piece) => piece.length > 0)
  return { kind, pieces }
}
