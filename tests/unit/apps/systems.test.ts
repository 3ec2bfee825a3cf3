/**
 * The watch over apps on macOS and Windows, as a contract with their commands. The answers are written down from the
 * commands’ manuals and known outputs: nobody has run this on those systems yet.
 */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openListedWatcher, type ListingSystem } from '../../../src/guard/apps/listed.ts'
import { bundleOf, macSystem, readIdentifier, readPs } from '../../../src/guard/apps/mac.ts'
import { readListing, script, windowsSystem } from '../../../src/guard/apps/windows.ts'
import { catalogue } from '../../../src/shared/model/services.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const ps = `    1     0 Tue Nov 24 08:00:01 2026     /sbin/launchd
  612   501 Tue Nov 24 08:10:44 2026     /Applications/Telegram Copy.app/Contents/MacOS/Telegram
  613   501 Tue Nov 24 08:10:45 2026     /Applications/Safari.app/Contents/MacOS/Safari
  614   502 Tue Nov 24 08:10:46 2026     /Applications/Telegram Copy.app/Contents/MacOS/Telegram
  700   501 Tue Nov 24 08:11:00 2026     /Applications/Signal.app/Contents/Frameworks/Signal Helper (Renderer).app/Contents/MacOS/Signal Helper (Renderer)
  701   501 Tue Nov 24 08:11:00 2026     (sleep)
`
const plist = (id: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0">\n<string>${id}</string>\n</plist>\n`

test('macOS: what ps says of this user’s programs, spaces and all', () => {
  expect(readPs(ps, 501).map(({ pid }) => pid)).toEqual([612, 613, 700])
  expect(readPs(ps, 501)[0]).toEqual({
    pid: 612,
    started: 'Tue Nov 24 08:10:44 2026',
    path: '/Applications/Telegram Copy.app/Contents/MacOS/Telegram',
  })
})

test('macOS: a helper is of the app around it; what is the system’s is no app', () => {
  expect(bundleOf(readPs(ps, 501)[2]?.path ?? '')).toBe('/Applications/Signal.app')
  expect(bundleOf('/System/Applications/Messages.app/Contents/MacOS/Messages')).toBeNull()
  expect(bundleOf('/usr/local/bin/signal-desktop')).toBeNull()
  expect(readIdentifier(plist('ru.keepcoder.Telegram'))).toBe('ru.keepcoder.telegram')
  expect(readIdentifier(plist('com.apple.Safari'))).toBeNull()
  expect(readIdentifier('')).toBeNull()
})

test('macOS: an app is known by its bundle’s id under any name, asked after three seconds of patience, looked at before', async () => {
  let listed = ps
  const sent: string[] = []
  const asked: string[] = []
  const system = macSystem(
    501,
    async (file, args) => {
      asked.push(file)
      if (file === '/usr/bin/plutil')
        return plist(String(args.at(-1)).includes('Telegram') ? 'ru.keepcoder.Telegram' : 'org.example.App')
      const one = args[args.indexOf('-p') + 1]
      return args.includes('-p')
        ? listed
            .split('\n')
            .filter((line) => line.trim().startsWith(`${one} `))
            .join('\n')
        : listed
    },
    (pid, name) => void sent.push(`${name} ${pid}`),
  )
  const closed: string[] = []
  const watcher = openListedWatcher(
    system,
    ['telegram'],
    catalogue,
    (service) => closed.push(service),
    () => Date.now(),
  )
  expect(await watcher.running(['telegram'])).toEqual([{ service: 'telegram', name: 'Telegram Copy' }])
  expect(sent).toEqual([])
  watcher.hold(['telegram'])
  expect(watcher.note()).toEqual({ code: 'apps-not-seen' })
  await vi.advanceTimersByTimeAsync(2_500)
  expect(watcher.note()).toBeNull()
  expect(sent).toEqual(['SIGTERM 612'])
  await vi.advanceTimersByTimeAsync(1_000)
  expect(sent).toEqual(['SIGTERM 612', 'SIGKILL 612'])
  // Each bundle is read once while the watch lasts.
  expect(asked.filter((file) => file === '/usr/bin/plutil').length).toBeLessThanOrEqual(6)
  listed = ps.replace(/^ *612 .*\n/m, '')
  await vi.advanceTimersByTimeAsync(1_000)
  expect(closed).toEqual(['telegram'])
  watcher.hold([])
  const before = asked.length
  await vi.advanceTimersByTimeAsync(5_000)
  expect(asked).toHaveLength(before)
  expect(vi.getTimerCount()).toBe(0)
})

test('macOS: nobody is sent a signal whose number went to another, and a silent system is told', async () => {
  const sent: number[] = []
  const answers: Record<string, string> = { '612': ps.split('\n')[1]?.replace('08:10:44', '08:10:45') ?? '' }
  const system = macSystem(
    501,
    async (_file, args) => answers[String(args[2])] ?? '',
    (pid) => void sent.push(pid),
  )
  const [telegram] = readPs(ps, 501)
  if (!telegram) throw new Error('not read')
  await system.end(telegram, false)
  expect(sent).toEqual([])
  const silent: ListingSystem = { ...system, list: async () => null }
  const watcher = openListedWatcher(silent, ['telegram'], catalogue, () => undefined)
  watcher.hold(['telegram'])
  await vi.advanceTimersByTimeAsync(1_500)
  expect(watcher.note()).toEqual({ code: 'apps-not-seen' })
  watcher.close()
})

const listing = [
  String.raw`4|638000000000000000|C:\Windows\System32\svchost.exe`,
  String.raw`5120|638000000000000001|C:\Users\ann\AppData\Roaming\Telegram Desktop\Telegram.exe`,
  String.raw`5121|638000000000000002|C:\Program Files\WindowsApps\5319275A.WhatsAppDesktop_2.2501.4.0_x64__cv1g1gvanyjgm\WhatsApp.exe`,
  String.raw`5122|638000000000000003|C:\Users\bob\AppData\Roaming\Telegram Desktop\Telegram.exe`,
  String.raw`5123|638000000000000004|C:\Program Files\Google\Chrome\Application\chrome.exe`,
  'a line that is none',
  '.',
  '',
].join('\r\n')

test('Windows: what PowerShell says of each process', () => {
  expect(readListing(listing).map(({ pid }) => pid)).toEqual([4, 5120, 5121, 5122, 5123])
  expect(readListing(listing)[1]?.path).toBe(
    String.raw`C:\Users\ann\AppData\Roaming\Telegram Desktop\Telegram.exe`,
  )
})

test('Windows: only the owner’s apps are ended, by number and start, and asked for once who has them', async () => {
  const sid = 'S-1-5-21-1-2-3-1001'
  const asked: string[] = []
  let closes = 0
  const system = windowsSystem(sid, {
    ask: async (question) => {
      asked.push(question)
      if (question === 'list') return listing
      if (question.startsWith('owner'))
        return question === 'owner 5122' ? 'S-1-5-21-1-2-3-1002\r\n.' : `${sid}\r\n.`
      return '.'
    },
    close: () => (closes += 1),
  })
  const watcher = openListedWatcher(system, ['telegram', 'whatsapp'], catalogue, () => undefined)
  watcher.hold(['telegram', 'whatsapp'])
  await vi.advanceTimersByTimeAsync(2_500)
  expect(asked.filter((question) => question !== 'list')).toEqual([
    'owner 5120',
    'end 5120 638000000000000001',
    'owner 5121',
    'end 5121 638000000000000002',
    'owner 5122',
  ])
  watcher.hold([])
  expect(closes).toBeGreaterThan(0)
})

test('Windows: the script takes numbers from a question, ends by the start time, and marks the end of an answer', () => {
  expect(script).toContain('[int]$id')
  expect(script).toContain('-eq [long]$made')
  expect(script.split('\n').at(-2)).toBe("  '.'")
  expect(script).not.toMatch(/Invoke-Expression|iex /)
})
