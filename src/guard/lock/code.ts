/** One-time codes for a trusted person: shown once, kept only as a scrypt hash. */
import { randomBytes, randomInt, scryptSync, timingSafeEqual } from 'node:crypto'

// No letters that are read wrongly from paper or over the phone: I, L, O, U, 0, 1.
const alphabet = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'

/** Twelve characters in groups of four: about 58 bits. */
export const makeCode = (): string =>
  Array.from({ length: 3 }, () =>
    Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join(''),
  ).join('-')

const normal = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9]/g, '')
const derive = (code: string, salt: Buffer): Buffer => scryptSync(normal(code), salt, 32)

export const hashCode = (code: string): { salt: string; hash: string } => {
  const salt = randomBytes(16)
  return { salt: salt.toString('base64'), hash: derive(code, salt).toString('base64') }
}

export const matchesCode = (code: string, kept: { salt: string; hash: string } | null): boolean => {
  if (kept === null) return false
  const given = derive(code, Buffer.from(kept.salt, 'base64'))
  const wanted = Buffer.from(kept.hash, 'base64')
  // Another length is no hash of ours, and comparing it would end the guard.
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
