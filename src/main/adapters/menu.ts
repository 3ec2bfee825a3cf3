/** The application menu: what every desktop app has, so that copying, zooming and quitting work by keyboard. */
import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import { appName } from '../../shared/words/app-name.ts'
import { rooms, type Door } from '../../shared/model/door.ts'
import type { Words } from '../../shared/words/en.ts'
import type { Ports } from '../ports.ts'

const separator: MenuItemConstructorOptions = { type: 'separator' }

type Target = { readonly open: () => void; readonly go: (door: Door) => void }
type Acts = Target & { readonly quit: () => void }

const templateOf = ({ menu, shell, tray }: Words, { open, go, quit }: Acts): MenuItemConstructorOptions[] => [
  {
    label: process.platform === 'darwin' ? appName : menu.file,
    submenu: [
      { label: tray.open, click: open },
      { role: 'close', label: menu.close },
      separator,
      { label: tray.quit, accelerator: 'CommandOrControl+Q', click: quit },
    ],
  },
  {
    // Electron's own words for these are English, whatever the system speaks.
    label: menu.edit,
    submenu: [
      { role: 'undo', label: menu.undo },
      { role: 'redo', label: menu.redo },
      separator,
      { role: 'cut', label: menu.cut },
      { role: 'copy', label: menu.copy },
      { role: 'paste', label: menu.paste },
      { role: 'delete', label: menu.delete },
      separator,
      { role: 'selectAll', label: menu.selectAll },
    ],
  },
  {
    label: shell.menu.go,
    // The page hears these keys itself: they are shown here, not taken.
    submenu: [
      ...rooms.map((room, at) => ({
        label: shell.rooms[room],
        accelerator: `CommandOrControl+${at + 1}`,
        registerAccelerator: false,
        click: () => go(room),
      })),
      separator,
      {
        label: shell.pull,
        accelerator: 'CommandOrControl+Shift+P',
        registerAccelerator: false,
        click: () => go('pull'),
      },
      {
        label: shell.happened,
        accelerator: 'CommandOrControl+Shift+S',
        registerAccelerator: false,
        click: () => go('happened'),
      },
      separator,
      {
        label: shell.palette.open,
        accelerator: 'CommandOrControl+K',
        registerAccelerator: false,
        click: () => go('palette'),
      },
    ],
  },
  {
    label: menu.view,
    submenu: [
      { role: 'resetZoom', label: menu.resetZoom },
      { role: 'zoomIn', label: menu.zoomIn },
      { role: 'zoomOut', label: menu.zoomOut },
      separator,
      { role: 'togglefullscreen', label: menu.fullScreen },
      ...(app.isPackaged ? [] : [{ role: 'toggleDevTools' as const, label: menu.developerTools }]),
    ],
  },
]

export const makeMenu = (target: Target): Ports['menu'] => {
  let shown: Words | null = null
  return {
    // Made anew only for another language: a menu that is open would close.
    show: (words, quit) => {
      if (words === shown) return
      shown = words
      Menu.setApplicationMenu(Menu.buildFromTemplate(templateOf(words, { ...target, quit })))
    },
  }
}
