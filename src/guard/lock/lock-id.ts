/** What a lock is called on the wire and in the ledger: twelve letters and digits that say nothing about it. */
import { randomBytes } from 'node:crypto'

export const makeLockId = (): string => randomBytes(6).toString('hex')

export const isLockId = (text: string): boolean => /^[a-z0-9]{12}$/.test(text)
