/** Builds the frozen bridge from the contract; nothing else. */
import { contextBridge, ipcRenderer } from 'electron'
import {
  appCalls,
  attemptChannel,
  callChannel,
  goChannel,
  snapshotChannel,
} from '../shared/contract/channels.ts'

const calls = Object.fromEntries(
  appCalls.map((call) => [call, (args: unknown) => ipcRenderer.invoke(callChannel(call), args)]),
)

const on = (channel: string) => (listener: (pushed: unknown) => void) => {
  const hear = (_event: unknown, pushed: unknown) => listener(pushed)
  ipcRenderer.on(channel, hear)
  return () => {
    ipcRenderer.removeListener(channel, hear)
  }
}

contextBridge.exposeInMainWorld(
  'breathingRoom',
  Object.freeze({
    ...calls,
    onSnapshot: on(snapshotChannel),
    onGo: on(goChannel),
    onAttempt: on(attemptChannel),
  }),
)
