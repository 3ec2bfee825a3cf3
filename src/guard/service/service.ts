/** What a system needs to start the guard with the computer: one file, and the commands before and after it. */

/** A program by its whole path, and its arguments; no shell reads them. */
export type Command = readonly [program: string, ...args: string[]]

export type Service = {
  /** Where the guard's program stands. */
  readonly program: string
  /** The file that the system reads. */
  readonly file: string
  readonly bytes: (program: string, owner: number) => Buffer
  /** After the file was written: from now on, and now. Starts anew what runs already. */
  readonly start: readonly Command[]
  /** Before the file is removed. */
  readonly stop: readonly Command[]
  /** After the file was removed. */
  readonly forget: readonly Command[]
  /** What `stop` cannot remove where the system's own tool does not work. */
  readonly links: readonly string[]
  /** Removed if nobody has put anything there. */
  readonly folders: readonly string[]
}

export const runArgs = (owner: number): readonly string[] => ['run', '--service', '--owner', String(owner)]
