/** Files of the system that are watched: a real folder, replaced files, several changes as one. */
import { mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { watchFiles } from '../../../src/main/adapters/watch-files.ts'

test('told once when a file that counts was replaced, not of others, and never failing where there is no folder', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'watched-'))
  let told = 0
  const files = [
    { folder, name: 'localtime' },
    { folder: join(folder, 'not-here'), name: 'resolv.conf' },
  ]
  watchFiles(files, 100, () => (told += 1))
  writeFileSync(join(folder, 'hosts'), 'x')
  await pause(250)
  expect(told).toBe(0)
  for (const zone of ['Europe/Madrid', 'Asia/Tokyo', 'Pacific/Apia']) {
    symlinkSync(`/usr/share/zoneinfo/${zone}`, join(folder, 'new'))
    renameSync(join(folder, 'new'), join(folder, 'localtime'))
  }
  await vi.waitFor(() => expect(told).toBe(1))
  await pause(250)
  expect(told).toBe(1)
  rmSync(folder, { recursive: true })
})
