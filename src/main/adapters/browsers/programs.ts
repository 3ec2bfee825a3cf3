/** Tells a browser by its program's resolved path or its package, never by a name alone, and how it is opened again. Pure. */
import type { BrowserId } from '../../../shared/model/browser.ts'

/** Where distributions, makers and snaps put them; below a folder of the person's own it is the same browser. */
const programs: readonly (readonly [BrowserId, RegExp])[] = [
  ['firefox', /\/firefox(-esr)?\/firefox(-esr|-bin)?$/],
  ['librewolf', /\/librewolf\/librewolf(-bin)?$/],
  ['chromium', /\/chromium(-browser)?\/(chromium|chromium-browser|chrome)$/],
  ['chrome', /\/google\/chrome(-[a-z]+)?\/chrome$/],
  ['edge', /\/microsoft\/msedge(-[a-z]+)?\/msedge$/],
  ['brave', /\/brave(\.com\/brave(-[a-z]+)?|-bin|-browser)\/brave$/],
  ['vivaldi', /\/vivaldi(-snapshot)?\/vivaldi-bin$/],
  ['opera', /\/opera(-[a-z]+)?\/opera$/],
]

const flatpaks: Readonly<Record<string, BrowserId>> = {
  'org.mozilla.firefox': 'firefox',
  'io.gitlab.librewolf-community': 'librewolf',
  'org.chromium.Chromium': 'chromium',
  'com.google.Chrome': 'chrome',
  'com.microsoft.Edge': 'edge',
  'com.brave.Browser': 'brave',
  'com.vivaldi.Vivaldi': 'vivaldi',
  'com.opera.Opera': 'opera',
}

const flatpakPrograms = /\/(firefox|librewolf|chrome|chromium|msedge|brave|vivaldi-bin|opera)(-bin)?$/

export type Program = {
  /** The resolved path of what is executed; what was replaced by an update still counts. */
  readonly exe: string
  /** The id of the flatpak that it runs in. */
  readonly flatpak: string | null
}

export const browserOf = ({ exe, flatpak }: Program): BrowserId | null => {
  const path = exe.replace(/ \(deleted\)$/, '')
  if (flatpak !== null) return flatpakPrograms.test(path) ? (flatpaks[flatpak] ?? null) : null
  return programs.find(([, where]) => where.test(path))?.[0] ?? null
}

export const isOfMozilla = (id: BrowserId): boolean => id === 'firefox' || id === 'librewolf'

/** The switches of Firefox that say which profile it is; those with a value have it as the next word. */
const profileNamed = /^--?(profile|P)$/
const profileAlone = /^--?(no-remote|new-instance)$/

/** What of its own arguments it is given again: never an address, as its pages come from its session. */
const argumentsAgain = (id: BrowserId, args: readonly string[]): readonly string[] => {
  if (isOfMozilla(id))
    return args.filter(
      (word, at) =>
        profileNamed.test(word) || profileAlone.test(word) || profileNamed.test(args[at - 1] ?? ''),
    )
  const end = args.indexOf('--')
  const dropped = /^--(app|app-id|new-window|restore-last-session)(=|$)/
  const switches = (end < 0 ? args : args.slice(0, end)).filter(
    (word) => word.startsWith('--') && !dropped.test(word),
  )
  // Firefox does this by itself after it was ended by a signal: see linux.ts.
  return [...switches, '--restore-last-session']
}

/**
 * The command that opens it again, with the same profile.
 * @param args its own, without the program's name
 */
export const openAgain = (
  id: BrowserId,
  { exe, flatpak }: Program,
  args: readonly string[],
): { readonly file: string; readonly args: readonly string[]; readonly ownEnvironment: boolean } => {
  const again = argumentsAgain(id, args)
  if (flatpak !== null)
    return { file: '/usr/bin/flatpak', args: ['run', flatpak, ...again], ownEnvironment: false }
  const snap = /^\/snap\/([a-z0-9-]+)\//.exec(exe)?.[1]
  if (snap !== undefined) return { file: `/snap/bin/${snap}`, args: again, ownEnvironment: false }
  return { file: exe.replace(/ \(deleted\)$/, ''), args: again, ownEnvironment: true }
}
