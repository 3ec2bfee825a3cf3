// Builds the guard and the app, each only when something that it is made of has changed.

import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { inRoot } from '../paths.mjs'
import { Stop } from '../stop.mjs'
import { runTool } from '../tool.mjs'
import { ensureWritable } from './checkout.mjs'
import { RUNTIME, makeRuntime } from './runtime.mjs'

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {readonly string[]} sources Files and folders; those that do not exist count as empty.
 * @property {readonly string[]} outputs
 * @property {(options: { quiet: boolean }) => number} make Gives an exit code.
 * @property {NodeJS.Platform} [platform] Where alone it is made.
 */

/**
 * @param {string} tool Below node_modules.
 * @param {string[]} args
 * @returns {Part['make']}
 */
const withTool = (tool, args) => (options) => runTool(tool, args, options)

const COMMON = ['src/shared', 'resources', 'package-lock.json']

/** @type {Record<'guard' | 'runtime' | 'app' | 'gallery' | 'extension', Part>} */
export const PARTS = {
  guard: {
    name: 'The guard',
    sources: ['src/guard', 'vite.guard.config.ts', 'package.json', ...COMMON],
    outputs: ['out/guard/guard.cjs'],
    make: withTool('vite/bin/vite.js', ['build', '-c', 'vite.guard.config.ts']),
  },
  // Of the guard's file, so the guard comes before it; building that removes this.
  runtime: {
    name: 'The guard as a program of its own',
    sources: ['out/guard/guard.cjs', 'scripts/setup/runtime.mjs', 'package-lock.json'],
    outputs: [RUNTIME],
    make: makeRuntime,
    // Elsewhere the program would have to be signed once more, and no guard can be installed there yet.
    platform: 'linux',
  },
  app: {
    name: 'The app',
    sources: ['src/main', 'src/preload', 'src/renderer', 'electron.vite.config.ts', ...COMMON],
    outputs: ['out/main/index.cjs', 'out/preload/index.cjs', 'out/renderer/index.html'],
    make: withTool('electron-vite/bin/electron-vite.js', ['build']),
  },
  extension: {
    name: 'The companion for browsers',
    sources: [
      'src/extension',
      'src/renderer/ui',
      'src/renderer/tokens.css',
      'vite.extension.config.ts',
      ...COMMON,
    ],
    outputs: ['out/extension/background.js', 'out/extension/blocked.html', 'out/extension/manifest.json'],
    make: withTool('vite/bin/vite.js', ['build', '-c', 'vite.extension.config.ts']),
  },
  gallery: {
    name: 'The gallery',
    sources: [
      'src/main/gallery.ts',
      'src/main/security',
      'src/renderer',
      'electron.gallery.config.ts',
      'electron.vite.config.ts',
      ...COMMON,
    ],
    outputs: ['out/gallery/main/index.cjs', 'out/gallery/renderer/index.html'],
    make: withTool('electron-vite/bin/electron-vite.js', ['build', '-c', 'electron.gallery.config.ts']),
  },
}

/**
 * @param {readonly string[]} sources
 * @param {(file: string) => string} [at]
 * @returns {string} A digest over names and contents: unlike times, it survives git and catches deletions.
 */
export function digestOf(sources, at = inRoot) {
  const digest = createHash('sha256')
  /** @param {string} file */
  const take = (file) => {
    const stat = fs.statSync(at(file), { throwIfNoEntry: false })
    if (stat?.isDirectory()) for (const name of fs.readdirSync(at(file)).toSorted()) take(`${file}/${name}`)
    else if (stat) digest.update(`${file}\0${stat.size}\0`).update(fs.readFileSync(at(file)))
  }
  sources.forEach(take)
  return digest.digest('hex')
}

/**
 * @param {(keyof typeof PARTS)[]} parts
 * @param {{ quiet?: boolean }} [options] Quiet: the tools print only when they fail.
 * @returns {void}
 */
export function build(parts, { quiet = true } = {}) {
  for (const key of parts) {
    const part = PARTS[key]
    if (part.platform !== undefined && part.platform !== process.platform) continue
    const stamp = inRoot('out', `.built-${key}`)
    const wanted = `${digestOf(part.sources)} Node ${process.versions.node}`
    const whole = part.outputs.every((file) => fs.existsSync(inRoot(file)))
    if (whole && fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) continue
    ensureWritable(inRoot())
    fs.rmSync(stamp, { force: true })
    if (part.make({ quiet }) !== 0)
      throw new Stop(`${part.name} could not be built. The reason stands above.`)
    fs.mkdirSync(path.dirname(stamp), { recursive: true })
    fs.writeFileSync(stamp, wanted)
  }
}
