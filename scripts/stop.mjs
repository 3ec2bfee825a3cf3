// An expected end of a command: words for the person, and an exit code. Anything else that is thrown is a bug.
// Parsed by old Node too: keep the syntax to that of Node 14.

export class Stop extends Error {
  /**
   * @param {string} words What happened, what is safe and what to do, as one paragraph.
   * @param {number} [exitCode]
   */
  constructor(words, exitCode = 1) {
    super(words)
    this.name = 'Stop'
    this.exitCode = exitCode
  }
}
