/** Runs a system's own tool, with nothing of the caller's variables, and tells what it said when it fails. */
import { execFile } from 'node:child_process'
import { fail, ok, type Result } from '../../shared/model/result.ts'
import type { Command } from './service.ts'

// A service that hangs is stopped by force after ten seconds.
const patience = 40_000

export const runCommand = ([program, ...args]: Command): Promise<Result<null, string>> =>
  new Promise((settle) => {
    const env = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LANG: 'C' }
    execFile(program, args, { cwd: '/', env, timeout: patience }, (error, _out, words) =>
      settle(error ? fail((words || error.message).trim().replace(/\s+/g, ' ')) : ok(null)),
    )
  })
