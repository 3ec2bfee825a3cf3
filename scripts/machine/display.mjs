// A display of one's own for tests: Xvfb on a number that it chooses itself, gone when the work is done.

import { spawn } from 'node:child_process'
import { Stop } from '../stop.mjs'

/**
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work Gets an environment that points at the display.
 * @returns {Promise<T>}
 */
export async function withDisplay(work) {
  if (process.platform !== 'linux') return work(process.env)
  // -displayfd takes a free number without a race; -nolisten and the default access control keep others out.
  const args = ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp']
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const stop = () => server.kill('SIGTERM')
  process.once('exit', stop)
  try {
    const number = await new Promise((resolve, reject) => {
      server.once('error', reject)
      server.once('exit', (code) => reject(new Error(`it ended with code ${code}`)))
      server.stdio[3]?.once('data', (/** @type {Buffer} */ said) => resolve(said.toString().trim()))
    }).catch((/** @type {Error} */ error) => {
      throw new Stop(`The virtual display Xvfb did not start: ${error.message}.`)
    })
    /** @type {NodeJS.ProcessEnv} */
    const env = { ...process.env, DISPLAY: `:${number}` }
    delete env['WAYLAND_DISPLAY']
    return await work(env)
  } finally {
    process.off('exit', stop)
    stop()
  }
}
