/** Where browsers on Linux look for rules, and the programs by which one can tell that a browser is there. */
import type { BrowserId } from '../../shared/model/browser.ts'

/** Below `/etc`. */
type ChromiumPlace = { readonly family: 'chromium'; readonly folder: string }
type FirefoxPlace = {
  readonly family: 'firefox'
  readonly folder: string
  /** What the browser goes by where the file is missing, and no longer once it is there. */
  readonly beneath: readonly string[]
}
export type Place = ChromiumPlace | FirefoxPlace

/** How a browser came here, and where it then looks. */
export type Program = {
  readonly path: string
  readonly places: readonly Place[]
  /**
   * `host`: it sees this computer's `/etc`. `snap`: only if the snap may, which its profile tells. `packed`: nobody can
   * tell from here. `none`: it takes no rules. `unsure`: its makers do not say where it looks.
   */
  readonly sees: 'host' | 'snap' | 'packed' | 'none' | 'unsure'
}

const chromium = (folder: string): ChromiumPlace => ({ family: 'chromium', folder: `${folder}/policies` })
const firefox = (folder: string, ...beneath: readonly string[]): FirefoxPlace => ({
  family: 'firefox',
  folder: `${folder}/policies`,
  beneath: beneath.map((each) => `${each}/distribution/policies.json`),
})

const from = (
  sees: Program['sees'],
  paths: readonly string[],
  ...places: readonly Place[]
): readonly Program[] => paths.map((path) => ({ path, places, sees }))

const flatpak = (id: string, ...places: readonly Place[]): readonly Program[] =>
  from('packed', [`/var/lib/flatpak/app/${id}`], ...places)

const editions = (path: string, ...more: readonly string[]): readonly string[] => [
  path,
  ...more.map((edition) => path.replace(/\/[^/]+$/, `-${edition}$&`)),
]

const mozilla = ['/usr/lib/firefox', '/usr/lib/firefox-esr', '/usr/lib64/firefox', '/opt/firefox']
const wolf = ['/usr/share/librewolf', '/usr/lib/librewolf', '/usr/lib64/librewolf', '/opt/librewolf']

/**
 * Places as documented by their makers; Debian's Chromium and Firefox were tried. Ubuntu's Chromium looks elsewhere than
 * everybody else's. The Flatpaks of Chrome and Brave take the host's rules along when they start; the others have places
 * of their own that this service may not write to.
 */
export const programs: Readonly<Record<BrowserId, readonly Program[]>> = {
  firefox: [
    ...mozilla.flatMap((folder) =>
      from('host', [`${folder}/firefox`, `${folder}/firefox-esr`], firefox('firefox', folder)),
    ),
    ...from('snap', ['/snap/firefox/current'], firefox('firefox')),
    ...flatpak('org.mozilla.firefox'),
  ],
  librewolf: [
    ...wolf.flatMap((folder) => from('host', [`${folder}/librewolf`], firefox('librewolf', folder))),
    ...flatpak('io.gitlab.librewolf-community'),
  ],
  chromium: [
    ...from('host', ['/usr/lib/chromium/chromium', '/usr/lib64/chromium/chromium'], chromium('chromium')),
    ...from(
      'host',
      ['/usr/lib/chromium-browser/chromium-browser', '/usr/lib64/chromium-browser/chromium-browser'],
      chromium('chromium'),
      chromium('chromium-browser'),
    ),
    ...from('snap', ['/snap/chromium/current'], chromium('chromium-browser')),
    ...flatpak('org.chromium.Chromium'),
  ],
  chrome: [
    ...from('host', editions('/opt/google/chrome/chrome', 'beta', 'unstable'), chromium('opt/chrome')),
    ...flatpak('com.google.Chrome', chromium('opt/chrome')),
  ],
  edge: [
    ...from('host', editions('/opt/microsoft/msedge/msedge', 'beta', 'dev'), chromium('opt/edge')),
    ...flatpak('com.microsoft.Edge', chromium('opt/edge')),
  ],
  brave: [
    ...from(
      'host',
      [
        ...editions('/opt/brave.com/brave/brave', 'beta', 'nightly'),
        '/opt/brave-bin/brave',
        '/usr/lib/brave-bin/brave',
      ],
      chromium('brave'),
    ),
    ...from('packed', ['/snap/brave/current'], chromium('brave')),
    ...flatpak('com.brave.Browser', chromium('brave')),
  ],
  vivaldi: [
    ...from('unsure', editions('/opt/vivaldi/vivaldi-bin', 'snapshot'), chromium('vivaldi')),
    ...from('packed', ['/snap/vivaldi/current']),
    ...flatpak('com.vivaldi.Vivaldi'),
  ],
  opera: [
    ...from('none', [
      '/usr/lib/x86_64-linux-gnu/opera/opera',
      '/usr/lib64/opera/opera',
      '/snap/opera/current',
    ]),
    ...from('none', ['/var/lib/flatpak/app/com.opera.Opera']),
  ],
}

/** What a snap may see is written in its AppArmor profile. */
export const snapProfile = (path: string): string => {
  const name = /^\/snap\/([^/]+)\//.exec(path)?.[1] ?? ''
  return `/var/lib/snapd/apparmor/profiles/snap.${name}.${name}`
}
