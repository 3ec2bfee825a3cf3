/** The program that a browser starts for the companion: as the person, not root. Tells it what is closed, and why. */
import { closeSync, openSync, readFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { companionWord, type CompanionState } from '../../shared/contract/companion.ts'
import { openGuardSession } from '../../shared/contract/guard-session.ts'
import type { GuardStatus } from '../../shared/contract/guard-wire.ts'
import { parseUserData } from '../../shared/contract/user-data.ts'
import { localDateIn } from '../../shared/model/day.ts'
import { nextPlanned } from '../../shared/calendar/planned.ts'
import { pinnedReason } from '../../shared/model/reason.ts'
import { serviceOfHost } from '../../shared/model/catalogue.ts'
import { catalogue } from '../../shared/model/services.ts'
import type { Site } from '../../shared/model/site.ts'
import { findLanguage, chooseLanguage } from '../../shared/words/languages.ts'
import { compileLocks } from '../compile-locks.ts'
import { makeNativeReader, nativeFrame } from './native-frames.ts'

const again = 5_000

type Said = Pick<CompanionState, 'language' | 'reason' | 'next'>

/** From the person's own file, only read; without one the companion has nothing of theirs to say. */
export const saidIn = (file: string, now: number): Said => {
  try {
    const data = parseUserData(JSON.parse(readFileSync(file, 'utf8')))
    if (!data.ok) return { language: null, reason: null, next: null }
    const { language, reasons, pinned, week } = data.value
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
    const what = nextPlanned(week, localDateIn(now, zone))?.routine.what
    const { words } = findLanguage(language) ?? chooseLanguage([])
    return {
      language: findLanguage(language)?.tag ?? null,
      reason: pinnedReason(reasons, pinned)?.text.slice(0, 2_000) ?? null,
      next: what ? ('words' in what ? what.words : (words.week.ideas[what.idea] ?? null)) : null,
    }
  } catch {
    return { language: null, reason: null, next: null }
  }
}

/** What is closed beside whole sites, and until when. */
export const stateOf = (status: GuardStatus, said: Said): CompanionState => {
  const { rules } = compileLocks(
    status.locks.map(({ sites, beyond }) => ({ sites: sites as Site[], beyond })),
  )
  return {
    kind: 'state',
    closed: [...(rules?.firefox ?? [])],
    open: [...(rules?.exceptions ?? [])],
    left: Math.max(0, ...status.locks.map(({ remaining }) => remaining)),
    ...said,
  }
}

/**
 * Until the browser ends it. A guard that does not answer is asked again; meanwhile the companion keeps to what it was told.
 * @param file the person's data
 */
export const runCompanion = (socketPath: string, file: string): Promise<void> =>
  new Promise((done) => {
    let call: ReturnType<typeof openGuardSession>['call'] | null = null
    let guard: Socket | undefined
    let next: NodeJS.Timeout | undefined
    let told = ''
    let ended = false
    const tell = (status: GuardStatus): void => {
      const state = stateOf(status, saidIn(file, Date.now()))
      const substance = JSON.stringify({ ...state, left: Math.ceil(state.left / 60_000) })
      if (substance !== told) process.stdout.write(nativeFrame(state))
      told = substance
    }
    const toGuard = (): void => {
      const socket = connect(socketPath).setEncoding('utf8')
      guard = socket
      const session = openGuardSession({
        send: (text) => socket.write(text),
        close: () => socket.destroy(),
        prove: (path) => closeSync(openSync(path, 'wx', 0o600)),
        onStatus: tell,
      })
      call = session.call
      socket.on('data', (chunk) => session.receive(String(chunk)))
      socket.on('error', () => undefined)
      socket.on('close', () => {
        session.ended()
        call = null
        if (!ended) next = setTimeout(toGuard, again)
      })
      void session.call('subscribe', {}).then((answer) => answer.ok && tell(answer.value))
    }
    const read = makeNativeReader()
    const end = (): void => {
      ended = true
      clearTimeout(next)
      // Open, it would keep this program there when its browser has long gone.
      guard?.destroy()
      done()
    }
    process.stdin.on('data', (chunk: Buffer) => {
      const words = read(chunk)
      if (words === null) return end()
      for (const value of words) {
        const word = companionWord.safeParse(value)
        if (!word.success) continue
        const { host } = word.data
        void call?.('attempted', { id: serviceOfHost(catalogue, host)?.id ?? host })
      }
    })
    process.stdin.on('end', end)
    process.stdout.on('error', end)
    toGuard()
  })
