/** What the tray shows of a snapshot: picture, words, and what can be done from its menu. */
import type { Snapshot } from '../../shared/contract/app-bridge.ts'
import { styleNow } from '../../shared/model/presence.ts'
import type { Words } from '../../shared/words/en.ts'
import type { Ports, TrayFace, TrayItem } from '../ports.ts'
import { nameNow } from './presence.ts'
import { linesOf, sayNext, someoneOnTray } from './tray-lines.ts'

type Acts = Pick<Ports, 'window' | 'quit'> & { readonly hideNumber: (hidden: boolean) => void }

const separator: TrayItem = { kind: 'separator' }
const words = (label: string): TrayItem => ({ kind: 'words', label })

/** Another name, and nothing that a stranger could read anything from; what helps stays in reach. */
const discreetFace = (said: Words, snapshot: Snapshot, { window, quit }: Acts): TrayFace => {
  const name = nameNow(said, snapshot.presence)
  const { discreet } = said.tray
  return {
    number: null,
    plain: 'neutral',
    tooltip: name,
    menu: [
      { kind: 'action', label: said.tray.openNamed(name), run: window.open },
      separator,
      ...(snapshot.person
        ? ([
            { kind: 'action', label: discreet.pull, run: () => window.go('pull') },
            { kind: 'action', label: discreet.happened, run: () => window.go('happened') },
            separator,
          ] as const)
        : []),
      { kind: 'action', label: discreet.quit, run: quit },
    ],
  }
}

const inReach = ({ shell, tray }: Words, { presence }: Snapshot, acts: Acts): readonly TrayItem[] => [
  { kind: 'action', label: shell.pull, run: () => acts.window.go('pull') },
  { kind: 'action', label: shell.happened, run: () => acts.window.go('happened') },
  separator,
  {
    kind: 'action',
    label: presence.numberHidden ? tray.showNumber : tray.hideNumber,
    run: () => acts.hideNumber(!presence.numberHidden),
  },
]

export const trayFace = (said: Words, snapshot: Snapshot, acts: Acts): TrayFace => {
  const { presence } = snapshot
  if (presence.discreet) return discreetFace(said, snapshot, acts)
  const { tray } = said
  const style = styleNow(presence)
  const lines = linesOf(said, snapshot, presence.numberHidden)
  const next = sayNext(said, snapshot)
  return {
    number: style === 'number' ? (someoneOnTray(snapshot)?.counts.noContact.day.toString() ?? null) : null,
    plain: style === 'neutral' ? 'neutral' : 'window',
    tooltip: lines.length > 0 ? lines.join('\n') : nameNow(said, presence),
    menu: [
      { kind: 'action', label: tray.open, run: acts.window.open },
      separator,
      ...lines.map(words),
      ...(next === null ? [] : [separator, words(next)]),
      separator,
      ...(snapshot.person ? inReach(said, snapshot, acts) : []),
      { kind: 'action', label: tray.quit, run: acts.quit },
    ],
  }
}
