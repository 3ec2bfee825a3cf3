/** Builds the frozen bridge from the contract; nothing else. */
import { contextBridge, ipcRenderer } from 'electron'
import { appCalls, callChannel, snapshotChannel, type Snapshot } from '../shared/contract/app-bridge.ts'

const calls = Object.fromEntries(
  appCalls.map((call) => [call, (args: unknown) => ipcRenderer.invoke(callChannel(call), args)]),
)

const onSnapshot = (listener: (snapshot: Snapshot) => void) => {
  const hear = (_event: unknown, snapshot: Snapshot) => listener(snapshot)
  ipcRenderer.on(snapshotChannel, hear)
  return () => {
    ipcRenderer.removeListener(snapshotChannel, hear)
  }
}

contextBridge.exposeInMainWorld('breathingRoom', Object.freeze({ ...calls, onSnapshot }))
