/** The values of D-Bus as bytes, little-endian: as much of the format as its messages to desktops are made of. */

/** What stands in a variant: the type travels with the value. */
export type Variant = { readonly type: string; readonly value: unknown }

const alignments: Readonly<Record<string, number>> = {
  y: 1,
  g: 1,
  v: 1,
  n: 2,
  q: 2,
  b: 4,
  i: 4,
  u: 4,
  s: 4,
  o: 4,
  a: 4,
  x: 8,
  t: 8,
  d: 8,
  '(': 8,
  '{': 8,
}

const alignmentOf = (type: string): number => alignments[type.charAt(0)] ?? 1

const closing: Readonly<Record<string, string>> = { '(': ')', '{': '}' }

/** The first whole type of a signature, such as `a{sv}` of `a{sv}i`. */
const firstType = (signature: string): string => {
  const head = signature.charAt(0)
  if (head === 'a') return head + firstType(signature.slice(1))
  if (!closing[head]) return head
  let depth = 0
  for (const [at, char] of Array.from(signature).entries()) {
    depth += char in closing ? 1 : Object.values(closing).includes(char) ? -1 : 0
    if (depth === 0) return signature.slice(0, at + 1)
  }
  throw new Error(`The signature ${signature} is not closed.`)
}

/** The types that stand one after the other in a signature. */
const typesOf = (signature: string): readonly string[] => {
  const types: string[] = []
  for (let rest = signature; rest !== ''; rest = rest.slice(types.at(-1)?.length ?? 1))
    types.push(firstType(rest))
  return types
}

/** Writes values; where they begin is where the message begins, as alignment counts from there. */
export class Writer {
  #bytes = Buffer.alloc(256)
  #length = 0

  get bytes(): Buffer {
    return this.#bytes.subarray(0, this.#length)
  }

  pad(to: number): void {
    this.#take((to - (this.#length % to)) % to)
  }

  /** Room for so many bytes more; gives where they begin. */
  #take(count: number): number {
    const at = this.#length
    this.#length += count
    if (this.#length > this.#bytes.length)
      this.#bytes = Buffer.concat([this.#bytes], Math.max(this.#length, this.#bytes.length * 2))
    return at
  }

  write(type: string, value: unknown): void {
    this.pad(alignmentOf(type))
    switch (type.charAt(0)) {
      case 'y':
        this.#bytes.writeUInt8(Number(value), this.#take(1))
        return
      case 'b':
      case 'u': {
        const at = this.#take(4)
        this.#bytes.writeUInt32LE(Number(value), at)
        return
      }
      case 'i': {
        const at = this.#take(4)
        this.#bytes.writeInt32LE(Number(value), at)
        return
      }
      case 's':
      case 'o':
        return this.#text(String(value), 4)
      case 'g':
        return this.#text(String(value), 1)
      case 'v': {
        const { type: inner, value: held } = value as Variant
        this.#text(inner, 1)
        return this.write(inner, held)
      }
      case 'a':
        return this.#array(type.slice(1), value as readonly unknown[])
      case '(':
      case '{':
        for (const [at, each] of typesOf(type.slice(1, -1)).entries())
          this.write(each, (value as readonly unknown[])[at])
        return
      default:
        throw new Error(`Nothing here writes the type ${type}.`)
    }
  }

  #text(text: string, size: 1 | 4): void {
    // A zero would end it for the other side, and whatever follows would be read as something else.
    const bytes = Buffer.from(text.replaceAll('\0', ' '))
    const at = this.#take(size + bytes.length + 1)
    if (size === 1) this.#bytes.writeUInt8(bytes.length, at)
    else this.#bytes.writeUInt32LE(bytes.length, at)
    bytes.copy(this.#bytes, at + size)
    this.#bytes.writeUInt8(0, at + size + bytes.length)
  }

  #array(type: string, values: readonly unknown[]): void {
    const at = this.#take(4)
    this.pad(alignmentOf(type))
    const start = this.#length
    for (const each of values) this.write(type, each)
    this.#bytes.writeUInt32LE(this.#length - start, at)
  }
}

/** Reads values. Throws a RangeError where the bytes end before what they promise. */
export class Reader {
  readonly #bytes: Buffer
  #at: number

  constructor(bytes: Buffer, at = 0) {
    this.#bytes = bytes
    this.#at = at
  }

  get at(): number {
    return this.#at
  }

  pad(to: number): void {
    this.#at += (to - (this.#at % to)) % to
  }

  #take(count: number): number {
    const at = this.#at
    this.#at += count
    if (this.#at > this.#bytes.length) throw new RangeError('The message ends too early.')
    return at
  }

  /** Variants come as what stands in them, dictionaries as lists of pairs. */
  read(type: string): unknown {
    this.pad(alignmentOf(type))
    switch (type.charAt(0)) {
      case 'y':
        return this.#bytes.readUInt8(this.#take(1))
      case 'b':
        return this.#bytes.readUInt32LE(this.#take(4)) !== 0
      case 'n':
        return this.#bytes.readInt16LE(this.#take(2))
      case 'q':
        return this.#bytes.readUInt16LE(this.#take(2))
      case 'i':
        return this.#bytes.readInt32LE(this.#take(4))
      case 'u':
        return this.#bytes.readUInt32LE(this.#take(4))
      case 'x':
        return this.#bytes.readBigInt64LE(this.#take(8))
      case 't':
        return this.#bytes.readBigUInt64LE(this.#take(8))
      case 'd':
        return this.#bytes.readDoubleLE(this.#take(8))
      case 's':
      case 'o':
        return this.#text(this.#bytes.readUInt32LE(this.#take(4)))
      case 'g':
        return this.#text(this.#bytes.readUInt8(this.#take(1)))
      case 'v':
        return this.read(firstType(this.#text(this.#bytes.readUInt8(this.#take(1)))))
      case 'a':
        return this.#array(type.slice(1))
      case '(':
      case '{':
        return this.readAll(type.slice(1, -1))
      default:
        throw new RangeError(`Nothing here reads the type ${type}.`)
    }
  }

  readAll(signature: string): readonly unknown[] {
    return typesOf(signature).map((type) => this.read(type))
  }

  #text(length: number): string {
    const at = this.#take(length + 1)
    return this.#bytes.toString('utf8', at, at + length)
  }

  #array(type: string): readonly unknown[] {
    const length = this.#bytes.readUInt32LE(this.#take(4))
    this.pad(alignmentOf(type))
    const end = this.#at + length
    if (end > this.#bytes.length) throw new RangeError('The message ends too early.')
    const values: unknown[] = []
    while (this.#at < end) values.push(this.read(type))
    return values
  }
}
