// Reads what the guard's --help says: its verbs, and what each of them takes.

export const PROGRAM = 'breathing-room-guard'

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
