/** The private machine before each test: a hosts file with foreign lines, no rules of an earlier lock, and no guard's book. */
import { execFileSync } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { rulesFiles } from '../guard/guard-process.ts'
import { serviceWords } from '../../src/shared/words/en/service.ts'

export const hosts = '/etc/hosts'
export const originalHosts = Buffer.from(
  '127.0.0.1\tlocalhost\r\n# caf\xe9, kept as it is\r\n10.0.0.7 printer',
  'latin1',
)

export const freshMachine = (): void => {
  for (const book of ['/run/state', '/var/lib/breathing-room']) rmSync(book, { recursive: true, force: true })
  for (const path of rulesFiles) rmSync(path, { force: true })
  writeFileSync(hosts, originalHosts)
}

/** Takes away what the app may have installed, as an administrator would. */
export const removeInstalled = (): void => {
  const program = '/usr/local/lib/breathing-room/breathing-room-guard'
  if (existsSync(program)) execFileSync(program, ['uninstall', '--words', serviceWords.removal])
}
