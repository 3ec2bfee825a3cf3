/**
 * The watch over apps on Windows: one PowerShell that stays and is asked by lines of numbers. Written after the manuals and
 * held to recorded output: not tried on Windows yet. A service has no part in anybody’s desktop and cannot press the cross
 * of a window, so an app is ended at once.
 */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { serviceOnWindows } from '../../shared/model/apps/app-index.ts'
import type { Catalogue } from '../../shared/model/catalogue.ts'
import { system32 } from '../command.ts'
import { openListedWatcher, type Listed, type ListingSystem } from './listed.ts'
import type { OnClosed, Watcher } from './watcher.ts'

const find = 'Get-CimInstance Win32_Process -Property ProcessId,CreationDate,ExecutablePath'
const told = "'{0}|{1}|{2}' -f $_.ProcessId, $_.CreationDate.ToUniversalTime().Ticks, $_.ExecutablePath"

/** Each answer ends with a line that is a full stop. Numbers only are taken from a question. */
export const script = [
  "$ErrorActionPreference = 'SilentlyContinue'",
  '[Console]::OutputEncoding = [Text.Encoding]::UTF8',
  'while ($null -ne ($line = [Console]::In.ReadLine())) {',
  "  $what, $id, $made = $line.Split(' ')",
  `  $one = { ${find} -Filter "ProcessId=$([int]$id)" }`,
  "  if ($what -eq 'list') {",
  `    ${find} | Where-Object ExecutablePath | ForEach-Object { ${told} }`,
  "  } elseif ($what -eq 'owner') {",
  '    (Invoke-CimMethod -InputObject (& $one) -MethodName GetOwnerSid).Sid',
  "  } elseif ($what -eq 'end') {",
  '    $process = & $one',
  '    if ($process.CreationDate.ToUniversalTime().Ticks -eq [long]$made) {',
  '      $null = Invoke-CimMethod -InputObject $process -MethodName Terminate',
  '    }',
  '  }',
  "  '.'",
  '}',
].join('\n')

export const readListing = (said: string): readonly Listed[] =>
  said.split(/\r?\n/).flatMap((line) => {
    const [, pid, started = '', path = ''] = /^(\d+)\|(\d+)\|([A-Za-z]:\\.+)$/.exec(line) ?? []
    return pid === undefined ? [] : [{ pid: Number(pid), started, path }]
  })

/** Windows itself, and what runs whatever it is given. */
const isKept = (path: string): boolean =>
  /^[a-z]:\\windows\\/i.test(path) ||
  /\\(?:explorer|cmd|powershell|pwsh|conhost|windowsterminal|node|electron|java|javaw|pythonw?|chrome|chromium|msedge|firefox|brave|vivaldi|opera|breathing-room[^\\]*)\.exe$/i.test(
    path,
  )

export type Answer = (question: string) => Promise<string | null>

/** Milliseconds: a busy computer answers late; after this it does not answer. */
const patience = 10_000

type Shell = { readonly ask: Answer; readonly close: () => void }

const start = (): ChildProcessWithoutNullStreams => {
  const child = spawn(
    system32('WindowsPowerShell\\v1.0\\powershell.exe'),
    // Encoded, so that nobody has to agree on what a quotation mark means.
    ['-NoProfile', '-NonInteractive', '-EncodedCommand', Buffer.from(script, 'utf16le').toString('base64')],
    { windowsHide: true },
  )
  // What fails is heard as a silence.
  for (const each of [child, child.stdin]) each.on('error', () => undefined)
  return child
}

/** One question at a time; after a silence it is started anew. */
const openShell = (): Shell => {
  let child: ChildProcessWithoutNullStreams | null = null
  const close = (): void => {
    child?.kill()
    child = null
  }
  const askOne = (question: string): Promise<string | null> =>
    new Promise((done) => {
      const shell = (child ??= start())
      let said = ''
      const finish = (answer: string | null): void => {
        clearTimeout(timer)
        shell.stdout.off('data', hear)
        shell.off('error', fail)
        shell.off('exit', fail)
        if (answer === null) close()
        done(answer)
      }
      const fail = (): void => finish(null)
      const hear = (chunk: Buffer): void => {
        said += chunk.toString('utf8')
        if (/^\.\r?\n$/m.test(said)) finish(said)
      }
      const timer = setTimeout(fail, patience)
      shell.stdout.on('data', hear)
      shell.once('error', fail)
      shell.once('exit', fail)
      shell.stdin.write(`${question}\n`)
    })
  let queue: Promise<unknown> = Promise.resolve()
  const ask: Answer = (question) => {
    const next = queue.then(() => askOne(question))
    queue = next
    return next
  }
  return { ask, close }
}

export const windowsSystem = (sid: string, { ask, close }: Shell = openShell()): ListingSystem => {
  /** Of processes that are called like an app, whether they are the owner’s. */
  const owners = new Map<string, boolean>()
  const isOwners = async ({ pid, started }: Listed): Promise<boolean> => {
    const key = `${pid} ${started}`
    const before = owners.get(key)
    if (before !== undefined) return before
    const said = await ask(`owner ${pid}`)
    const is = said?.split(/\r?\n/)[0]?.trim() === sid
    if (said !== null) owners.set(key, is)
    return is
  }
  return {
    list: async () => {
      const said = await ask('list')
      return said === null ? null : readListing(said)
    },
    serviceOf: async (index, one) => {
      const service = isKept(one.path) ? null : serviceOnWindows(index, one.path)
      return service !== null && (await isOwners(one)) ? service : null
    },
    end: async ({ pid, started }) => void (await ask(`end ${pid} ${started}`)),
    nameOf: (path) => path.slice(path.lastIndexOf('\\') + 1),
    rest: () => {
      owners.clear()
      close()
    },
  }
}

export const openWindowsWatcher = (sid: string, catalogue: Catalogue, onClosed: OnClosed): Watcher =>
  openListedWatcher(
    windowsSystem(sid),
    catalogue.flatMap(({ id, apps }) => (apps.windows ? [id] : [])),
    catalogue,
    onClosed,
  )
