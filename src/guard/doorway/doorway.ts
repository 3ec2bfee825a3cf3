/** The doorway: where locked names lead, on a loopback address of our own, so that no local server is in the way. */
import type { Server, Socket } from 'node:net'
import { note, type Note } from '../../shared/model/note.ts'
import { catalogue } from '../../shared/model/services.ts'
import type { Doorway, DoorwayAccount } from '../force.ts'
import { isDoor } from './is-door.ts'
import { makeSecureServer } from './secure.ts'
import { makeVisits } from './visits.ts'
import { makeWebServer } from './web.ts'
import { userOfPeer } from './whose.ts'

const doorwayAddress = '127.66.0.1'
/** Where there is no doorway, names lead nowhere. */
const nowhere = '0.0.0.0'

type Around = {
  /** The locked site that a visit to this name is meant for; null for none. */
  readonly siteOf: (host: string) => string | null
  /** First visit in ten minutes. */
  readonly onAttempt: (site: string) => void
  /** Whose visits count; null where users have no numbers. */
  readonly owner: number | null
}

const whyNot = (code: string | undefined, port: number): Note => {
  switch (code) {
    case 'EADDRINUSE':
      return note('doorway-port-taken', { port })
    case 'EADDRNOTAVAIL':
      return note('doorway-no-address')
    default:
      return note('doorway-not-allowed')
  }
}

/** A port of ours: open while it is wished for and can be. */
const makePort = (port: number, make: () => Server) => {
  let server: Server | null = null
  let why: Note | null = null
  const guests = new Set<Socket>()
  const leave = (): Promise<void> =>
    new Promise((done) => {
      const leaving = server
      server = null
      why = null
      if (!leaving) return done()
      leaving.close(() => done())
      for (const guest of guests) guest.destroy()
    })
  const open = (): Promise<void> =>
    new Promise((done) => {
      if (server) return done()
      const made = make()
      made.on('connection', (guest: Socket) => {
        guests.add(guest)
        guest.once('close', () => guests.delete(guest))
      })
      made.on('error', ({ code }: NodeJS.ErrnoException) => {
        why = whyNot(code, port)
        if (server === made) server = null
        made.close()
        done()
      })
      made.listen(port, doorwayAddress, () => {
        server = made
        why = null
        done()
      })
    })
  return { isOpen: () => server !== null, why: () => why, leave, open }
}

export const openDoorway = ({ siteOf, onAttempt, owner }: Around): Doorway => {
  const visits = makeVisits(() => performance.now())
  const heard = (port: number) => (asked: string, isPage: boolean, peerPort: number) => {
    const host = asked.toLowerCase().replace(/\.$/, '')
    const site = isDoor(catalogue, host) ? siteOf(host) : null
    if (site === null) return
    const user = owner === null ? null : userOfPeer({ address: doorwayAddress, port, peerPort })
    if (user !== null && user !== owner) return
    if (visits.count(site, isPage)) onAttempt(site)
  }
  const ports = [
    makePort(80, () => makeWebServer(heard(80))),
    makePort(443, () => makeSecureServer(heard(443))),
  ]
  let wanted = false
  let turn: Promise<unknown> = Promise.resolve()
  const isOpen = () => ports.some((port) => port.isOpen())

  return {
    hold: (on) => {
      wanted = on
      const next = turn.then(async () => {
        for (const port of ports) await (on ? port.open() : port.leave())
      })
      turn = next
      return next
    },
    account: (): DoorwayAccount => {
      if (!wanted) return { state: 'idle', note: null }
      const why = ports.map((port) => port.why()).find((each) => each !== null) ?? null
      return { state: isOpen() ? 'open' : 'unavailable', note: why }
    },
    address: () => (isOpen() ? doorwayAddress : nowhere),
    close: () => {
      wanted = false
      for (const port of ports) void port.leave()
    },
  }
}
