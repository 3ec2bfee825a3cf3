/** The service’s text as systemd itself judges it, without starting anything. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { unitFor } from '../../src/guard/service/systemd.ts'

const analyze = '/usr/bin/systemd-analyze'
/**
 * Measured with systemd 252: 2.9. Without the doorway's lines and with a network of its own it would be 2.0, without
 * those of the watch over apps 2.4, with neither 1.6. A service without any of these lines has 9.6.
 */
const mostExposure = '29'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'br-unit-'))
  file = join(folder, 'breathing-room-guard.service')
  // A program that is there, for the check that it is.
  writeFileSync(file, unitFor('/bin/true', 1_000))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('every line is understood', () => {
  const { status, stderr } = spawnSync(analyze, ['verify', file], { encoding: 'utf8' })
  expect(stderr).toBe('')
  expect(status).toBe(0)
})

test('is exposed to little', () => {
  const args = ['security', '--offline=yes', `--threshold=${mostExposure}`, '--no-pager', file]
  expect(execFileSync(analyze, args, { encoding: 'utf8' })).toContain('Overall exposure level')
})
