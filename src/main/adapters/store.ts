/** The person's data in one file of theirs: written whole or not at all, with the good copy before kept beside it. */
import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Store from 'electron-store'
import { mostEvents } from '../../shared/contract/records.ts'
import { emptyUserData, parseUserData, type UserData } from '../../shared/contract/user-data.ts'
import { note, type Note } from '../../shared/model/note.ts'
import { refuse, type Refusal } from '../../shared/model/refusal.ts'
import { fail, ok, type Result } from '../../shared/model/result.ts'
import type { StorePort } from '../ports.ts'
import { faultOf } from './fault.ts'

const name = 'breathing-room'

/** The library reads the whole file before each writing to save what it keeps under this key, unless the key is there. */
const ownKey = '__internal__'

/** A file as it was left, and its data: to read and check years of them anew at each save would keep the window waiting. */
type Checked = { readonly mark: string; readonly data: UserData }

type Found =
  | ({ readonly kind: 'whole' } & Checked)
  | { readonly kind: 'absent' | 'damaged' }
  | { readonly kind: 'closed'; readonly refusal: Refusal }

/** Another one as soon as anybody has written to the file. */
const markOf = (path: string): string => {
  const { ino, size, mtimeNs, ctimeNs } = statSync(path, { bigint: true })
  return [ino, size, mtimeNs, ctimeNs].join(' ')
}

/** @param checked what need not be checked again */
const readFile = (path: string, checked: Checked | null = null): Found => {
  if (!existsSync(path)) return { kind: 'absent' }
  let [mark, text] = ['', '']
  try {
    mark = markOf(path)
    if (mark === checked?.mark) return { kind: 'whole', ...checked }
    text = readFileSync(path, 'utf8')
  } catch (error) {
    return { kind: 'closed', refusal: cannot(error) }
  }
  try {
    const data = parseUserData(JSON.parse(text))
    if (data.ok) return { kind: 'whole', mark, data: data.value }
    return data.error.code === 'store-newer' ? { kind: 'closed', refusal: data.error } : { kind: 'damaged' }
  } catch {
    return { kind: 'damaged' }
  }
}

const cannot = (error: unknown): Refusal => refuse('store-fault', faultOf(error))

/** What was written, if it is good; of the log, which only grows, and of the rest what was not there before is looked at. */
const check = (path: string, next: UserData, before: Checked | null): Checked | null => {
  const happenings = next.happenings.filter((entry, at) => entry !== before?.data.happenings[at])
  const week = next.week === before?.data.week ? emptyUserData.week : next.week
  const isFew = next.happenings.length <= mostEvents
  return isFew && parseUserData({ ...next, happenings, week }).ok ? { mark: markOf(path), data: next } : null
}

/** `path` becomes a copy of `source`, whole or not at all. */
const replace = (path: string, source: string): void => {
  const half = `${path}.half`
  copyFileSync(source, half)
  renameSync(half, path)
}

/** What is kept below `folder`, only read: empty where there is nothing yet, null where it cannot be read. */
export const readStore = (folder: string): UserData | null => {
  const found = readFile(join(folder, `${name}.json`))
  if (found.kind === 'whole') return found.data
  return found.kind === 'absent' ? emptyUserData : null
}

type Opened = {
  readonly data: UserData
  readonly notices: readonly Note[]
  readonly checked?: Checked
  /** Why nothing may be saved in this run; null on every good day. */
  readonly closed: Refusal | null
}

const open = (path: string, previous: string, aside: string): Opened => {
  const found = readFile(path)
  if (found.kind === 'whole') return { data: found.data, notices: [], closed: null, checked: found }
  if (found.kind === 'closed') return { data: emptyUserData, notices: [found.refusal], closed: found.refusal }
  const before = readFile(previous)
  const data = before.kind === 'whole' ? before.data : emptyUserData
  if (found.kind === 'absent' && before.kind !== 'whole') return { data, notices: [], closed: null }
  try {
    if (found.kind === 'damaged') renameSync(path, aside)
    // Two good copies again at once: the next accident may come before the next change.
    if (before.kind === 'whole') replace(path, previous)
  } catch (error) {
    return { data, notices: [cannot(error)], closed: cannot(error) }
  }
  const notice =
    found.kind === 'absent'
      ? note('data-missing')
      : note('data-damaged', { file: aside, copy: before.kind === 'whole' ? 'used' : 'none' })
  return { data, notices: [notice], closed: null }
}

/**
 * Opens the store below `folder`. Never throws and never writes over what it cannot read: a damaged file is set aside.
 * @param now milliseconds since the Unix epoch, for the name of a file that is set aside
 */
export const openStore = (folder: string, now: number): StorePort & { readonly file: string } => {
  const path = join(folder, `${name}.json`)
  const previous = join(folder, `${name}.previous.json`)
  const { closed, notices, ...opened } = open(path, previous, join(folder, `${name}.damaged-${now}.json`))
  let { data } = opened
  let store: Store | null = null
  let checked = opened.checked ?? null
  return {
    notices,
    folder,
    file: path,
    read: () => data,
    save: (next): Result<null, Refusal> => {
      if (closed) return fail(closed)
      try {
        // Only a whole file may become the copy before.
        if (readFile(path, checked).kind === 'whole') replace(previous, path)
        store ??= new Store({
          name,
          cwd: folder,
          configFileMode: 0o600,
          accessPropertiesByDotNotation: false,
          clearInvalidConfig: false,
          // What is there has been read above: ten years need not be read again.
          deserialize: () => ({}),
        })
        store.store = Object.defineProperty({ ...next }, ownKey, { value: undefined })
        checked = check(path, next, checked)
      } catch (error) {
        return fail(cannot(error))
      }
      data = next
      return ok(null)
    },
    erase: () => {
      try {
        for (const file of readdirSync(folder))
          if (file.startsWith(`${name}.`)) rmSync(join(folder, file), { force: true })
      } catch (error) {
        return fail(cannot(error))
      }
      data = emptyUserData
      store = null
      checked = null
      return ok(null)
    },
  }
}
