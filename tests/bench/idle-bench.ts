// What the app takes at rest, with its sign next to the clock and a reminder to wait for, beside a bare Electron.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startTrayHost } from '../e2e/tray-host.ts'
import { startOnce, startUnseen, watchIdle, type Idle } from './electron-start.ts'
import type { Row } from './row.ts'
import { compared, launcher } from './window-bench.ts'

const ROUNDS = 3
/** The picture in the window moves for nine seconds first. */
const CALM = { settle: 12_000, watch: 10_000 }

/** Needs a display and a bus of its own; without a guard, which the app looks for now and then. */
export async function benchIdle(): Promise<Row[]> {
  if (process.env['BREATHING_ROOM_PRIVATE_MACHINE'] !== '1') throw new Error('Run through npm run bench.')
  const base = mkdtempSync(join(tmpdir(), 'idle-bench-'))
  const host = await startTrayHost()
  try {
    const launch = launcher(base)
    const [bare, shown, hidden]: [Idle[], Idle[], Idle[]] = [[], [], []]
    const ours = { ...launch('ours', 'idle'), env: host.env }
    const watch = (pid: number) => watchIdle(ours.program, pid, CALM)
    for (let round = 0; round <= ROUNDS; round += 1) {
      const those = [
        (await startOnce(launch('bare', 'idle'), watch)).seen,
        (await startOnce(ours, watch)).seen,
        await startUnseen({ ...ours, args: ['--hidden'] }, async (pid) => {
          const idle = await watch(pid)
          await host.item()
          return idle
        }),
      ] as const
      // The first makes the profiles.
      if (round > 0) [bare, shown, hidden].forEach((list, at) => list.push(...those.slice(at, at + 1)))
    }
    const alone = [...bare, ...shown, ...hidden].every((idle) => idle.alone)
    const note = `bare: window shown${alone ? '' : '; NOT SURE: another Electron ran at the same time'}`
    const rows = (what: string, those: readonly Idle[]): Row[] => {
      const mb = (list: readonly Idle[]) => list.map(({ pss }) => pss / 1e6)
      const percent = (list: readonly Idle[]) => list.map(({ cpu }) => cpu * 100)
      const memory = compared(
        `${what}: memory (PSS)`,
        mb(those),
        mb(bare),
        (value) => `${value.toFixed(0)} MB`,
        note,
      )
      const cpu = compared(
        `${what}: processor`,
        percent(those),
        percent(bare),
        (value) => `${value.toFixed(2)} %`,
        note,
      )
      return [
        { ...memory, note: `aim ≤ 1.10×; ${memory.note ?? ''}` },
        { ...cpu, ratio: '', note: `of one, over ${CALM.watch / 1_000} s; aim ≤ 0.15 %` },
      ]
    }
    return [...rows('beside the clock', hidden), ...rows('window shown', shown)]
  } finally {
    await host.stop()
    rmSync(base, { recursive: true, force: true })
  }
}
