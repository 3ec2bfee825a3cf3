// Tells the person what set-up does. On stderr, so that a command's own output stays clean for other programs.

/** @param {string} words */
export const say = (words) => {
  process.stderr.write(`${words}\n`)
}
