// Finds npm without a shell.

import fs from 'node:fs'
import path from 'node:path'

/**
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string[]} A command and its first arguments.
 */
export function npmCommand(env = process.env) {
  // Set by npm for its scripts: the very npm that the person called.
  const own = env['npm_execpath']
  if (own && /npm-cli\.c?js$/.test(own)) return [process.execPath, own]
  // On Windows `npm` is a batch file, which only a shell could start.
  const bundled = path.join(path.dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js')
  if (process.platform === 'win32' && fs.existsSync(bundled)) return [process.execPath, bundled]
  return ['npm']
}
