// Every program of the system's that this module may run: absolute paths, run without a shell.

/** Copies and shows attributes that Node has no call for. */
export const TAR = '/bin/tar'
export const CP = '/bin/cp'

/** Makes a cache of names forget; tried only where `sign`, if given, shows that there is such a cache now. */
export type Flush = { readonly program: string; readonly args: readonly string[]; readonly sign?: string }

/** In the order in which they are to run. */
export const FLUSHES: Readonly<Partial<Record<NodeJS.Platform, readonly Flush[]>>> = {
  linux: [
    { program: '/usr/bin/resolvectl', args: ['flush-caches'], sign: '/run/systemd/resolve' },
    { program: '/usr/sbin/nscd', args: ['-i', 'hosts'], sign: '/run/nscd/socket' },
  ],
  darwin: [
    { program: '/usr/bin/dscacheutil', args: ['-flushcache'] },
    { program: '/usr/bin/killall', args: ['-HUP', 'mDNSResponder'] },
  ],
  win32: [{ program: String.raw`C:\Windows\System32\ipconfig.exe`, args: ['/flushdns'] }],
}

/** For whoever checks, before root runs them, that they are the system's own. */
export const PROGRAMS: readonly string[] = [
  TAR,
  CP,
  ...Object.values(FLUSHES).flatMap((flushes) => flushes.map(({ program }) => program)),
]
