// Draws the app's icon, from the same description as the window on the page, into resources/icons.

import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { toIcns, toIco } from '../icons/containers.mjs'
import { toPng } from '../icons/png.mjs'
import { withDisplay } from '../machine/display.mjs'
import { sandboxFor } from '../machine/sandbox.mjs'
import { cache, inRoot } from '../paths.mjs'
import { say } from '../say.mjs'
import { setUp } from '../setup.mjs'
import { Stop } from '../stop.mjs'

const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
const WINDOWS = [16, 24, 32, 48, 64, 256]
/** What fills a tile of its own on other systems stands in some air on macOS. */
const MAC = [16, 32, 64, 128, 256, 512, 1024]

const folder = inRoot('resources', 'icons')
const scratch = path.join(cache, 'icons')

/** @returns {Promise<number>} */
export async function main() {
  const own = Boolean(process.env['DISPLAY']) || process.platform !== 'linux'
  const { electron } = await setUp({ electron: true, needs: own ? [] : ['display'] })
  if (!electron) throw new Error('Set-up brought no Electron.')
  const { runnerImport } = await import('vite')
  const drawing = inRoot('src', 'renderer', 'ui', 'quiet-window', 'icon.ts')
  const { module } = await runnerImport(drawing, { root: inRoot(), configFile: false, logLevel: 'error' })
  /** @type {(size: number, padded?: boolean) => string} */
  const iconSvg = module.iconSvg

  fs.rmSync(scratch, { recursive: true, force: true })
  fs.mkdirSync(scratch, { recursive: true })
  const list = path.join(scratch, 'list.json')
  const pictures = [
    ...SIZES.map((size) => ({ name: `${size}`, size, svg: iconSvg(size) })),
    ...MAC.map((size) => ({ name: `mac-${size}`, size, svg: iconSvg(size, true) })),
  ]
  fs.writeFileSync(list, JSON.stringify(pictures))
  const draw = async (/** @type {NodeJS.ProcessEnv} */ env) => rasterise(electron, list, env)
  await (own ? draw(process.env) : withDisplay(draw))

  const read = (/** @type {number} */ size, kind = '') => ({
    size,
    png: toPng(fs.readFileSync(path.join(scratch, `${kind}${size}`)), size),
  })
  fs.mkdirSync(folder, { recursive: true })
  const write = (/** @type {string} */ name, /** @type {Buffer | string} */ content) =>
    fs.writeFileSync(path.join(folder, name), content)
  for (const size of SIZES) write(`${size}.png`, read(size).png)
  write('icon.svg', iconSvg(1024))
  write('icon.ico', toIco(WINDOWS.map((size) => read(size))))
  write('icon.icns', toIcns(MAC.map((size) => read(size, 'mac-'))))
  fs.rmSync(scratch, { recursive: true, force: true })
  say(`Drawn: ${path.relative(inRoot(), folder)}`)
  return 0
}

/**
 * @param {string} electron
 * @param {string} list
 * @param {NodeJS.ProcessEnv} env
 */
function rasterise(electron, list, env) {
  const sandbox = sandboxFor(electron)
  if (sandbox.stop) throw new Stop(sandbox.stop)
  const args = [
    ...sandbox.switches,
    `--user-data-dir=${path.join(scratch, 'profile')}`,
    inRoot('scripts', 'icons', 'rasterise.cjs'),
    list,
  ]
  const run = spawnSync(electron, args, { env, encoding: 'utf8', timeout: 60_000 })
  if (run.status !== 0) throw new Stop(`The icons could not be drawn.\n${run.stderr}`)
}
