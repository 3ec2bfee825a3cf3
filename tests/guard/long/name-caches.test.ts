/** A real cache of names (nscd) that would not look at the hosts file by itself: the guard makes it forget. */
import { spawn } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { until } from '../guard-process.ts'
import { addressesOf, hosts, isBlocked, lockSite, start, useMachine } from '../machine.ts'

useMachine()

const nscd = '/usr/sbin/nscd'

test.skipIf(!existsSync(nscd))('nscd forgets what it knew when a lock begins, and when it ends', async () => {
  // Private: the machine's own cache, if it has one, is not mounted here.
  mkdirSync('/run/nscd')
  writeFileSync(
    '/etc/nscd.conf',
    'enable-cache hosts yes\npositive-time-to-live hosts 3600\nnegative-time-to-live hosts 3600\ncheck-files hosts no\n',
  )
  const cache = spawn(nscd, ['-F'], { stdio: 'ignore' })
  try {
    await until(() => existsSync('/run/nscd/socket'))
    appendFileSync(hosts, '\n1.2.3.4 example.org\n')
    await until(async () => (await addressesOf('example.org')).includes('1.2.3.4'))
    writeFileSync(hosts, '5.6.7.8 example.org\n')
    // Else this test would prove nothing: the cache answers, and with what was.
    expect(await addressesOf('example.org')).toEqual(['1.2.3.4'])
    await start()
    await lockSite('example.org', '10s')
    await until(() => isBlocked('example.org'))
    await until(async () => (await addressesOf('example.org')).includes('5.6.7.8'))
  } finally {
    cache.kill()
    rmSync('/run/nscd', { recursive: true })
  }
})
