/** A suite's tests may kill whom they like: who runs them lives on, and when that one is ended so are they. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { until } from '../../guard/guard-process.ts'

const apart = resolve('scripts/apart.mjs')

/** A process that runs another apart, and is itself in a group of its own: were it killed, these tests would not be. */
const runner = (program: string) =>
  spawn(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { endWithUs, runApart } from ${JSON.stringify(apart)}
       endWithUs()
       const { code } = await runApart(process.execPath, ['-e', ${JSON.stringify(program)}], { tell: 'as-it-comes' })
       console.log('lived on: ' + code)`,
    ],
    { detached: true, stdio: ['ignore', 'pipe', 'inherit'] },
  )

test('what kills its whole process group kills its own only', async () => {
  const child = runner('process.kill(0, "SIGKILL")')
  let said = ''
  child.stdout.on('data', (part: Buffer) => (said += part.toString()))
  await once(child, 'close')
  expect(said).toContain('lived on: 1')
})

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'ended by %s, what it started ends too',
  async (signal) => {
    // With a child of its own, that would outlive it.
    const child = runner(
      'const { spawn } = require("node:child_process"); ' +
        'console.log("pid", spawn("/bin/sleep", ["600"]).pid); setTimeout(() => {}, 600_000)',
    )
    let said = ''
    child.stdout.on('data', (part: Buffer) => (said += part.toString()))
    await until(() => /pid \d+/.test(said))
    child.kill(signal)
    await once(child, 'close')
    const pid = Number(/pid (\d+)/.exec(said)?.[1])
    expect(pid).toBeGreaterThan(1)
    await until(() => {
      try {
        process.kill(pid, 0)
        return false
      } catch {
        return true
      }
    })
  },
)
