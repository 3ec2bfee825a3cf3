/**
 * Reads files that others have put somewhere, such as on a server that is gone: such a read may never come back. It costs
 * a thread of the pool then, and never the guard's own; more than two are not given away.
 */

const lanes = 2
const patience = 2_000

let busy = 0
const waiting: (() => void)[] = []

const enter = (): Promise<void> => {
  if (busy < lanes) {
    busy += 1
    return Promise.resolve()
  }
  return new Promise((go) => waiting.push(go))
}

const leave = (): void => {
  const next = waiting.shift()
  if (next) next()
  else busy -= 1
}

/** Null where it failed, or took longer than two seconds. */
export const carefully = <T>(read: () => Promise<T>): Promise<T | null> =>
  new Promise((done) => {
    let late = false
    const timer = setTimeout(() => {
      late = true
      done(null)
    }, patience)
    const work = async (): Promise<T | null> => {
      await enter()
      try {
        // Nobody waits for it any more.
        return late ? null : await read()
      } catch {
        return null
      } finally {
        leave()
      }
    }
    void work().then((value) => {
      clearTimeout(timer)
      done(value)
    })
  })
