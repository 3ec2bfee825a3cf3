/** Reads the data of an SVG path as far as a check of icons needs it. */

/** How many numbers each command of an SVG path takes. */
export const numbersFor: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
}

/** Splits path data into commands with their numbers; an arc's two flags may be written without a gap. */
export const readPath = (
  path: string,
): readonly { readonly command: string; readonly numbers: readonly string[] }[] =>
  [...path.matchAll(/([a-z])([^a-z]*)/gi)].map(([, command = '', rest = '']) => {
    const numbers: string[] = []
    let left = rest
    while (/[\d.]/.test(left)) {
      const flag = command.toUpperCase() === 'A' && [3, 4].includes(numbers.length % 7)
      const found = (flag ? /^[\s,]*([01])/ : /^[\s,]*([-+]?(?:\d+\.?\d*|\.\d+))/).exec(left)
      if (!found?.[1]) throw new Error(`not understood in a path: ${left.slice(0, 20)}`)
      numbers.push(found[1])
      left = left.slice(found[0].length)
    }
    return { command, numbers }
  })

/** Where the pen comes to rest after each step of a path, curves included. */
export const restsOf = (path: string): readonly (readonly [x: number, y: number])[] => {
  const rests: [number, number][] = []
  let here: [number, number] = [0, 0]
  let start = here
  for (const { command, numbers } of readPath(path)) {
    const kind = command.toUpperCase()
    const relative = command !== kind
    if (kind === 'Z') here = start
    const each = numbersFor[kind] ?? 0
    for (let from = 0; each > 0 && from < numbers.length; from += each) {
      const group = numbers.slice(from, from + each).map(Number)
      const [baseX, baseY] = relative ? here : [0, 0]
      const x = kind === 'V' ? here[0] : baseX + (group.at(kind === 'H' ? -1 : -2) ?? 0)
      const y = kind === 'H' ? here[1] : baseY + (group.at(-1) ?? 0)
      here = [x, y]
      if (kind === 'M' && from === 0) start = here
      rests.push(here)
    }
  }
  return rests
}
