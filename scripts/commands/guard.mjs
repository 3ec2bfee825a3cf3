// Builds the guard when its sources have changed, then hands over to it. Silent, so that --json stays clean.

import { handOver } from '../hand-over.mjs'
import { inRoot } from '../paths.mjs'
import { setUp } from '../setup.mjs'

/**
 * @param {string[]} args
 * @returns {Promise<number>} The guard's own exit code.
 */
export async function main(args) {
  await setUp({ parts: ['guard'] })
  return handOver(process.execPath, [inRoot('out', 'guard', 'guard.cjs'), ...args])
}
