/** A sample that is another one each day, and the same again for whoever gives its seed: FAULTS_SEED=n. */

export const seed = Number(process.env['FAULTS_SEED'] ?? Math.floor(Date.now() / 86_400_000))

/** So many of all, evenly spread; which ones, the seed says. */
export const pick = <T>(all: readonly T[], count: number): T[] => {
  const stride = Math.max(1, all.length / count)
  const offset = ((seed * 0.618_034) % 1) * stride
  return Array.from(
    { length: Math.min(count, all.length) },
    (_, index) => all[Math.floor(offset + index * stride)],
  ).filter((each) => each !== undefined)
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export const makeRandom = (from: number = seed): (() => number) => {
  let state = from >>> 0
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
