/** The one window: remembers where it was, and is hidden rather than closed where something stays to come back by. */
import { join } from 'node:path'
import { app, BrowserWindow, nativeImage, nativeTheme, screen } from 'electron'
import picture from '../../../resources/icons/128.png?inline'
import type { Snapshot } from '../../shared/contract/app-bridge.ts'
import { attemptChannel, goChannel, snapshotChannel } from '../../shared/contract/channels.ts'
import { makePacker } from '../../shared/contract/snapshot-parcel.ts'
import type { Attempt } from '../../shared/contract/guard-wire.ts'
import type { Going } from '../../shared/model/door.ts'
import { appName } from '../../shared/words/app-name.ts'
import type { Closing, Ports } from '../ports.ts'
import { bringPageBack } from './broken-page.ts'
import { lookFile, saveLook } from './look.ts'
import { drawTrayIcon, toBgra } from './tray-icon.ts'
import { centredIn, isInSight, readPlace, savePlace, smallest } from './window-place.ts'

/** Its own, whatever the window is called: by them a desktop knows the file that was installed. */
const own = { name: app.getName(), file: process.env['CHROME_DESKTOP'] ?? '' }
/** Wide enough for the seven days of a week. */
const usual = { width: 1120, height: 780 }
const iconSize = 128

/** What of each screen is free for windows, the main one first. */
const areasNow = () => {
  const main = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id)
  return [main, ...others].map(({ workArea }) => workArea)
}

const placeFile = () => join(app.getPath('userData'), 'window.json')
const placeOf = (window: BrowserWindow) => ({ ...window.getNormalBounds(), maximised: window.isMaximized() })

const neutralPicture = () => {
  const { width, height, ...bitmap } = drawTrayIcon(null, iconSize, 1, { ground: 'night', plain: 'neutral' })
  return nativeImage.createFromBitmap(Buffer.from(toBgra({ width, height, ...bitmap })), { width, height })
}

export type AppWindow = Ports['window'] & {
  readonly contents: () => Electron.WebContents | null
  /** Settled when it is on the screen for the first time, or when it is clear that it need not be. */
  readonly shown: Promise<void>
  /** It need not come up yet: the computer has started the app. */
  readonly waits: () => void
  /** Writes down where it is. */
  readonly keepPlace: () => void
  /** From now on closing means closing. */
  readonly letGo: () => void
}

/** @param neutralName what it is called instead of the app's own name, from its first moment on */
export const makeWindow = (page: string, preload: string, neutralName: string | null): AppWindow => {
  let window: BrowserWindow | null = null
  let leaving = false
  /** Hidden at once: somebody is near, and nothing but the person brings it back. */
  let isHidden = false
  let look = { name: neutralName ?? appName, isNeutral: neutralName !== null }
  /** Where to go once the page can hear it. */
  let asked: Going | null = null
  /** What it was called when it was made: from then on lists of windows have that of it. */
  let madeAs = look.name
  let knocked: Attempt | null = null
  let isLoaded = false
  let isAsking = false
  /** Shows what was made: when it is drawn or its page is there. On Wayland what is hidden may never be drawn. */
  let bringUp = (): void => undefined
  const packer = makePacker()
  let onClose = (): Closing => ({ first: null, after: 'quit' })
  let tellShown = (): void => undefined
  const shown = new Promise<void>((tell) => (tellShown = tell))

  const icon = () => (look.isNeutral ? neutralPicture() : nativeImage.createFromDataURL(picture))

  const tellDoor = (door: Going): void => {
    if (isLoaded) window?.webContents.send(goChannel, door)
    else asked = door
  }

  /** The second time it goes, whatever the page says: one that hangs must not hold it. */
  const close = (event: Electron.Event, made: BrowserWindow): void => {
    const { first, after } = onClose()
    if (first && !isAsking && isLoaded) {
      event.preventDefault()
      isAsking = true
      tellDoor(first)
      return
    }
    isAsking = false
    if (after === 'quit') return app.quit()
    event.preventDefault()
    made.hide()
  }

  /** @param old the one in whose place it comes: seen as that one was, which is there until then */
  const make = (old: BrowserWindow | null): BrowserWindow => {
    const { maximised = false, ...bounds } = (old ? placeOf(old) : readPlace(placeFile(), areasNow())) ?? {}
    madeAs = look.name
    // Wayland, and X11 in newer Electrons, take from it what a window belongs to.
    if (process.platform === 'linux') app.setDesktopName(look.isNeutral ? look.name : own.file)
    const made = new BrowserWindow({
      ...usual,
      ...bounds,
      minWidth: smallest.width,
      minHeight: smallest.height,
      title: look.name,
      // For Linux and Windows; macOS takes it from the bundle.
      icon: icon(),
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
    let isUp = false
    bringUp = () => {
      if (isUp || made.isDestroyed()) return
      isUp = true
      if (maximised) made.maximize()
      if (!old || old.isVisible()) made.show()
      old?.destroy()
    }
    made.once('ready-to-show', bringUp)
    made.once('show', tellShown)
    // The page says in its title which room one is in, and for a moment what the app is called.
    made.on('page-title-updated', (event) => look.isNeutral && event.preventDefault())
    made.on('show', () => (isAsking = isHidden = false))
    // Made small where no panel has it, it is brought back from there.
    made.on('focus', () => (isHidden = false))
    made.on('close', (event) => {
      savePlace(placeFile(), placeOf(made))
      if (!leaving) close(event, made)
    })
    made.on('closed', () => {
      if (window !== made) return
      window = null
      isLoaded = false
    })
    const hearsNothing = () => {
      isLoaded = false
    }
    made.webContents.on('render-process-gone', hearsNothing)
    made.webContents.on('did-start-loading', hearsNothing)
    bringPageBack(made, () => leaving)
    void made.loadURL(page)
    return made
  }

  const open = (): void => {
    if (!window) {
      window = make(null)
      return
    }
    if (window.webContents.isCrashed()) window.webContents.reload()
    if (window.isMinimized()) window.restore()
    // Its screen may have been taken away while it was hidden.
    const [bounds, areas] = [window.getBounds(), areasNow()]
    const [main] = areas
    if (main && !isInSight(bounds, areas)) window.setBounds(centredIn(bounds, main))
    window.show()
    window.focus()
  }

  return {
    open,
    go: (door) => {
      open()
      tellDoor(door)
    },
    push: (snapshot: Snapshot) => window?.webContents.send(snapshotChannel, packer.pack(snapshot)),
    forget: packer.forget,
    hide: () => {
      if (!window) return
      isHidden = true
      if (onClose().after === 'hide') window.hide()
      else window.minimize()
    },
    close: () => window?.close(),
    onClose: (decide) => (onClose = decide),
    dress: (name, isNeutral) => {
      if (look.name === name && look.isNeutral === isNeutral) return
      look = { name, isNeutral }
      saveLook(lookFile(app.getPath('userData')), look)
      app.setName(isNeutral ? name : own.name)
      window?.setTitle(name)
      window?.setIcon(icon())
    },
    // On X11 and Wayland what a window belongs to is said when it is made, and never again.
    calledInLists: () => (process.platform === 'linux' && window ? madeAs : null),
    makeAnew: () => {
      if (!window || madeAs === look.name) return
      asked = 'settings'
      window = make(window)
    },
    heard: () => {
      isLoaded = true
      bringUp()
      const door = asked
      asked = null
      if (door) tellDoor(door)
      if (knocked) window?.webContents.send(attemptChannel, knocked)
      knocked = null
    },
    atDoor: (attempt: Attempt) => {
      if (!window || isHidden) return 'unseen'
      // Shown and raised, never focused: whoever types elsewhere goes on typing there.
      if (!window.isFocused()) {
        window.showInactive()
        window.moveTop()
      }
      window.webContents.send(attemptChannel, attempt)
      return 'shown'
    },
    goToDoor: (attempt: Attempt) => {
      open()
      if (isLoaded) window?.webContents.send(attemptChannel, attempt)
      else knocked = attempt
    },
    contents: () => window?.webContents ?? null,
    shown,
    waits: tellShown,
    keepPlace: () => window && savePlace(placeFile(), placeOf(window)),
    letGo: () => (leaving = true),
  }
}
