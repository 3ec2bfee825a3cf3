/** The one page that the app shows: where it comes from, and what counts as it. */
import { app } from 'electron'

export const scheme = 'app'
const host = 'breathing-room'

/** In development electron-vite names its server here; a packaged app never listens to that. */
const devServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']

export const pageUrl = devServer ?? `${scheme}://${host}/index.html`

/** `URL.origin` is `null` for schemes of one's own, so the parts are compared. */
const originOf = (url: string): string => {
  if (!URL.canParse(url)) return ''
  const { protocol, host: at } = new URL(url)
  return `${protocol}//${at}`
}

export const pageOrigin = originOf(pageUrl)

export const isOurs = (url: string): boolean => originOf(url) === pageOrigin

/** What the page may load: itself, and in development also the socket of its server. */
export const mayLoad = (url: string): boolean => isOurs(url) || (devServer !== undefined && isDevTraffic(url))

const isDevTraffic = (url: string): boolean =>
  url.startsWith('devtools://') || originOf(url.replace(/^ws/, 'http')) === pageOrigin
