/** A field with one thing on each line. */
export const linesOf = (text: string): readonly string[] =>
  text.split(/[\n;]+/).filter((line) => line.trim() !== '')
