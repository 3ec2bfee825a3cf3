// The guard's completions for three shells, made of what its --help says.

import { PROGRAM } from './usage.mjs'

/** @typedef {import('./usage.mjs').Usage} Usage */
/** @typedef {import('./usage.mjs').Option} Option */

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
export function bash(usage) {
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
export function zsh(usage) {
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
export function fish(usage) {
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
