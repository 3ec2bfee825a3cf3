/** Where locked names lead follows the doorway: quietly, and without taking its own section for somebody's edit. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openHold } from '../../../src/guard/hold.ts'
import { BEGIN } from '../../../src/guard/hosts-etc/format.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'breathing-room-hold-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const original = '127.0.0.1 localhost\n'
const doorway = '127.66.0.1'
const nowhere = '0.0.0.0'

test('a doorway that opens and closes all the time is followed, and is nobody who fights', async () => {
  const hosts = join(folder, 'hosts')
  writeFileSync(hosts, original)
  let address = nowhere
  const hold = openHold(hosts, join(folder, 'state'), () => address)
  const read = () => readFileSync(hosts, 'utf8')
  await hold.apply(['example.org'])
  for (let turn = 0; turn < 30; turn += 1) {
    address = turn % 2 === 0 ? doorway : nowhere
    expect(await hold.apply(['example.org'], 'again')).toMatchObject({ value: { state: 'held', note: null } })
    expect(read()).toContain(`${address} example.org example.org.\n`)
    expect(hold.retryIn()).toBeNull()
  }
  expect(read().split(BEGIN)).toHaveLength(2)
  address = doorway
  await hold.apply([], 'again')
  expect(read()).toBe(original)
})

test('a section of a guard before, whose doorway was open, is taken up as it is', async () => {
  const hosts = join(folder, 'hosts')
  writeFileSync(hosts, original)
  await openHold(hosts, join(folder, 'state'), () => doorway).apply(['example.org'])
  const after = openHold(hosts, join(folder, 'state'), () => nowhere)
  expect(after.standing()).toEqual(['example.org'])
  expect(await after.apply(['example.org'], 'again')).toMatchObject({ value: { state: 'held' } })
  expect(readFileSync(hosts, 'utf8')).not.toContain(doorway)
})
