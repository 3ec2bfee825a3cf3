// Finds what the system lacks for Electron and the tests; on Debian-likes installs it as root, else says how.

import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { say } from '../say.mjs'
import { Stop } from '../stop.mjs'
import { LIBRARIES, NEEDS } from './debian-names.mjs'

/** @typedef {import('./debian-names.mjs').Part} Part */

/**
 * @typedef {object} System How this machine answers; tests pass their own.
 * @property {(command: string, args: string[]) => { status: number | null, stdout: string, stderr: string }} run
 * @property {(program: string) => boolean} hasProgram
 * @property {() => boolean} isRoot
 * @property {(words: string) => void} say
 */

/** @type {System} */
const THIS_MACHINE = {
  run: (command, args) => {
    const env = { ...process.env, LC_ALL: 'C', DEBIAN_FRONTEND: 'noninteractive' }
    const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', env })
    return { status, stdout: stdout ?? '', stderr: stderr ?? '' }
  },
  hasProgram: (program) =>
    (process.env['PATH'] ?? '')
      .split(path.delimiter)
      .some((folder) => fs.existsSync(path.join(folder, program))),
  isRoot: () => process.getuid?.() === 0,
  say,
}

/**
 * @param {string} output What `ldd` printed.
 * @returns {string[]} The libraries that were not found, each once.
 */
export const missingLibraries = (output) => [
  ...new Set([...output.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '')),
]

/**
 * Makes sure that a program's libraries and what else is needed are there. Does nothing outside Linux.
 * @param {{ program: string | null, needs: readonly import('./debian-names.mjs').Need[] }} wanted
 * @param {System} [system]
 * @returns {void}
 */
export function ensureSystem({ program, needs }, system = THIS_MACHINE) {
  if (process.platform !== 'linux') return
  const libraries = program ? missingLibraries(system.run('ldd', [program]).stdout) : []
  const parts = needs.flatMap((need) => NEEDS[need]).filter((part) => !isThere(part, system))
  if (libraries.length + parts.length === 0) return
  const missing = [...libraries, ...parts.map(nameOf)].join(', ')
  const named = [
    ...libraries.map((library) => LIBRARIES[library] ?? []),
    ...parts.map((part) => part.packages),
  ]

  if (!system.hasProgram('apt-get') || named.some((candidates) => candidates.length === 0)) {
    throw new Stop(
      `This system lacks: ${missing}. Install what brings ${libraries.length + parts.length === 1 ? 'it' : 'them'} ` +
        'with the package manager of your system, then run the same command again. Nothing has been changed.',
    )
  }
  if (!system.isRoot()) {
    const names = choose(named, system).join(' ')
    throw new Stop(
      `This system lacks: ${missing}. Run this, then the same command again:\n\n` +
        `  sudo apt-get update && sudo apt-get install --no-install-recommends ${names}\n`,
    )
  }
  system.say(`Installing what the system lacks (${missing})…`)
  install(named, system)
}

/**
 * @param {Part} part
 * @param {System} system
 * @returns {boolean} A module is looked for by importing it: every distribution keeps them somewhere else.
 */
const isThere = ({ programs = [], pythonModule }, system) =>
  pythonModule === undefined
    ? programs.some(system.hasProgram)
    : system.run('/usr/bin/python3', ['-I', '-c', `import ${pythonModule}`]).status === 0

/** @param {Part} part */
const nameOf = ({ programs, pythonModule }) => programs?.[0] ?? `Python's module ${pythonModule}`

/**
 * @param {readonly (readonly string[])[]} named
 * @param {System} system
 * @returns {string[]} Of each list the first name that apt can install; the last where apt knows none.
 */
function choose(named, system) {
  const { stdout } = system.run('apt-cache', ['policy', ...new Set(named.flat())])
  const known = installable(stdout)
  const chosen = named.map(
    (candidates) => candidates.find((name) => known.has(name)) ?? candidates.at(-1) ?? '',
  )
  return [...new Set(chosen)]
}

/**
 * @param {string} policy What `apt-cache policy` printed.
 * @returns {Set<string>}
 */
export const installable = (policy) =>
  new Set(
    [...policy.matchAll(/^(\S+):\n(?: .*\n)*? {2}Candidate: (?!\(none\))\S/gm)].map(
      (match) => match[1] ?? '',
    ),
  )

/**
 * @param {readonly (readonly string[])[]} named
 * @param {System} system
 */
function install(named, system) {
  const attempt = () => {
    const names = choose(named, system)
    return {
      names,
      ...system.run('apt-get', [
        'install',
        '--yes',
        '--no-install-recommends',
        // Another apt, such as unattended upgrades, may be at work: wait for it.
        '-oDPkg::Lock::Timeout=120',
        ...names,
      ]),
    }
  }
  let result = attempt()
  if (result.status !== 0) {
    // The usual reason: the lists of packages were never fetched, or are stale.
    system.run('apt-get', ['update'])
    result = attempt()
  }
  if (result.status === 0) return
  const tail = result.stderr.trim().split('\n').slice(-6).join('\n')
  throw new Stop(
    `${tail}\n\nThe system's packages could not be installed. The reason stands above, from apt-get. When it is ` +
      `settled (often it is the network), run: apt-get install --no-install-recommends ${result.names.join(' ')}`,
  )
}
