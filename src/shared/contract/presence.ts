/** How the app is there, as it is kept and as the window hears of it. */
import { z } from 'zod'
import { hideKeys, isMinute, trayStyles } from '../model/presence.ts'

const minute = z.number().refine(isMinute, 'is not a minute of the day')

const shape = {
  trayStyle: z.enum(trayStyles),
  numberHidden: z.boolean(),
  discreet: z.boolean(),
  news: z.boolean(),
  quietHours: z.object({ from: minute, to: minute }).nullable(),
  hideKeys: z.enum(hideKeys).nullable(),
  closeTold: z.boolean(),
  quitTold: z.boolean(),
}

/** What the person has chosen; the rest is as usual. */
export const presenceChosen = z.object({
  trayStyle: shape.trayStyle.exactOptional(),
  numberHidden: shape.numberHidden.exactOptional(),
  discreet: shape.discreet.exactOptional(),
  news: shape.news.exactOptional(),
  quietHours: shape.quietHours.exactOptional(),
  hideKeys: shape.hideKeys.exactOptional(),
  closeTold: shape.closeTold.exactOptional(),
  quitTold: shape.quitTold.exactOptional(),
})

/** All of it, and what this computer says to it. */
export const presenceShown = z.object({
  ...shape,
  /** Whether it opens with the computer; null where that cannot be set from here. */
  atLogin: z.boolean().nullable(),
  /** Whether a panel takes the icon; null where nobody can tell. */
  trayTaken: z.boolean().nullable(),
  /** Whether the chosen keys are heard everywhere: another program may have them. */
  keysHeard: z.boolean(),
  /** What lists of open windows call it until it is made anew; null where they call it what it is called now. */
  nameBefore: z.string().nullable(),
})
