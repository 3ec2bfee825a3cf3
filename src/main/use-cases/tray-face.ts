/** What the tray shows of a snapshot. */
import type { GuardAccount, Snapshot } from '../../shared/contract/app-bridge.ts'
import { assertNever } from '../../shared/model/result.ts'
import type { Words } from '../../shared/words/en.ts'
import type { Ports, TrayFace, TrayItem } from '../ports.ts'

/** One line on what holds now. Says “locked” only in the words of a guard that answers. */
const sayGuard = (tray: Words['tray'], guard: GuardAccount): string => {
  switch (guard.kind) {
    case 'connecting':
    case 'unreachable':
      return tray[guard.kind]
    case 'answering': {
      const { hosts, locks } = guard.status
      return hosts.state === 'held' ? tray.locks(locks.length) : tray[hosts.state]
    }
    default:
      return assertNever(guard)
  }
}

const isHolding = (guard: GuardAccount): boolean =>
  guard.kind === 'answering' && guard.status.hosts.state !== 'idle'

/** One person is on the tray. */
const countOnTray = ({ people }: Snapshot) =>
  (people.find(({ onTray }) => onTray) ?? people[0])?.counts.noContact

/** The lines of the menu and the tooltip, most important first. */
const linesOf = (tray: Words['tray'], snapshot: Snapshot): readonly string[] => {
  const { person, guard, records } = snapshot
  const shown = countOnTray(snapshot)
  return [
    shown ? tray.days(shown.day) : tray.noPerson,
    ...(shown?.held ? [tray.held[shown.held]] : []),
    // Who chose to live without locks, or has not come to them yet, is not told of a guard; one that holds is.
    ...((person && records.setup.blocking) || isHolding(guard) ? [sayGuard(tray, guard)] : []),
  ]
}

const inReach = (shell: Words['shell'], window: Ports['window']): readonly TrayItem[] => [
  { kind: 'action', label: shell.pull, run: () => window.go('pull') },
  { kind: 'action', label: shell.happened, run: () => window.go('happened') },
  { kind: 'separator' },
]

export const trayFace = (
  { tray, shell }: Words,
  snapshot: Snapshot,
  { window, quit }: Pick<Ports, 'window' | 'quit'>,
): TrayFace => {
  const lines = linesOf(tray, snapshot)
  return {
    number: countOnTray(snapshot)?.day.toString() ?? null,
    tooltip: lines.join('\n'),
    menu: [
      { kind: 'action', label: tray.open, run: window.open },
      { kind: 'separator' },
      ...lines.map((label) => ({ kind: 'words', label }) as const),
      { kind: 'separator' },
      ...(snapshot.person ? inReach(shell, window) : []),
      { kind: 'action', label: tray.quit, run: quit },
    ],
  }
}
