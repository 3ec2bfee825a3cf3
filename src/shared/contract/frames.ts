/** Cuts a stream of text into lines, and refuses a line that is longer than a frame may be. */
import { refuse, type Refusal } from '../model/refusal.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { frameLimit } from './guard-wire.ts'

/** UTF-8 length without Node or DOM. */
const byteLength = (text: string): number => {
  let bytes = 0
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return bytes
}

/** Whether a text with its newline is more than one frame may be. */
export const isTooBig = (text: string, limit: number = frameLimit): boolean =>
  text.length > limit || byteLength(text) > limit

/** Feed it chunks; it answers with the lines that became whole, or with the refusal of one that is too big. */
export const makeLineReader = (limit: number = frameLimit) => {
  // In pieces with their size: whoever sends byte by byte must not have the whole line counted again at each.
  let pieces: string[] = []
  let size = 0
  return (chunk: string): Result<readonly string[], Refusal> => {
    const [first = '', ...others] = chunk.split('\n')
    pieces.push(first)
    size += byteLength(first)
    const rest = others.pop()
    const tooBig = size > limit - 1 || [...others, rest ?? ''].some((line) => isTooBig(line, limit - 1))
    if (tooBig) return fail(refuse('frame-too-big'))
    if (rest === undefined) return ok([])
    const lines = [pieces.join(''), ...others]
    pieces = [rest]
    size = byteLength(rest)
    return ok(lines)
  }
}

export const frame = (value: unknown): string => `${JSON.stringify(value)}\n`

export const parseJson = (line: string): Result<unknown, Refusal> => {
  try {
    return ok(JSON.parse(line))
  } catch {
    return fail(refuse('frame-not-json'))
  }
}
