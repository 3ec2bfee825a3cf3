// Where writer tests happen: temporary folders, a bundled driver process, private mount namespaces.

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { onTestFinished } from 'vitest'
import type { Fault } from '../../../src/guard/hosts-etc/fault.ts'
import type { Written } from '../../../src/guard/hosts-etc/write.ts'

export type Place = { readonly folder: string; readonly path: string; readonly stateDir: string }
export type Answer = { ok: true; value: Written } | { ok: false; error: Fault }

/** A fresh folder with room for a hosts file, and a state folder beside it; both gone after the test. */
export function makePlace(): Place {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'hosts-etc-')))
  onTestFinished(() => rmSync(base, { recursive: true, force: true }))
  const folder = join(base, 'etc')
  mkdirSync(folder)
  return { folder, path: join(folder, 'hosts'), stateDir: join(base, 'state') }
}

/** Bundles driver.ts, which plain Node cannot run, into `folder`; gives the path of the result. */
export async function buildDriver(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: join(import.meta.dirname, 'driver.ts'),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20.18',
      rolldownOptions: { output: { entryFileNames: 'driver.mjs' } },
    },
  })
  return join(folder, 'driver.mjs')
}

/** How to get a private mount namespace here: as root, through a user namespace, or not at all. */
export const privateMounts: readonly string[] | null =
  [['-m'], ['-Urm']].find(
    (flags) => spawnSync('unshare', [...flags, 'mount', '-t', 'tmpfs', 'x', '/mnt']).status === 0,
  ) ?? null

/** Runs a shell script in a private mount namespace; the arguments are its `$1`, `$2` … */
export function inPrivateMounts(script: string, ...args: string[]): { stdout: string; stderr: string } {
  const run = spawnSync('unshare', [...(privateMounts ?? []), 'sh', '-euc', script, 'sh', ...args], {
    encoding: 'utf8',
  })
  if (run.status !== 0) throw new Error(`the script failed: ${run.stdout}${run.stderr}`)
  return run
}

/** The driver's answers, one a line, among whatever else was printed. */
export const answersIn = (stdout: string): Answer[] =>
  stdout
    .split('\n')
    .filter((line) => line.startsWith('{"ok"'))
    .map((line) => JSON.parse(line) as Answer)
