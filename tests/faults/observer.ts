/** What an attack must not change: that an honest client is served, and how much the guard takes of the machine. */
import { readFileSync, readdirSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { say, type Box, type Running } from './box.ts'

export type Served = {
  readonly asked: number
  readonly unanswered: number
  /** How often a line was cut before the answer, and another one had to be opened. */
  readonly again: number
  readonly slowest: number
}

/** The app would try for as long as it runs; five times in a row is all that is allowed here. */
const triesInARow = 5

/** Asks for the status ten times a second, on a connection of its own each time, until it is told to stop. */
export const watchHonestly = (box: Box): { readonly stop: () => Promise<Served> } => {
  let [asked, unanswered, again, slowest, stopped] = [0, 0, 0, 0, false]
  const ask = async (tries: number): Promise<boolean> => {
    const status = await say(box, 'status', {})
    if (status.ok) return true
    if (tries === 1) return false
    again += 1
    await pause(100)
    return ask(tries - 1)
  }
  const asking = (async () => {
    while (!stopped) {
      const began = performance.now()
      if (!(await ask(triesInARow))) unanswered += 1
      slowest = Math.max(slowest, performance.now() - began)
      asked += 1
      await pause(100)
    }
  })()
  return {
    stop: async () => {
      stopped = true
      await asking
      return { asked, unanswered, again, slowest }
    },
  }
}

/** Bytes of memory that a guard holds; it must have been started directly. */
export const memoryOf = ({ child }: Running): number => {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]
  return Number(kilobytes) * 1024
}

export const openFilesOf = ({ child }: Running): number => readdirSync(`/proc/${child.pid}/fd`).length
