/** What doctor says is proven by asking the system, and says what it cannot see. */
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { guard } from './guard-process.ts'
import { lockSite, start, useMachine } from './machine.ts'

useMachine()

const sources = '/etc/nsswitch.conf'

test('a file that is whole is not enough: where the computer does not ask it, doctor names the first name and what helps', async () => {
  await start()
  await lockSite('example.org', '10m')
  const whole = await guard('doctor')
  expect(whole.out).toMatch(/^good {7}names: all \d+ lead nowhere now$/m)
  expect(whole.out).toContain('your phone, or any other computer')
  expect(whole.code).toBe(0)
  const before = readFileSync(sources, 'utf8')
  try {
    writeFileSync(sources, before.replace(/^hosts:.*$/m, 'hosts: myhostname'))
    const doctor = await guard('doctor')
    expect(doctor.out).toMatch(/^good {7}hosts file:/m)
    expect(doctor.out).toMatch(/^WRONG {6}names: \d+ of \d+ are not closed\. \S*example\.org was not found/m)
    expect(doctor.out).toContain('nsswitch.conf')
    expect(doctor.code).toBe(4)
  } finally {
    writeFileSync(sources, before)
  }
})
