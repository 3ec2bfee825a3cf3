/** The quiet page that a locked site shows over HTTP: whole, without a script, a link, or anything from elsewhere. */
import { createHash } from 'node:crypto'
import { chooseLanguage } from '../../shared/words/languages.ts'

const style = `
:root{color-scheme:light dark;--paper:#f5f2ec;--ink:#272b38;--soft:#555b6c;--frame:#41597f;--high:#5f7bab;--low:#f3c29d;--air:#fdf6ea}
@media (prefers-color-scheme:dark){:root{--paper:#171b27;--ink:#ece9e2;--soft:#b3b8c6;--frame:#a9c0e6;--high:#24345a;--low:#a5748c;--air:#e7c9a0}}
@media (prefers-contrast:more){:root{--soft:var(--ink)}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;place-items:center;padding:2rem 1.25rem;background:var(--paper);color:var(--ink);font:400 1.0625rem/1.55 "Nunito Sans",system-ui,sans-serif}
main{max-width:30rem;text-align:center}
svg{width:7.5rem;height:auto;margin-bottom:1.5rem}
h1{margin:0 0 .75rem;font:400 1.75rem/1.25 "Newsreader",Georgia,serif;text-wrap:balance}
p{margin:.5rem 0 0;text-wrap:balance}
p+p{color:var(--soft);margin-top:1.25rem}
`

/** The sign of the app, reduced to a window with a light in it. */
const sign = `<svg viewBox="0 0 96 112" aria-hidden="true" fill="none" stroke-linecap="round" stroke-linejoin="round"><defs><linearGradient id="s" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="var(--high)"/><stop offset="1" stop-color="var(--low)"/></linearGradient></defs><path d="M14 100V46a34 34 0 0 1 68 0v54z" fill="url(#s)" stroke="var(--frame)" stroke-width="5"/><circle cx="33" cy="82" r="8" fill="var(--air)"/><path d="M48 12v88M14 60h68M6 103h84" stroke="var(--frame)" stroke-width="5"/></svg>`

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

const hash = createHash('sha256').update(style).digest('base64')

export const pageHeaders = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  Vary: 'Accept-Language',
  Connection: 'close',
} as const

const most = 20

/** Tags in the order in which they are wished for; whatever is none is passed over. */
export const wishedFor = (acceptLanguage: string): readonly string[] =>
  acceptLanguage
    .slice(0, 500)
    .split(',', most)
    .flatMap((part) => {
      const [, tag, q] =
        /^\s*([a-z]{1,8}(?:-[a-z0-9]{1,8})*)\s*(?:;\s*q=([01](?:\.\d{0,3})?)\s*)?$/i.exec(part) ?? []
      return tag === undefined ? [] : [{ tag, q: Number(q ?? 1) }]
    })
    .filter(({ q }) => q > 0)
    .toSorted((a, b) => b.q - a.q)
    .map(({ tag }) => tag)

/** @param acceptLanguage the browser's header; empty for none */
export const closedPage = (acceptLanguage: string): { readonly language: string; readonly html: string } => {
  const { tag, words } = chooseLanguage(wishedFor(acceptLanguage))
  const { title, heading, why, hint } = words.doorway
  const html = `<!doctype html><html lang="${tag}"><head><meta charset="utf-8"><title>${escaped(title)}</title><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><style>${style}</style></head><body><main>${sign}<h1>${escaped(heading)}</h1><p>${escaped(why)}</p><p>${escaped(hint)}</p></main></body></html>`
  return { language: tag, html }
}
