/** How the app is there beside its window: next to the clock, at login, in short words; and how little it shows of itself. */
import { minutesOfDay, type QuietHours } from './quiet-hours.ts'

/** The day's number, the app's window, or a picture that says nothing. */
export const trayStyles = ['number', 'window', 'neutral'] as const
export type TrayStyle = (typeof trayStyles)[number]

/** Keys that hide the window wherever one is, in the words of Electron; few enough to choose from. */
export const hideKeys = [
  'CommandOrControl+Alt+H',
  'CommandOrControl+Shift+F9',
  'CommandOrControl+Alt+Space',
] as const
export type HideKeys = (typeof hideKeys)[number]

export type Presence = {
  readonly trayStyle: TrayStyle
  /** For a while, in front of others: neither picture nor words next to the clock say a number. */
  readonly numberHidden: boolean
  /** Another name and picture, and words that say nothing. */
  readonly discreet: boolean
  /** Whether short words may pop up at all, and when not. */
  readonly news: boolean
  readonly quietHours: QuietHours | null
  readonly hideKeys: HideKeys | null
  /** The person has read that closing the window does not end the app. */
  readonly closeTold: boolean
  /** The person has read that ending the app ends no lock. */
  readonly quitTold: boolean
}

export const usualPresence: Presence = {
  trayStyle: 'number',
  numberHidden: false,
  discreet: false,
  news: true,
  quietHours: { from: 22 * 60, to: 8 * 60 },
  hideKeys: null,
  closeTold: false,
  quitTold: false,
}

export const isMinute = (minute: number): boolean =>
  Number.isInteger(minute) && minute >= 0 && minute < minutesOfDay

/** What the picture next to the clock is now. */
export const styleNow = ({ trayStyle, numberHidden, discreet }: Presence): TrayStyle => {
  if (discreet) return 'neutral'
  return numberHidden && trayStyle === 'number' ? 'window' : trayStyle
}

/** Three of them within this many milliseconds hide the window. */
const hideWithin = 1_000
const hidePresses = 3

/**
 * The moments of the last presses of Shift, once it has been pressed at `now`; empty when anything else was.
 * @returns what to remember, and whether to hide
 */
export const pressed = (
  before: readonly number[],
  now: number,
): { readonly presses: readonly number[]; readonly hides: boolean } => {
  const presses = [...before.filter((at) => now - at <= hideWithin), now]
  return presses.length < hidePresses ? { presses, hides: false } : { presses: [], hides: true }
}
