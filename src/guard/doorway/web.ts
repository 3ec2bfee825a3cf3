/** Answers whoever comes over HTTP with the quiet page, and asks no more of them than the host's name. */
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { closedPage, pageHeaders } from './page.ts'
import { limits } from './limits.ts'

/** What browsers say when they fetch ahead, and not because somebody wants to go there. */
const isAhead = ({ headers }: IncomingMessage): boolean =>
  /prefetch|prerender|preview/i.test(
    [headers['sec-purpose'], headers['purpose'], headers['x-moz'], headers['x-purpose']].join(' '),
  )

/** A page, not a picture or a script of ours that another page wants. */
const isPage = (request: IncomingMessage): boolean =>
  request.method === 'GET' && /text\/html/i.test(request.headers.accept ?? '') && !isAhead(request)

const hostIn = (request: IncomingMessage): string =>
  (request.headers.host ?? '').slice(0, 300).replace(/:\d*$/, '')

/** @param heard told of every request: the name that was asked for, and whether a page is wanted */
export const makeWebServer = (heard: (host: string, isPage: boolean, peerPort: number) => void): Server => {
  const server = createServer(
    {
      maxHeaderSize: limits.head,
      headersTimeout: limits.patience,
      requestTimeout: limits.patience,
      connectionsCheckingInterval: limits.patience / 2,
      keepAlive: false,
      requireHostHeader: false,
    },
    (request, response) => {
      heard(hostIn(request), isPage(request), request.socket.remotePort ?? 0)
      const { language, html } = closedPage(request.headers['accept-language'] ?? '')
      // Forbidden, so that nobody takes it for the site: no search engine, no program, no cache.
      response.writeHead(403, {
        ...pageHeaders,
        'Content-Language': language,
        'Content-Length': Buffer.byteLength(html),
      })
      response.end(request.method === 'HEAD' ? undefined : html)
      // What they still send is not read: the answer is all there is.
      request.resume()
    },
  )
  server.maxConnections = limits.connections
  server.keepAliveTimeout = 1
  server.setTimeout(limits.patience, (socket) => socket.destroy())
  server.on('connection', (socket) => setTimeout(() => socket.destroy(), limits.longest).unref())
  server.on('clientError', (_, socket) => socket.destroy())
  return server
}
