/** The one place that hears the window: only our page in our window, only calls of the contract, only parsed arguments. */
import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import { appBridge, appCalls, callChannel, type AppHandlers } from '../../shared/contract/app-bridge.ts'
import { parse } from '../../shared/contract/parse.ts'
import { fail } from '../../shared/model/result.ts'
import { refuse } from '../../shared/model/refusal.ts'
import { isOurs } from '../security/page.ts'

const isFromOurPage = (event: IpcMainInvokeEvent, ours: WebContents | null): boolean => {
  const frame = event.senderFrame
  return (
    ours !== null && event.sender === ours && frame !== null && frame === ours.mainFrame && isOurs(frame.url)
  )
}

/** Opens every call of the contract for the page that `ours` names at that moment. */
export const openGate = (handlers: AppHandlers, ours: () => WebContents | null): void => {
  for (const call of appCalls)
    ipcMain.handle(callChannel(call), (event, args: unknown) => {
      if (!isFromOurPage(event, ours())) return fail(refuse('sender-unknown'))
      const checked = parse(appBridge.calls[call].args, args)
      return checked.ok ? handlers[call](checked.value as never) : checked
    })
}

/** A channel that a library opened for itself: nobody here speaks to it. */
export const closeForeignChannel = (channel: string): void => {
  ipcMain.removeAllListeners(channel)
}
