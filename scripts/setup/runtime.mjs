// Makes the guard one program that needs neither this checkout nor Node: a copy of this Node with the guard inside.

import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { inRoot } from '../paths.mjs'
import { runTool } from '../tool.mjs'

export const RUNTIME = 'out/guard/breathing-room-guard'

/**
 * @param {{ quiet: boolean }} options
 * @returns {number} An exit code.
 */
export function makeRuntime({ quiet }) {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'breathing-room-runtime-'))
  const program = inRoot(`${RUNTIME}.${process.pid}.tmp`)
  const [config, output] = [path.join(scratch, 'config.json'), path.join(scratch, 'blob')]
  const main = inRoot('out', 'guard', 'guard.cjs')
  try {
    fs.writeFileSync(config, JSON.stringify({ main, output, disableExperimentalSEAWarning: true }))
    const prepared = run(process.execPath, ['--experimental-sea-config', config])
    if (prepared !== 0) return prepared
    fs.copyFileSync(process.execPath, program)
    fs.chmodSync(program, 0o755)
    // The fuse is Node's own mark, which tells it that there is something inside to run.
    const fuse = ['--sentinel-fuse', 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2']
    const packed = runTool('postject/dist/cli.js', [program, 'NODE_SEA_BLOB', output, ...fuse], { quiet })
    if (packed !== 0) return packed
    // Some distributions keep Node's insides in a library of its own: then the copy would be Node, not the guard.
    const started = run(program, ['--help'])
    if (started === 0) fs.renameSync(program, inRoot(RUNTIME))
    return started
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true })
    fs.rmSync(program, { force: true })
  }
}

/**
 * @param {string} program
 * @param {string[]} args
 * @returns {number} An exit code; what was said is repeated only if it is not 0.
 */
function run(program, args) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8' })
  if (status !== 0) process.stderr.write(`${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`)
  return status ?? 1
}
