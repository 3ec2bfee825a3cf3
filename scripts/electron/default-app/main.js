// Stands in for Electron's own default app in the fallback runtime: `electron [-r module] <path to app>`.
// It follows default_app/main.ts of Electron 33, without its help page and REPL.
import { app } from 'electron/main'
import fs from 'node:fs'
import { Module } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** @param {string[]} argv */
function readArguments(argv) {
  const modules = []
  for (let i = 0; i < argv.length; i += 1) {
    const arg = argv[i]
    if (arg === '--version' || arg === '-v') return { modules, version: true }
    if (arg === '-r' || arg === '--require') {
      i += 1
      if (argv[i] === undefined) fail('Invalid usage: --require needs a file.')
      modules.push(argv[i])
    } else if (arg.startsWith('--app=')) {
      return { modules, file: arg.slice('--app='.length) }
    } else if (!arg.startsWith('-')) {
      return { modules, file: arg }
    }
  }
  return { modules }
}

/** @param {string} words */
function fail(words) {
  console.error(words)
  process.exit(1)
}

/** @param {string} folder */
async function takeOverPackage(folder) {
  const file = path.join(folder, 'package.json')
  if (!fs.existsSync(file)) return null
  const about = JSON.parse(fs.readFileSync(file, 'utf8'))
  if (about.version) app.setVersion(about.version)
  app.name = about.productName ?? about.name ?? app.name
  app.setDesktopName(about.desktopName ?? `${app.name}.desktop`)
  if (about.v8Flags) (await import('node:v8')).setFlagsFromString(about.v8Flags)
  return folder
}

/** @param {string} place */
async function loadApp(place) {
  // Apps ask process.defaultApp whether they run from a checkout.
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true })
  const resolved = path.resolve(place)
  const folder = await takeOverPackage(resolved)
  let main
  try {
    main = Module._resolveFilename(resolved, null, true)
  } catch (error) {
    fail(`Unable to find an Electron app at ${resolved}: ${error.message}`)
  }
  app.setAppPath(folder ?? path.dirname(main))
  await import(pathToFileURL(main).href)
}

const { modules, file, version } = readArguments(process.argv.slice(1))
// Playwright hooks into the app with `-r loader.js`; it must be there before the app's first line.
if (modules.length > 0) Module._preloadModules(modules)
if (version) {
  console.log(`v${process.versions.electron}`)
  process.exit(0)
} else if (file === undefined) {
  fail('This Electron is for development and tests: give it the path of an app.')
} else {
  try {
    // Awaited at the top level, because Electron holds its `ready` back until then: the app must be able to
    // register its schemes first.
    await loadApp(file)
  } catch (error) {
    console.error('App threw an error during load')
    console.error(error.stack ?? error)
    process.exit(1)
  }
}
