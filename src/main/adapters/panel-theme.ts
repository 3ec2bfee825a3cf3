/** Whether the panel that takes the tray icon is dark: often another thing than whether windows are. */

export type Surroundings = {
  readonly platform: NodeJS.Platform
  /** `XDG_CURRENT_DESKTOP`; empty elsewhere. */
  readonly desktop: string
  /** Whether windows are dark; and the system's own bars, where the system tells them apart. */
  readonly dark: boolean
  readonly darkBars: boolean | null
  /** The settings of Xfce's panel, as its file has them; empty where there is none. */
  readonly xfce: string
}

/** Its panel is dark unless it was told otherwise; then it is as windows are. */
const xfceIsDark = (settings: string, dark: boolean): boolean => {
  const mode = /<property name="dark-mode" type="bool" value="(true|false)"\/>/.exec(settings)?.[1]
  return mode === 'true' || (mode === 'false' ? dark : settings !== '' || dark)
}

/** A guess where nothing says it; both pictures can be read on either. */
export const isPanelDark = ({ platform, desktop, dark, darkBars, xfce }: Surroundings): boolean => {
  if (platform !== 'linux') return darkBars ?? dark
  const names = desktop.toLowerCase().split(':')
  // GNOME's and Unity's bars are black in every look.
  if (names.some((name) => ['gnome', 'unity', 'ubuntu', 'pop'].includes(name))) return true
  return names.includes('xfce') ? xfceIsDark(xfce, dark) : dark
}
