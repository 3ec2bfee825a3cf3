/**
 * The watch over apps on macOS, by the commands that every Mac has: written after their manuals and held to recorded
 * output. Not tried on a Mac yet.
 */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { type AppIndex, fileName } from '../../shared/model/apps/app-index.ts'
import type { Catalogue } from '../../shared/model/catalogue.ts'
import { openListedWatcher, type Listed, type ListingSystem } from './listed.ts'
import type { OnClosed, Watcher } from './watcher.ts'

export type Ask = (file: string, args: readonly string[]) => Promise<string>

const run = promisify(execFile)
const ask: Ask = async (file, args) =>
  (await run(file, [...args], { encoding: 'utf8', env: { LC_ALL: 'C' }, timeout: 5_000, maxBuffer: 16e6 }))
    .stdout

/** The path stands last, because it may hold spaces; the start has five words. */
const psColumns = 'pid=,ruid=,lstart=,comm='
const psLine = /^\s*(\d+)\s+(\d+)\s+(\S+\s+\S+\s+\S+\s+\S+\s+\S+)\s+(\/.+?)\s*$/

export const readPs = (said: string, uid: number): readonly Listed[] =>
  said.split('\n').flatMap((line) => {
    const [, pid, owner, started = '', path = ''] = psLine.exec(line) ?? []
    return pid !== undefined && Number(owner) === uid ? [{ pid: Number(pid), started, path }] : []
  })

/** The outermost bundle: helpers are bundles inside it. Never one of the system’s. */
export const bundleOf = (path: string): string | null =>
  /^\/(?:System|usr|bin|sbin)\//.test(path) ? null : (/^.+?\.app(?=\/)/.exec(path)?.[0] ?? null)

export const readIdentifier = (said: string): string | null => {
  const id = /<string>([A-Za-z0-9.-]+)<\/string>/.exec(said)?.[1]?.toLowerCase() ?? null
  return id === null || id.startsWith('com.apple.') ? null : id
}

export const macSystem = (
  uid: number,
  commands: Ask = ask,
  signal = (pid: number, name: NodeJS.Signals): void => void process.kill(pid, name),
): ListingSystem => {
  const identifiers = new Map<string, string | null>()
  const identify = async (bundle: string): Promise<string | null> => {
    const args = ['-extract', 'CFBundleIdentifier', 'xml1', '-o', '-', `${bundle}/Contents/Info.plist`]
    return readIdentifier(await commands('/usr/bin/plutil', args).catch(() => ''))
  }
  return {
    list: async () => {
      try {
        return readPs(await commands('/bin/ps', ['-axww', '-o', psColumns]), uid)
      } catch {
        return null
      }
    },
    serviceOf: async (index: AppIndex, { path }) => {
      const bundle = bundleOf(path)
      if (bundle === null) return null
      const before = identifiers.get(bundle)
      const id = before === undefined ? await identify(bundle) : before
      identifiers.set(bundle, id)
      return id === null ? null : (index.bundles.get(id) ?? null)
    },
    end: async (one, force) => {
      const said = await commands('/bin/ps', ['-ww', '-p', String(one.pid), '-o', psColumns]).catch(() => '')
      const [now] = readPs(said, uid)
      if (now?.pid !== one.pid || now.started !== one.started || now.path !== one.path) return
      try {
        signal(one.pid, force ? 'SIGKILL' : 'SIGTERM')
      } catch {
        // Gone meanwhile.
      }
    },
    nameOf: (path) => fileName(bundleOf(path) ?? path).replace(/\.app$/, ''),
    // Another app may stand in the place of one that was there.
    rest: () => identifiers.clear(),
  }
}

export const openMacWatcher = (uid: number, catalogue: Catalogue, onClosed: OnClosed): Watcher =>
  openListedWatcher(
    macSystem(uid),
    catalogue.flatMap(({ id, apps }) => (apps.macos ? [id] : [])),
    catalogue,
    onClosed,
  )
