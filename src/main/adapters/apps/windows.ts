/**
 * Finds apps that are installed on Windows, by what the Start menu leads to. Held to recorded output: not tried on Windows
 * yet.
 */
import { type AppIndex, serviceOnWindows } from '../../../shared/model/apps/app-index.ts'
import { eachOnce, type InstalledApp } from '../../../shared/model/apps/installed.ts'
import type { Ask } from './ask.ts'

/** Shortcuts with what they start, and packages of the store by their family. */
export const listing = [
  "$ErrorActionPreference = 'SilentlyContinue'",
  '[Console]::OutputEncoding = [Text.Encoding]::UTF8',
  '$shell = New-Object -ComObject WScript.Shell',
  "$menus = 'CommonPrograms', 'Programs', 'Desktop' | ForEach-Object { [Environment]::GetFolderPath($_) }",
  'Get-ChildItem -Path $menus -Recurse -Filter *.lnk | ForEach-Object {',
  '  $link = $shell.CreateShortcut($_.FullName)',
  "  'link|{0}|{1}' -f $link.TargetPath, $link.Arguments",
  '}',
  "Get-AppxPackage | ForEach-Object { 'store|{0}' -f $_.PackageFamilyName }",
].join('\n')

/** Some programs are started by one that brings them up to date first (Squirrel), which is told their name. */
const startedBy = (path: string, args: string): string => {
  const named = /--processStart[ =]"?([^"\s]+\.exe)"?/i.exec(args)?.[1]
  return named === undefined ? path : path.replace(/[^\\]+$/, named)
}

export const readListing = (index: AppIndex, said: string): readonly InstalledApp[] =>
  eachOnce(
    said.split(/\r?\n/).flatMap((line): readonly InstalledApp[] => {
      const [kind, path = '', args = ''] = line.split('|')
      if (kind === 'store') {
        const service = index.appx.get(path.toLowerCase())
        return service === undefined ? [] : [{ service, by: 'store' }]
      }
      const service = kind === 'link' ? serviceOnWindows(index, startedBy(path, args)) : null
      return service === null ? [] : [{ service, by: /\\AppData\\/i.test(path) ? 'folder' : 'package' }]
    }),
  )

/** @param system the folder of Windows’ own programs */
export const installedOnWindows = async (
  index: AppIndex,
  system: string,
  ask: Ask,
): Promise<readonly InstalledApp[]> => {
  const encoded = Buffer.from(listing, 'utf16le').toString('base64')
  const args = ['-NoProfile', '-NonInteractive', '-EncodedCommand', encoded]
  return readListing(index, await ask(`${system}\\WindowsPowerShell\\v1.0\\powershell.exe`, args))
}
