// A fast search in large files for words that may be one of many names: finds a few too many, and misses none.

/** This byte and those below end a word, and so does the sign that begins a comment. */
const SPACE = 0x20
const COMMENT = 0x23
const DOT = 0x2e
/** Makes a capital letter small; what becomes of other bytes does not matter. */
const FOLD = 0x20
const FOLDS = 0x202020

/** A file below this many bytes is read word by word: preparing the search would take longer. */
const SMALL = 16 * 1024
const STEP = 4
const GRAM = 3
const GRAM_MASK = 0xffffff
const GRAM_BITS = 13
const HASH_MASK = 0x1fff

/**
 * Where in `bytes` words stand that equal one of the names without regard to case and a last dot, in order; and some
 * others by chance. Linear in the size of the file.
 */
export function wordsLike(bytes: Buffer, names: readonly string[]): readonly number[] {
  const hashes = new Uint8Array(HASH_MASK + 1)
  for (const name of names) hashes[hashOf(name)] = 1
  const found: number[] = []
  let done = 0

  /** Looks at each word that has a byte in this range and was not looked at before. */
  const look = (from: number, to: number): void => {
    let at = from
    while (at > done && isInWord(bytes[at - 1] ?? 0)) at -= 1
    while (at < to) {
      const start = at
      let hash = 0
      let before = 0
      let last = 0
      for (; at < bytes.length; at += 1) {
        const byte = bytes[at] ?? 0
        if (!isInWord(byte)) break
        before = hash
        last = byte
        hash = mix(hash, byte)
      }
      if (at > start && hashes[fit(last === DOT ? before : hash)] === 1) found.push(start)
      at += 1
    }
    done = Math.max(done, at)
  }

  if (bytes.length < SMALL) {
    look(0, bytes.length)
    return found
  }
  const grams = gramsOf(names)
  // A typed array reads four bytes at once, but only from where their address is a multiple of four.
  const first = (STEP - (bytes.byteOffset % STEP)) % STEP
  const steps = new Int32Array(
    bytes.buffer,
    bytes.byteOffset + first,
    Math.floor((bytes.length - first) / STEP),
  )
  look(0, first + STEP)
  for (let step = 0; step < steps.length; step += 1) {
    if (grams[gramSlot(steps[step] ?? 0)] === 0) continue
    const at = first + step * STEP
    if (at + GRAM > done) look(Math.max(at, done), at + GRAM)
  }
  look(Math.max(done, bytes.length - 2 * STEP), bytes.length)
  return found
}

/**
 * Three bytes of each name, for each way in which it may lie: wherever it stands, one of them begins where an address
 * is a multiple of four. So a quarter of all places is enough to look at. A name that ends in another needs none.
 */
function gramsOf(names: readonly string[]): Uint8Array {
  const grams = new Uint8Array(1 << GRAM_BITS)
  const known = new Set(names)
  for (const name of names) {
    if (endsInAnother(name, known)) continue
    for (let into = 0; into < STEP; into += 1) {
      const start = name.length - into >= into - 1 ? into : into - STEP
      const [a, b, c] = [start, start + 1, start + 2].map((at) => bytesAt(name, at))
      for (const x of a ?? [])
        for (const y of b ?? []) for (const z of c ?? []) grams[gramSlot(x | (y << 8) | (z << 16))] = 1
    }
  }
  return grams
}

function endsInAnother(name: string, known: ReadonlySet<string>): boolean {
  for (let dot = name.indexOf('.'); dot !== -1; dot = name.indexOf('.', dot + 1))
    if (known.has(name.slice(dot + 1))) return true
  return false
}

const ANY_BYTE = Array.from({ length: 256 }, (_, byte) => byte)
/** Beside a short name, any byte may stand. */
const bytesAt = (name: string, at: number): readonly number[] =>
  at < 0 || at >= name.length ? ANY_BYTE : [name.charCodeAt(at)]

const gramSlot = (bytes: number): number =>
  Math.imul((bytes & GRAM_MASK) | FOLDS, 0x9e3779b1) >>> (32 - GRAM_BITS)

const isInWord = (byte: number): boolean => byte > SPACE && byte !== COMMENT

const mix = (hash: number, byte: number): number => Math.imul(hash ^ (byte | FOLD), 0x01000193)
const fit = (hash: number): number => (hash ^ (hash >>> 16)) & HASH_MASK

function hashOf(name: string): number {
  let hash = 0
  for (let at = 0; at < name.length; at += 1) hash = mix(hash, name.charCodeAt(at))
  return fit(hash)
}
