/** One folder of Chromium or its kin: a file of our own in it, and what others say there. */
import { join } from 'node:path'
import { note, type Note } from '../../shared/model/note.ts'
import { entryLimit } from '../../shared/model/reach/reach.ts'
import { fail, ok, type Result } from '../../shared/model/result.ts'
import { noMarks } from './firefox-json.ts'
import { isOwnText, othersLists, ownName, ownText, type OthersLists } from './chromium-list.ts'
import { isDressed, missingFolders, othersIn, putOwn, readPlain, takeAway } from './disk.ts'
import { degraded, held, idle, type Held, type Look, type World } from './held.ts'
import { letsThrough } from './let-through.ts'

/** Names people, so that only the owner's programs and root may read it. */
const ownMode = 0o640
const ours = { original: null, beneath: null, written: [], marks: noMarks }

export const chromiumFolder = (folder: string): string => `${folder}/managed`
export const chromiumFile = ({ root }: Pick<World, 'root'>, folder: string): string =>
  join(root, chromiumFolder(folder), ownName)

export const listsOfOthers = (world: Pick<World, 'root' | 'ownerGid'>, folder: string): OthersLists =>
  othersLists(
    othersIn(join(world.root, chromiumFolder(folder)), ownName, world.ownerGid),
    othersIn(join(world.root, folder, 'recommended'), '', world.ownerGid),
  )

const inForce = (wanted: readonly string[], others: OthersLists): Held => {
  const count = wanted.length + others.list.filter((each) => !wanted.includes(each)).length
  if (others.beatenBy !== null) return degraded(note('rules-other-later', { file: others.beatenBy }))
  const opening = others.allowed.find(({ entries }) => letsThrough(entries, wanted))
  if (opening) return degraded(note('rules-let-through', { file: opening.file }), wanted.length)
  if (count > entryLimit)
    return degraded(note('rules-too-many', { count, max: entryLimit }), Math.min(wanted.length, entryLimit))
  return held(wanted.length, others.from === null ? null : note('rules-others-list', { file: others.from }))
}

/** @param wanted null for no file of ours */
export const lookAtChromium = (world: World, folder: string, wanted: readonly string[] | null): Look => {
  const path = chromiumFile(world, folder)
  const reading = readPlain(path)
  if (!reading.ok) return { held: degraded(reading.error), mend: null }
  const found = reading.value
  // Known by our book; where that is lost, by what it says.
  const isOurs = world.entryOf(path) !== undefined || (found !== null && isOwnText(found.bytes.toString()))
  if (wanted === null) {
    if (!isOurs) return { held: idle, mend: null }
    return {
      held: idle,
      mend: () => {
        const gone = found === null ? ok(null) : takeAway(path, found)
        return gone.ok ? world.note(path, null) : gone
      },
    }
  }
  if (found !== null && !isOurs) return { held: degraded(note('rules-name-taken', { path })), mend: null }
  const others = listsOfOthers(world, folder)
  const bytes = Buffer.from(ownText(wanted, others.list))
  const dress = { mode: ownMode, gid: world.ownerGid }
  const way = missingFolders(world.root, chromiumFolder(folder))
  if (!way.ok) return { held: degraded(way.error), mend: null }
  if (found?.bytes.equals(bytes) && isDressed(found, dress))
    return { held: inForce(wanted, others), mend: null }
  const mend = (): Result<null, Note> => {
    const opened = world.open(chromiumFolder(folder))
    if (!opened.ok) return opened
    const noted = world.note(path, ours)
    return noted.ok ? putOwn(path, found, bytes, dress) : fail(noted.error)
  }
  return { held: idle, mend }
}
