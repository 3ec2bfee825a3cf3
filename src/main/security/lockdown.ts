/** What no page of ours may ever do: leave, open windows, ask for devices, reach the network. */
import { app, type Session, type WebContents } from 'electron'
import { isOurs, mayLoad, pageOrigin } from './page.ts'

/** Before the app is ready. */
export const lockSwitches = (): void => {
  // Chromium's own errands (updates of components, field trials) are network too.
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  if (pageOrigin.startsWith('app:')) app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  // As root, Electron runs without its sandbox; asking for it nevertheless sends the network process into a loop.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
}

const lockContents = (contents: WebContents): void => {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  // No page of ours has a link that leaves it: reloading in development is the one exception.
  contents.on('will-frame-navigate', (event) => {
    if (!(event.isMainFrame && isOurs(event.url))) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (!isOurs(event.url)) event.preventDefault()
  })
}

/** Before any window is made. */
export const lockEveryContents = (): void => {
  app.on('web-contents-created', (_event, contents) => lockContents(contents))
}

/** Before any page is loaded. */
export const lockSession = (session: Session): void => {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url) }))
}
