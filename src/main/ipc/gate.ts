/** The one place that hears the window: only our page in our window, and only calls of the contract. */
import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import { appCalls, callChannel } from '../../shared/contract/channels.ts'
import { fail } from '../../shared/model/result.ts'
import { refuse } from '../../shared/model/refusal.ts'
import { isOurs } from '../security/page.ts'
import type { Answer } from './answer.ts'

const isFromOurPage = (event: IpcMainInvokeEvent, ours: WebContents | null): boolean => {
  const frame = event.senderFrame
  return (
    ours !== null && event.sender === ours && frame !== null && frame === ours.mainFrame && isOurs(frame.url)
  )
}

/**
 * Opens every call of the contract for the page that `ours` names at that moment.
 * @param answer may come later than the first call: that then waits for it
 */
export const openGate = (answer: Promise<Answer>, ours: () => WebContents | null): void => {
  for (const call of appCalls)
    ipcMain.handle(callChannel(call), async (event, args: unknown) =>
      isFromOurPage(event, ours()) ? (await answer)(call, args) : fail(refuse('sender-unknown')),
    )
}

/** A channel that a library opened for itself: nobody here speaks to it. */
export const closeForeignChannel = (channel: string): void => {
  ipcMain.removeAllListeners(channel)
}
