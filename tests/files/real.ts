/** The real tools, asked about files that we made. */
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A folder of its own, gone at the end. */
export const makePlace = (): string => {
  const place = mkdtempSync(join(tmpdir(), 'files-'))
  // Pigeonhole works as nobody where we are root: it does not run as root.
  chmodSync(place, 0o777)
  afterAll(() => rmSync(place, { recursive: true, force: true }))
  return place
}

const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

/** What Pigeonhole does with a message: the folder, `discard`, or null where it stays in the inbox. */
export const sieveDoes = (
  place: string,
  script: string,
  message: string,
  envelope: string,
): string | null => {
  const [rules, mail] = [join(place, 'rules.sieve'), join(place, 'mail.eml')]
  writeFileSync(rules, script)
  writeFileSync(mail, message)
  rmSync(join(place, 'rules.svbin'), { force: true })
  const run = spawnSync('sieve-test', ['-f', envelope, rules, mail], { encoding: 'utf8', ...nobody })
  if (run.status !== 0) throw new Error(`sieve-test: ${run.stderr}`)
  const folder = /store message in folder: (.+)/.exec(run.stdout)?.[1]
  if (folder !== undefined) return folder === 'INBOX' ? null : folder
  return /\bdiscard\b/.test(run.stdout) ? 'discard' : null
}

/** Runs a few lines of the system's own Python with JSON in and JSON out. */
export const python = (program: string, input: unknown): unknown =>
  JSON.parse(
    execFileSync('/usr/bin/python3', ['-c', program], {
      input: JSON.stringify(input),
      encoding: 'utf8',
      maxBuffer: 64_000_000,
    }),
  )
