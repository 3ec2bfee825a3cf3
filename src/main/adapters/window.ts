/** The one window: remembers where it was, and is hidden rather than closed, because the tray keeps counting. */
import { app, BrowserWindow, nativeImage, nativeTheme, screen, type Rectangle } from 'electron'
import Store from 'electron-store'
import { z } from 'zod'
import picture from '../../../resources/icons/128.png?inline'
import { goChannel, snapshotChannel, type Snapshot } from '../../shared/contract/app-bridge.ts'
import type { Door } from '../../shared/model/door.ts'
import { appName } from '../../shared/words/app-name.ts'

const smallest = { width: 360, height: 480 }
const usual = { width: 880, height: 760 }
/** So much of it must be on a screen to be found again. */
const visible = 80

const placeSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(smallest.width),
  height: z.number().int().min(smallest.height),
  maximised: z.boolean(),
})
type Place = z.infer<typeof placeSchema>

const isOnScreen = ({ x, y, width }: Rectangle, area: Rectangle): boolean =>
  x + width > area.x + visible &&
  x < area.x + area.width - visible &&
  y >= area.y &&
  y < area.y + area.height - visible

/** Where the window was, as far as there is still a screen for it. A file that cannot be read costs only the place. */
const openPlaces = () => {
  const store = new Store<{ place?: unknown }>({ name: 'window', clearInvalidConfig: true })
  return {
    read: (): Place | null => {
      const place = placeSchema.safeParse(store.get('place'))
      const screens = screen.getAllDisplays()
      return place.success && screens.some(({ workArea }) => isOnScreen(place.data, workArea))
        ? place.data
        : null
    },
    save: (window: BrowserWindow): void => {
      try {
        store.set('place', { ...window.getNormalBounds(), maximised: window.isMaximized() })
      } catch {
        // A full disk: the window will open at its usual place.
      }
    },
  }
}

export type AppWindow = {
  readonly open: () => void
  readonly push: (snapshot: Snapshot) => void
  readonly go: (door: Door) => void
  readonly contents: () => Electron.WebContents | null
  /** From now on closing means closing. */
  readonly letGo: () => void
}

export const makeWindow = (page: string, preload: string): AppWindow => {
  let window: BrowserWindow | null = null
  let leaving = false

  const make = (): BrowserWindow => {
    const places = openPlaces()
    const place = places.read()
    const { maximised = false, ...bounds } = place ?? {}
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
    made.on('close', (event) => {
      places.save(made)
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
    push: (snapshot) => window?.webContents.send(snapshotChannel, snapshot),
    contents: () => window?.webContents ?? null,
    letGo: () => (leaving = true),
  }
}
