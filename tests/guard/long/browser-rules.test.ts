/** Real browsers and our rules: Firefox, which reads them when it starts; a Chromium that has just started; strangers. */
import { execFile } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { chromium } from '@playwright/test'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { ask } from '../../../src/guard/ask.ts'
import { linuxBrowsers } from '../../../src/main/adapters/browsers/linux.ts'
import { guardDoorOf } from '../../../src/shared/contract/guard-door.ts'
import { needsRestart } from '../../../src/shared/model/restart.ts'
import { firefoxFile, openFirefox, type Firefox } from '../firefox.ts'
import { hasStrangers, nobody, start, useMachine } from '../machine.ts'
import { addresses, lockPerson, serveWeb, webNames } from '../web.ts'

useMachine()

const chromiumFile = '/usr/lib/chromium/chromium'
const rulesOfFirefox = '/etc/firefox/policies/policies.json'
const rulesOfChromium = '/etc/chromium/policies/managed/zz-local-rules.json'

let server: Server
let web: ReturnType<typeof addresses>
beforeAll(async () => {
  const served = await serveWeb()
  server = served.server
  web = addresses(served.port)
})
afterAll(() => void server.close())
afterEach(() => {
  for (const folder of ['/etc/chromium/policies', '/etc/firefox'])
    rmSync(folder, { recursive: true, force: true })
})

const visitAll = async (firefox: Firefox, all: Readonly<Record<string, string>>) => {
  const outcomes: Record<string, string> = {}
  for (const [key, address] of Object.entries(all)) outcomes[key] = await firefox.visit(address)
  return outcomes
}
const every = (all: object, outcome: string) =>
  Object.fromEntries(Object.keys(all).map((key) => [key, outcome]))

test.runIf(existsSync(firefoxFile))(
  'Firefox: open before, it does not know; started after, it goes by ours and theirs; then theirs alone, to the byte',
  async () => {
    const theirs = `{
\t"policies": { "WebsiteFilter": { "Block": ["*://*.corp.example/*"] }, "BlockAboutConfig": true }
}`
    mkdirSync(dirname(rulesOfFirefox), { recursive: true })
    writeFileSync(rulesOfFirefox, theirs)
    await start()
    let open = async (): Promise<void> => undefined
    const before = await openFirefox(webNames)
    try {
      ;({ open } = await lockPerson())
      // What the app says of it: a restart is needed.
      expect(await before.visit(web.closed.path)).toBe('loaded')
    } finally {
      await before.close()
    }
    const during = await openFirefox(webNames)
    try {
      expect(await visitAll(during, web.closed)).toEqual(every(web.closed, 'blocked'))
      expect(await visitAll(during, { ...web.open, help: web.help })).toEqual(
        every({ ...web.open, help: web.help }, 'loaded'),
      )
      expect(await during.visit('http://www.corp.example/')).toBe('blocked')
      expect(await during.tell("Services.prefs.prefIsLocked('network.trr.exclude-etc-hosts')")).toBe(true)
      expect(await during.tell('Services.policies.getActivePolicies().BlockAboutConfig')).toBe(true)
      await during.inPrivateWindow()
      expect(await during.visit(web.closed.path)).toBe('blocked')
    } finally {
      await during.close()
    }
    await open()
    expect(readFileSync(rulesOfFirefox, 'utf8')).toBe(theirs)
    const after = await openFirefox(webNames)
    try {
      expect(await after.visit(web.closed.path)).toBe('loaded')
      expect(await after.visit('http://www.corp.example/')).toBe('blocked')
    } finally {
      await after.close()
    }
  },
  240_000,
)

const switches = (profile: string): readonly string[] => [
  '--headless=new',
  '--no-sandbox',
  '--no-first-run',
  `--user-data-dir=${profile}`,
  '--host-resolver-rules=MAP * 127.0.0.1',
]

test.runIf(existsSync(chromiumFile))(
  'a Chromium that starts while rules are written may miss them; restarted, as the app asks, it goes by them',
  async () => {
    await start()
    const profile = mkdtempSync(join(tmpdir(), 'chromium-rules-'))
    const open = () =>
      chromium.launch({
        executablePath: chromiumFile,
        ignoreDefaultArgs: true,
        args: [...switches(profile), '--remote-debugging-pipe', 'about:blank'],
      })
    try {
      const starting = open()
      await lockPerson()
      // Started before the rules were there: the app asks for a restart, and not for one that was started after.
      await starting
      const since = async () => {
        const said = await ask(guardDoorOf(process), 'status', {})
        if (!said.ok) throw new Error(said.error.code)
        return { lock: Infinity, rules: said.value.rules.changedAgo }
      }
      const isAsked = async () => {
        const found = await linuxBrowsers(process.getuid?.() ?? -1).open()
        const moment = await since()
        return found.filter(({ id }) => id === 'chromium').map((each) => needsRestart(each, moment))
      }
      expect(await isAsked()).toEqual([true])
      await (await starting).close()
      const again = await open()
      const page = await again.newPage()
      expect(await isAsked()).toEqual([false])
      await expect(page.goto(web.closed.path)).rejects.toThrow('ERR_BLOCKED_BY_ADMINISTRATOR')
      const other = await again.newPage()
      await other.goto(web.open.other)
      await again.close()
    } finally {
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    }
  },
)

test.runIf(existsSync(chromiumFile) && hasStrangers)(
  'the owner’s Chromium goes by the rules; another user’s neither does nor can read whom they name',
  async () => {
    await start('--owner', String(nobody))
    await lockPerson()
    expect(statSync(rulesOfChromium)).toMatchObject({ uid: 0, gid: nobody, mode: 0o100640 })
    const seenBy = async (uid: number, address: string): Promise<string> => {
      const profile = mkdtempSync(join(tmpdir(), 'chromium-rules-'))
      chownSync(profile, uid, uid)
      chmodSync(profile, 0o700)
      const { stdout } = await promisify(execFile)(
        '/usr/bin/setpriv',
        [
          `--reuid=${uid}`,
          `--regid=${uid}`,
          '--clear-groups',
          chromiumFile,
          ...switches(profile),
          '--disable-gpu',
          '--timeout=8000',
          '--dump-dom',
          address,
        ],
        { env: { PATH: '/usr/bin:/bin', HOME: profile }, cwd: '/', timeout: 60_000, maxBuffer: 2 ** 24 },
      )
      rmSync(profile, { recursive: true, force: true })
      return /is blocked|<p>loaded/.exec(stdout)?.[0] ?? stdout.slice(0, 400)
    }
    expect(await seenBy(nobody, web.closed.path)).toBe('is blocked')
    expect(await seenBy(nobody, web.open.other)).toBe('<p>loaded')
    expect(await seenBy(nobody - 1, web.closed.path)).toBe('<p>loaded')
  },
  180_000,
)
