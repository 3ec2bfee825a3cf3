/** Serves the built page under `app://breathing-room/`: exact host, files of its folder only, with a strict CSP. */
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol } from 'electron'
import { isOurs, scheme } from './page.ts'

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Before the app is ready. */
export const registerScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, codeCache: true } },
  ])

// Made only when it is needed: the first Response loads much of Node's fetch.
const absent = (): Response => new Response(null, { status: 404 })

/** The file below `folder` for this address, or null for anything else. */
const fileFor = (folder: string, url: string): string | null => {
  if (!isOurs(url)) return null
  let name: string
  try {
    name = decodeURIComponent(new URL(url).pathname)
  } catch {
    return null
  }
  const file = normalize(join(folder, name))
  return file.startsWith(folder + sep) && !name.includes('\0') && extname(file) in types ? file : null
}

/** After the app is ready. `folder` is the built renderer. */
export const serveScheme = (folder: string): void =>
  protocol.handle(scheme, async ({ url, method }) => {
    const file = method === 'GET' ? fileFor(folder, url) : null
    if (file === null) return absent()
    try {
      return new Response(await readFile(file), {
        headers: {
          'Content-Type': types[extname(file)] ?? '',
          'Content-Security-Policy': contentSecurityPolicy,
          'X-Content-Type-Options': 'nosniff',
        },
      })
    } catch {
      return absent()
    }
  })
