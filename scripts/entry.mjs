// The door of every command: checks Node in words that any Node can say, then loads the command itself.
// Parsed by old Node too: keep the syntax of this file, and of what it imports, to that of Node 14.

import { Stop } from './stop.mjs'

const NEEDED = { major: 20, minor: 19 }

/**
 * @param {string} found A version such as `20.19.0`, without the `v`.
 * @returns {string | null} What to tell the person, or null when this Node will do.
 */
export function nodeTooOld(found) {
  const [major = 0, minor = 0] = found.split('.').map(Number)
  if (major > NEEDED.major || (major === NEEDED.major && minor >= NEEDED.minor)) return null
  return (
    `Breathing Room needs Node ${NEEDED.major}.${NEEDED.minor} or newer. This is Node ${found} (${process.execPath}). ` +
    'Get a current one from https://nodejs.org, or with your version manager (for example "nvm install 22"), ' +
    'then run the same command again. Nothing has been changed.'
  )
}

/**
 * Checks Node, runs a command, and turns its end into an exit code.
 * @param {() => Promise<{ main: (args: string[]) => Promise<number> }>} load
 * @returns {void}
 */
export function enter(load) {
  const words = nodeTooOld(process.versions.node)
  if (words) {
    console.error(words)
    process.exitCode = 1
    return
  }
  load()
    .then((command) => command.main(process.argv.slice(2)))
    .then(
      (code) => {
        process.exitCode = code
      },
      (error) => {
        console.error(error instanceof Stop ? error.message : error)
        process.exitCode = error instanceof Stop ? error.exitCode : 1
      },
    )
}
