/** `--status`: a few lines from what is kept and what the guard says now, printed; nothing is written, no window opens. */
import { app } from 'electron'
import type { GuardAccount } from '../shared/contract/app-bridge.ts'
import { guardDoorOf } from '../shared/contract/guard-door.ts'
import { emptyUserData } from '../shared/contract/user-data.ts'
import { refuse } from '../shared/model/refusal.ts'
import { fail } from '../shared/model/result.ts'
import { openClock } from './adapters/clock.ts'
import { GuardClient } from './adapters/guard-client.ts'
import { readStore } from './adapters/store.ts'
import { languageNow } from './use-cases/language.ts'
import { takeNumbers } from './use-cases/numbers.ts'
import { nameNow, presenceNow } from './use-cases/presence.ts'
import { takeSnapshot } from './use-cases/snapshot.ts'
import { linesOf, sayNext } from './use-cases/tray-lines.ts'

const exit = { done: 0, unreadable: 1 } as const

/** Nothing is started from here. */
const nowhere = { kind: 'not-here' } as const

/** The guard has this long to say what holds; then it counts as silent. */
const patience = 2_000

const accountOf = (guard: GuardClient): Promise<GuardAccount> =>
  new Promise((settle) => {
    const look = () => guard.account().kind !== 'connecting' && settle(guard.account())
    guard.onChange(look)
    setTimeout(settle, patience, { kind: 'unreachable', why: refuse('guard-unreachable'), start: nowhere })
    look()
  })

/** Reads the same file as the app that may be running: what it has saved is what it shows. */
export const printStatus = async (): Promise<number> => {
  const clock = openClock(process.platform)
  const kept = readStore(app.getPath('userData'))
  const data = kept ?? emptyUserData
  const ports = {
    clock,
    languages: () => app.getPreferredSystemLanguages(),
    store: { read: () => data, folder: '', notices: [] },
    login: { isOn: () => null },
    tray: { isTaken: () => null },
    keys: { hold: () => false },
    window: { calledInLists: () => null },
  }
  const { words } = languageNow(ports)
  if (kept === null) {
    console.error(words.presence.unreadable)
    return exit.unreadable
  }
  const guard = new GuardClient(guardDoorOf(process), {
    way: () => nowhere,
    start: async () => fail(refuse('guard-unreachable')),
  })
  const account = await accountOf(guard)
  const looked = { ...ports, guard: { account: () => account } }
  const snapshot = takeSnapshot(looked, () => 0, takeNumbers(ports))
  const presence = presenceNow(data)
  const next = sayNext(words, snapshot)
  const lines = presence.discreet
    ? []
    : [...linesOf(words, snapshot, presence.numberHidden), ...(next ? [next] : [])]
  console.log([nameNow(words, presence), ...lines.map((line) => `  ${line}`)].join('\n'))
  return exit.done
}
