/** Shows the gallery of primitives under the app's own rules of security. An entry of its own, never part of the app. */
import { join } from 'node:path'
import { app, BrowserWindow, session } from 'electron'
import { lockEveryContents, lockSession, lockSwitches } from './security/lockdown.ts'
import { pageUrl } from './security/page.ts'
import { registerScheme, serveScheme } from './security/scheme.ts'

registerScheme()
lockSwitches()
lockEveryContents()

const open = async (): Promise<void> => {
  lockSession(session.defaultSession)
  serveScheme(join(__dirname, '../renderer'))
  const window = new BrowserWindow({
    width: 1280,
    height: 900,
    useContentSize: true,
    autoHideMenuBar: true,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
  })
  await window.loadURL(pageUrl)
}

void app.whenReady().then(open)
app.on('window-all-closed', () => app.quit())
