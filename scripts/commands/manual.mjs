// Writes the guard's manual page and its completions, as its own --help says them, into resources.

import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { manualFiles } from '../manual/generate.mjs'
import { inRoot } from '../paths.mjs'
import { say } from '../say.mjs'
import { setUp } from '../setup.mjs'
import { Stop } from '../stop.mjs'

/** @returns {Promise<number>} */
export async function main() {
  await setUp({ parts: ['guard'] })
  const help = spawnSync(process.execPath, [inRoot('out', 'guard', 'guard.cjs'), '--help'], {
    encoding: 'utf8',
  })
  if (help.status !== 0) throw new Stop(`The guard did not say how it is used.\n${help.stderr}`)
  const { version } = JSON.parse(fs.readFileSync(inRoot('package.json'), 'utf8'))
  for (const [name, text] of Object.entries(manualFiles(help.stdout, version))) {
    const file = inRoot('resources', name)
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, text)
  }
  say('Written: resources/man, resources/completion')
  return 0
}
