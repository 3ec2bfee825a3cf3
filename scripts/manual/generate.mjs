// Makes the guard's manual page and its completions for three shells out of what its --help says: nothing to drift.

const PROGRAM = 'breathing-room-guard'

/**
 * @typedef {object} Option
 * @property {string} name With its dashes.
 * @property {string | null} takes What stands for its value, such as `FILE` or `wait:24h|code|none`; null for a switch.
 */
/**
 * @typedef {object} Usage
 * @property {readonly { names: readonly string[], choices: readonly string[], options: readonly Option[] }[]} verbs
 * @property {readonly Option[]} everywhere Those that every verb takes.
 */

/**
 * @param {string} text
 * @returns {readonly Option[]} Each once, as it stands there first.
 */
function optionsIn(text) {
  /** @type {Map<string, Option>} */
  const found = new Map()
  for (const [, name = '', takes = ''] of text.matchAll(
    /(--[a-z][a-z-]*)(?: ([A-Z]{2,}|"…"|[a-z0-9]+(?::\w+)?(?:\|[\w:]+)+|\d+[smhdw]))?/g,
  ))
    if (!found.has(name))
      found.set(name, { name, takes: takes === '' ? null : takes.replace('"…"', 'WORDS') })
  return [...found.values()]
}

/**
 * @param {string} help What `breathing-room-guard --help` prints.
 * @returns {Usage}
 */
export function readUsage(help) {
  const [, ...paragraphs] = help.trimEnd().split('\n\n')
  const shared = paragraphs.find((each) => /^ {2}WHAT is /.test(each)) ?? ''
  /** @type {{ names: string[], choices: string[], text: string }[]} */
  const blocks = []
  for (const line of (paragraphs[0] ?? '').split('\n')) {
    const verbs = /^ {2}([a-z][a-z-]*(?: \| [a-z][a-z-]*)*)( [a-z]+\|[a-z|]+)?/.exec(line)
    const block = blocks.at(-1)
    if (verbs)
      blocks.push({
        names: (verbs[1] ?? '').split(' | '),
        choices: verbs[2]?.trim().split('|') ?? [],
        text: line,
      })
    else if (block) block.text += `\n${line}`
  }
  return {
    verbs: blocks.map(({ names, choices, text }) => ({
      names,
      choices,
      options: optionsIn(/\bWHAT\b/.test(text) ? `${text}\n${shared}` : text),
    })),
    everywhere: [...optionsIn(paragraphs.at(-1) ?? ''), { name: '--help', takes: null }],
  }
}

/** @param {Usage} usage */
const verbsOf = ({ verbs }) => verbs.flatMap(({ names }) => names)

/** @param {Usage} usage */
const allOptions = ({ verbs, everywhere }) => [
  ...new Map(
    [...verbs.flatMap(({ options }) => options), ...everywhere].map((each) => [each.name, each]),
  ).values(),
]

/**
 * What may stand for a value.
 * @param {string} takes
 * @returns {{ kind: 'file' | 'folder' | 'none' } | { kind: 'words', words: readonly string[] }}
 */
function valuesOf(takes) {
  if (takes === 'DIR') return { kind: 'folder' }
  if (takes === 'FILE' || takes === 'PATH') return { kind: 'file' }
  if (takes.includes('|')) return { kind: 'words', words: takes.split('|') }
  if (/^\d+[smhdw]$/.test(takes)) return { kind: 'words', words: ['1h', '1d', '7d', '30d'] }
  return { kind: 'none' }
}

/** @param {Usage} usage */
function bash(usage) {
  const values = allOptions(usage).flatMap(({ name, takes }) => {
    if (takes === null) return []
    const found = valuesOf(takes)
    const reply =
      found.kind === 'words'
        ? `COMPREPLY=($(compgen -W '${found.words.join(' ')}' -- "$current"))`
        : found.kind === 'none'
          ? 'COMPREPLY=()'
          : `COMPREPLY=($(compgen -${found.kind === 'folder' ? 'd' : 'f'} -- "$current"))`
    return [`    ${name}) ${reply}; return ;;`]
  })
  const everywhere = usage.everywhere.map(({ name }) => name)
  const verbs = usage.verbs.map(
    ({ names, choices, options }) =>
      `    ${names.join('|')}) words='${[...new Set([...choices, ...options.map(({ name }) => name), ...everywhere])].join(' ')}' ;;`,
  )
  return `# Completion for ${PROGRAM} in bash. Made by npm run manual.
_breathing_room_guard() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} words=''
  # A colon ends a word in bash, and so does what stands before it.
  if [[ \${COMP_WORDS[COMP_CWORD-2]-} == --release || $before == : ]]; then COMPREPLY=(); return; fi
  case $before in
${values.join('\n')}
  esac
  if [[ $COMP_CWORD -eq 1 ]]; then
    COMPREPLY=($(compgen -W '${[...verbsOf(usage), '--help'].join(' ')}' -- "$current"))
    return
  fi
  case \${COMP_WORDS[1]} in
${verbs.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -F _breathing_room_guard ${PROGRAM}
`
}

/** @param {string} text */
const zshQuoted = (text) => text.replaceAll(':', '\\:')

/** @param {Usage} usage */
function zsh(usage) {
  /** @param {Option} option */
  const spec = ({ name, takes }) => {
    if (takes === null) return `'${name}'`
    const found = valuesOf(takes)
    const action =
      found.kind === 'words'
        ? `(${found.words.map(zshQuoted).join(' ')})`
        : found.kind === 'folder'
          ? '_files -/'
          : found.kind === 'file'
            ? '_files'
            : ' '
    return `'*${name}:value:${action}'`
  }
  const verbs = usage.verbs.map(({ names, choices, options }) => {
    const own = new Map([...options, ...usage.everywhere].map((each) => [each.name, each]))
    const specs = [
      ...(choices.length > 0 ? [`'2:state:(${choices.join(' ')})'`] : []),
      ...[...own.values()].map(spec),
    ]
    return `    ${names.join('|')}) _arguments '1: :' ${specs.join(' ')} ;;`
  })
  return `#compdef ${PROGRAM}
# Completion for ${PROGRAM} in zsh. Made by npm run manual.
_breathing_room_guard() {
  if (( CURRENT == 2 )); then
    compadd -- ${[...verbsOf(usage), '--help'].join(' ')}
    return
  fi
  case $words[2] in
${verbs.join('\n')}
  esac
}
compdef _breathing_room_guard ${PROGRAM}
`
}

/** @param {Usage} usage */
function fish(usage) {
  const first = `complete -c ${PROGRAM} -n __fish_use_subcommand -f -a '${verbsOf(usage).join(' ')}'`
  /**
   * @param {Option} option
   * @param {string} when
   */
  const line = ({ name, takes }, when) => {
    const found = takes === null ? null : valuesOf(takes)
    const value =
      found === null
        ? '-f'
        : found.kind === 'words'
          ? `-x -a '${found.words.join(' ')}'`
          : found.kind === 'folder'
            ? "-x -a '(__fish_complete_directories)'"
            : found.kind === 'file'
              ? '-r -F'
              : '-x'
    return `complete -c ${PROGRAM}${when} -l ${name.slice(2)} ${value}`
  }
  const own = usage.verbs.flatMap(({ names, choices, options }) => {
    const when = ` -n '__fish_seen_subcommand_from ${names.join(' ')}'`
    return [
      ...(choices.length > 0 ? [`complete -c ${PROGRAM}${when} -f -a '${choices.join(' ')}'`] : []),
      ...options.map((option) => line(option, when)),
    ]
  })
  return `# Completion for ${PROGRAM} in fish. Made by npm run manual.
complete -c ${PROGRAM} -f
${[first, ...own, ...usage.everywhere.map((option) => line(option, ''))].join('\n')}
`
}

/** @param {string} text As roff takes it: no dash is broken, no dot begins a line. */
const roff = (text) =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('…', '...')
    .replace(/^([.'])/gm, '\\&$1')

/**
 * @param {string} help
 * @param {string} version
 */
function manual(help, version) {
  const [, ...lines] = help.trimEnd().split('\n')
  return `.\\" Made by npm run manual from what the guard's own --help says.
.TH BREATHING\\-ROOM\\-GUARD 8 2026-11-25 "Breathing Room ${version}"
.SH NAME
breathing\\-room\\-guard \\- keeps locks on sites for as long as they were chosen for
.SH SYNOPSIS
.B breathing\\-room\\-guard
.I verb
.RI [ options ]
.SH DESCRIPTION
The guard is the part of Breathing Room that changes this computer: it writes the names of locked sites into the hosts
file, and holds them there until the time of the lock is over.
It takes names, never paths or commands, from whoever owns it, and from the administrator.
A lock ends by itself; everything else in the files that it touches stays as it was.
.SH VERBS AND OPTIONS
.nf
${roff(lines.join('\n').trim())}
.fi
.SH EXIT STATUS
.TP
.B 0
Done.
.TP
.B 1
Refused: the words say why.
.TP
.B 2
Not understood.
.TP
.B 3
No guard answers, so nobody can say what is locked.
.TP
.B 4
The doctor found something wrong.
.SH FILES
.TP
.I /etc/hosts
One section of it, between two lines that say so.
.TP
.I /var/lib/breathing\\-room
The book of the locks, for the administrator alone.
.TP
.I /run/breathing\\-room
Where it is spoken to.
.SH NOTES
Removing it always works, and at once: the verb
.B uninstall
asks for one sentence while a lock holds, and never for patience.
.SH SEE ALSO
.BR breathing\\-room (1),
.BR hosts (5)
`
}

/**
 * @param {string} help
 * @param {string} version
 * @returns {Record<string, string>} By their place below resources.
 */
export function manualFiles(help, version) {
  const usage = readUsage(help)
  return {
    [`man/${PROGRAM}.8`]: manual(help, version),
    [`completion/${PROGRAM}.bash`]: bash(usage),
    [`completion/_${PROGRAM}`]: zsh(usage),
    [`completion/${PROGRAM}.fish`]: fish(usage),
  }
}
