/** A real Firefox, without a window, driven by its own remote protocol (Marionette). */
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stopGuard, until } from './guard-process.ts'

export const firefoxFile = '/usr/lib/firefox-esr/firefox-esr'

export type Firefox = {
  /** `loaded`, `blocked`, or what else was said instead. */
  readonly visit: (address: string) => Promise<string>
  readonly inPrivateWindow: () => Promise<void>
  /** The value of an expression of its own: it knows which preferences are locked. */
  readonly tell: (expression: string) => Promise<unknown>
  readonly close: () => Promise<void>
}

/** Frames are `length:json`; an answer is `[1, id, error, value]`. */
const conversation = (socket: Socket) => {
  let heard = Buffer.alloc(0)
  let last = 0
  const waiting = new Map<number, (answer: { error: { message: string } | null; value: unknown }) => void>()
  socket.on('error', () => undefined)
  socket.on('data', (chunk) => {
    heard = Buffer.concat([heard, chunk])
    for (;;) {
      const colon = heard.indexOf(':')
      const length = Number(heard.toString('utf8', 0, Math.max(0, colon)))
      if (colon < 0 || heard.length < colon + 1 + length) return
      const frame = JSON.parse(heard.toString('utf8', colon + 1, colon + 1 + length)) as never
      heard = heard.subarray(colon + 1 + length)
      if (!Array.isArray(frame)) continue
      const [, id, error, value] = frame as [1, number, { message: string } | null, unknown]
      waiting.get(id)?.({ error, value })
    }
  })
  return async (command: string, args: object = {}): Promise<unknown> => {
    const id = (last += 1)
    const text = JSON.stringify([0, id, command, args])
    const answered = new Promise<{ error: { message: string } | null; value: unknown }>((done) =>
      waiting.set(id, done),
    )
    socket.write(`${Buffer.byteLength(text)}:${text}`)
    const { error, value } = await answered
    if (error) throw new Error(error.message)
    return value
  }
}

/** @param names lead to this computer */
export const openFirefox = async (names: readonly string[]): Promise<Firefox> => {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-rules-'))
  const preferences = {
    'marionette.port': 0,
    'network.dns.localDomains': names.join(','),
    'dom.security.https_first': false,
    'network.stricttransportsecurity.preloadlist': false,
    'browser.aboutwelcome.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
  }
  const lines = Object.entries(preferences).map(
    ([key, value]) => `user_pref('${key}', ${JSON.stringify(value)});`,
  )
  writeFileSync(join(profile, 'user.js'), lines.join('\n'))
  const switches = ['--headless', '--no-remote', '--marionette', '--remote-allow-system-access']
  const child: ChildProcess = spawn(firefoxFile, [...switches, '--profile', profile], {
    env: { PATH: '/usr/bin:/bin', HOME: profile },
    stdio: 'ignore',
  })
  const portFile = join(profile, 'MarionetteActivePort')
  await until(() => existsSync(portFile) && readFileSync(portFile, 'utf8') !== '', 50_000)
  const socket = connect(Number(readFileSync(portFile, 'utf8')), '127.0.0.1')
  const say = conversation(socket)
  await say('WebDriver:NewSession', { capabilities: { alwaysMatch: { timeouts: { pageLoad: 10_000 } } } })
  return {
    visit: async (address) => {
      try {
        await say('WebDriver:Navigate', { url: address })
        const text = (await say('WebDriver:GetPageSource')) as { value: string }
        return text.value.includes('loaded ') ? 'loaded' : 'something else'
      } catch (error) {
        return String(error).includes('blockedByPolicy') ? 'blocked' : String(error)
      }
    },
    inPrivateWindow: async () => {
      const { handle } = (await say('WebDriver:NewWindow', { type: 'window', private: true })) as {
        handle: string
      }
      await say('WebDriver:SwitchToWindow', { handle })
    },
    tell: async (expression) => {
      await say('Marionette:SetContext', { value: 'chrome' })
      const told = (await say('WebDriver:ExecuteScript', { script: `return ${expression}`, args: [] })) as {
        value: unknown
      }
      await say('Marionette:SetContext', { value: 'content' })
      return told.value
    },
    close: async () => {
      socket.destroy()
      await stopGuard(child, 'SIGKILL')
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
