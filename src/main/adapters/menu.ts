/** The application menu: what every desktop app has, so that copying, zooming and quitting work by keyboard. */
import { app, Menu } from 'electron'
import { appName, trayWords } from '../words.ts'

export const openMenu = (open: () => void): void => {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: process.platform === 'darwin' ? appName : 'File',
        submenu: [
          { label: trayWords.open, click: open },
          { role: 'close' },
          { type: 'separator' },
          { label: trayWords.quit, accelerator: 'CommandOrControl+Q', click: () => app.quit() },
        ],
      },
      { role: 'editMenu' },
      {
        label: 'View',
        submenu: [
          { role: 'resetZoom' },
          { role: 'zoomIn' },
          { role: 'zoomOut' },
          { type: 'separator' },
          { role: 'togglefullscreen' },
          ...(app.isPackaged ? [] : [{ role: 'toggleDevTools' as const }]),
        ],
      },
    ]),
  )
}
