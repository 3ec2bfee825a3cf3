/** Which browsers are on this Linux, as far as a service can see: not those in somebody's home. */
import { existsSync, readFileSync } from 'node:fs'
import { browserIds, type BrowserId } from '../../shared/model/browser.ts'
import { note, type Note } from '../../shared/model/note.ts'
import { programs, snapProfile, type Place, type Program } from './places.ts'

export type Installed = {
  readonly browser: BrowserId
  /** Each once. */
  readonly places: readonly Place[]
  /** Why one of its kinds that is here may not go by what is written. */
  readonly doubt: Note | null
}

type Read = (path: string) => string
const readText: Read = (path) => readFileSync(path, 'utf8')

const maySee = (read: Read, profile: string, folder: string): boolean => {
  try {
    return read(profile).includes(`/etc/${folder}`)
  } catch {
    return false
  }
}

const doubtOf = ({ sees, path, places }: Program, read: Read): Note | null => {
  switch (sees) {
    case 'host':
      return null
    case 'snap':
      return places.every(({ folder }) => maySee(read, snapProfile(path), folder))
        ? null
        : note('rules-packed', { how: 'snap' })
    case 'packed':
      return note('rules-packed', { how: path.startsWith('/snap/') ? 'snap' : 'flatpak' })
    case 'none':
      return note('rules-none-taken')
    case 'unsure':
      return note('rules-place-unsure')
  }
}

/** One place may be meant by several programs: what lies beneath them is put together. */
const eachOnce = (places: readonly Place[]): readonly Place[] => {
  const known = new Map<string, Place>()
  for (const place of places) {
    const before = known.get(place.folder)
    known.set(
      place.folder,
      before?.family === 'firefox' && place.family === 'firefox'
        ? { ...place, beneath: [...new Set([...before.beneath, ...place.beneath])] }
        : place,
    )
  }
  return [...known.values()]
}

export const installedHere = (
  isThere: (path: string) => boolean = existsSync,
  read = readText,
): readonly Installed[] =>
  browserIds.flatMap((browser) => {
    const here = programs[browser].filter(({ path }) => isThere(path))
    if (here.length === 0) return []
    const places = eachOnce(here.flatMap((program) => program.places))
    const doubts = here.map((program) => doubtOf(program, read))
    return [{ browser, places, doubt: doubts.find((doubt) => doubt !== null) ?? null }]
  })
