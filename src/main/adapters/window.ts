/** The one window: remembers where it was, and is hidden rather than closed, because the tray keeps counting. */
import { join } from 'node:path'
import { app, BrowserWindow, nativeImage, nativeTheme, screen } from 'electron'
import picture from '../../../resources/icons/128.png?inline'
import type { Snapshot } from '../../shared/contract/app-bridge.ts'
import { attemptChannel, goChannel, snapshotChannel } from '../../shared/contract/channels.ts'
import type { Attempt } from '../../shared/contract/guard-wire.ts'
import type { Door } from '../../shared/model/door.ts'
import { appName } from '../../shared/words/app-name.ts'
import { readPlace, savePlace, smallest } from './window-place.ts'

const usual = { width: 880, height: 760 }

export type AppWindow = {
  readonly open: () => void
  readonly push: (snapshot: Snapshot) => void
  readonly go: (door: Door) => void
  readonly atDoor: (attempt: Attempt) => void
  readonly contents: () => Electron.WebContents | null
  /** Settled when it is on the screen for the first time. */
  readonly shown: Promise<void>
  /** From now on closing means closing. */
  readonly letGo: () => void
}

export const makeWindow = (page: string, preload: string): AppWindow => {
  let window: BrowserWindow | null = null
  let leaving = false
  let tellShown = (): void => undefined
  const shown = new Promise<void>((tell) => (tellShown = tell))

  const make = (): BrowserWindow => {
    const file = join(app.getPath('userData'), 'window.json')
    const areas = screen.getAllDisplays().map(({ workArea }) => workArea)
    const { maximised = false, ...bounds } = readPlace(file, areas) ?? {}
    const made = new BrowserWindow({
      ...usual,
      ...bounds,
      minWidth: smallest.width,
      minHeight: smallest.height,
      title: appName,
      // For Linux and Windows; macOS takes it from the bundle.
      icon: nativeImage.createFromDataURL(picture),
      show: false,
      autoHideMenuBar: true,
      // The same as the page's, so that nothing flashes.
      backgroundColor: nativeTheme.shouldUseDarkColors ? '#14181f' : '#f6f3ee',
      webPreferences: {
        preload,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
        devTools: !app.isPackaged,
      },
    })
    made.once('ready-to-show', () => {
      if (maximised) made.maximize()
      made.show()
    })
    made.once('show', tellShown)
    made.on('close', (event) => {
      savePlace(file, { ...made.getNormalBounds(), maximised: made.isMaximized() })
      if (leaving) return
      event.preventDefault()
      made.hide()
    })
    made.on('closed', () => (window = null))
    void made.loadURL(page)
    return made
  }

  const open = (): void => {
    if (!window) {
      window = make()
      return
    }
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  }

  return {
    open,
    go: (door) => {
      open()
      window?.webContents.send(goChannel, door)
    },
    atDoor: (attempt) => {
      if (!window) return
      // Shown and raised, never focused: whoever types elsewhere goes on typing there.
      if (!window.isFocused()) {
        window.showInactive()
        window.moveTop()
      }
      window.webContents.send(attemptChannel, attempt)
    },
    push: (snapshot) => window?.webContents.send(snapshotChannel, snapshot),
    contents: () => window?.webContents ?? null,
    shown,
    letGo: () => (leaving = true),
  }
}
