// Runs the measurements in tests/bench and prints them as tables: counting and the hosts file anywhere, guard, its
// watch over apps and window on Linux.

import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { handOver } from '../hand-over.mjs'
import { withDisplay } from '../machine/display.mjs'
import { inRoot } from '../paths.mjs'
import { say } from '../say.mjs'
import { installDependencies } from '../setup/dependencies.mjs'
import { setUp } from '../setup.mjs'
import { inPrivate } from '../suites.mjs'

/** How this command calls itself inside the private machine. */
const WINDOW_INSIDE = '--window-inside'
const GUARD_INSIDE = '--guard-inside'
const APPS_INSIDE = '--apps-inside'
const VIEWS_INSIDE = '--views-inside'
const IDLE_INSIDE = '--idle-inside'

/**
 * @param {string[]} args One of `counts`, `hosts`, `guard`, `apps`, `views`, `window`, `idle`, or none for all; the others are this command's own.
 * @returns {Promise<number>}
 */
export async function main([part]) {
  if (part === WINDOW_INSIDE) {
    console.table(await (await load('window-bench.ts')).benchWindow())
    return 0
  }
  if (part === GUARD_INSIDE) {
    console.table(await (await load('guard-bench.ts')).benchGuard())
    return 0
  }
  if (part === APPS_INSIDE) {
    console.table(await (await load('apps-bench.ts')).benchApps())
    return 0
  }
  if (part === VIEWS_INSIDE) {
    console.table(await (await load('views-bench.ts')).benchViews())
    return 0
  }
  if (part === IDLE_INSIDE) {
    console.table(await (await load('idle-bench.ts')).benchIdle())
    return 0
  }
  installDependencies()
  const wanted = (/** @type {string} */ name) => part === undefined || part === name
  if (wanted('counts')) console.table((await bundled('streaks-bench.ts')).benchStreaks())
  if (wanted('hosts')) console.table(await (await load('hosts-bench.ts')).benchHosts())
  if (process.platform !== 'linux') {
    say('The rows on the guard, the window and their memory are for Linux only: they are read from /proc.')
    return 0
  }
  const guard = wanted('guard') ? await benchGuard() : 0
  const code = guard === 0 && wanted('apps') ? await benchApps() : guard
  const views = code === 0 && wanted('views') ? await benchViews() : code
  const shown = views === 0 && wanted('window') ? await benchWindow() : views
  return shown === 0 && wanted('idle') ? benchIdle() : shown
}

async function benchGuard() {
  await setUp({ parts: ['guard'] })
  say('Now the guard, in a private machine: about five minutes. Leave the machine alone meanwhile.')
  const [command = '', ...rest] = inPrivate([process.execPath, inRoot('scripts', 'bench.mjs'), GUARD_INSIDE])
  return handOver(command, rest, { cwd: inRoot() })
}

async function benchApps() {
  say('Now the watch over apps, among many processes: about five minutes. Leave the machine alone meanwhile.')
  const [command = '', ...rest] = inPrivate([process.execPath, inRoot('scripts', 'bench.mjs'), APPS_INSIDE])
  return handOver(command, rest, { cwd: inRoot() })
}

async function benchViews() {
  await setUp({ electron: true, needs: ['display'], parts: ['guard', 'app'] })
  say(
    'Now the views, with ten years in the log and with none: about a minute. Leave the machine alone meanwhile.',
  )
  const [command = '', ...rest] = inPrivate([process.execPath, inRoot('scripts', 'bench.mjs'), VIEWS_INSIDE])
  return withDisplay((env) => handOver(command, rest, { cwd: inRoot(), env }))
}

async function benchWindow() {
  await setUp({ electron: true, needs: ['display'], parts: ['guard', 'app'] })
  say('Now the window, beside a bare Electron: about three minutes. Leave the machine alone meanwhile.')
  // A private machine, so that the app finds no real guard; a display of its own even where there is one, so that
  // thirty windows do not come up before whoever works there.
  const [command = '', ...rest] = inPrivate([process.execPath, inRoot('scripts', 'bench.mjs'), WINDOW_INSIDE])
  return withDisplay((env) => handOver(command, rest, { cwd: inRoot(), env }))
}

async function benchIdle() {
  await setUp({ electron: true, needs: ['display', 'tray'], parts: ['guard', 'app'] })
  say('Now the app at rest, beside a bare Electron: about four minutes. Leave the machine alone meanwhile.')
  const [command = '', ...rest] = inPrivate([process.execPath, inRoot('scripts', 'bench.mjs'), IDLE_INSIDE])
  return withDisplay((env) => handOver(command, rest, { cwd: inRoot(), env }))
}

/** @param {string} file */
async function load(file) {
  const { runnerImport } = await import('vite')
  // Quiet: set-up's own import of a path, which the window's bench brings along, is none of vite's business.
  const options = /** @type {const} */ ({ root: inRoot(), logLevel: 'error' })
  const { module } = await runnerImport(inRoot('tests', 'bench', file), options)
  return module
}

/**
 * As the app has it: in one piece. Between modules that are transformed one by one each call is a look-up, which a walk
 * over twenty thousand events would be measured by.
 * @param {string} file
 */
async function bundled(file) {
  const { build } = await import('vite')
  const outDir = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    const ssr = inRoot('tests', 'bench', file)
    await build({
      root: inRoot(),
      configFile: false,
      logLevel: 'error',
      build: { ssr, outDir, target: 'node20.18' },
    })
    const [made = ''] = readdirSync(outDir)
    return await import(pathToFileURL(join(outDir, made)).href)
  } finally {
    rmSync(outDir, { recursive: true, force: true })
  }
}
