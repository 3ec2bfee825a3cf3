// kill -9 at random moments of a process that writes without pause: never a corrupt file.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { splice } from '../../../src/guard/hosts-etc/section.ts'
import { recover } from '../../../src/guard/hosts-etc/write.ts'
import { buildDriver, makePlace } from './places.ts'
import type { Place } from './places.ts'

const COUNT = 200
const original = Buffer.from('93.184.215.14 host.example # a line\n'.repeat(20_000) + 'no final newline')
const named = (letter: string) =>
  splice(
    original,
    Array.from({ length: COUNT }, (_, index) => `${letter}${index}.example`),
  )
const whole = [original, named('a'), named('b')]

let driverFolder = ''
let driver = ''
beforeAll(async () => {
  driverFolder = fs.mkdtempSync(join(tmpdir(), 'hosts-etc-driver-'))
  driver = await buildDriver(driverFolder)
})
afterAll(() => fs.rmSync(driverFolder, { recursive: true, force: true }))

async function killAWriter({ path, stateDir }: Place): Promise<void> {
  const child = spawn(process.execPath, [driver, 'hammer', path, stateDir, String(COUNT)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  await pause(Math.random() * 250)
  child.kill('SIGKILL')
  await once(child, 'exit')
}
const isWhole = (path: string) => whole.some((bytes) => bytes.equals(fs.readFileSync(path)))

it('30 kills of a writer that replaces the file: whole at once', { timeout: 120_000 }, async () => {
  const place = makePlace()
  fs.writeFileSync(place.path, original)
  for (let kills = 0; kills < 30; kills += 1) {
    await killAWriter(place)
    expect(isWhole(place.path)).toBe(true)
    expect(await recover(place)).toMatchObject({ value: { file: 'nothing' } })
    expect(fs.readdirSync(place.folder)).toEqual(['hosts'])
  }
})

it('30 kills of a writer that writes in place: whole after recovery', { timeout: 120_000 }, async () => {
  const place = makePlace()
  const seen = new Set<string>()
  fs.writeFileSync(place.path, original)
  fs.linkSync(place.path, join(place.folder, 'other'))
  for (let kills = 0; kills < 30; kills += 1) {
    await killAWriter(place)
    const result = await recover(place)
    if (result.ok) seen.add(result.value.file)
    expect(result.ok).toBe(true)
    expect(isWhole(place.path)).toBe(true)
    // A kill may come before the writer made its state folder.
    if (fs.existsSync(place.stateDir)) expect(fs.readdirSync(place.stateDir)).toEqual([])
  }
  // Else the kills came too early to prove anything.
  expect([...seen].some((file) => file !== 'nothing')).toBe(true)
})
