/** Who can change a program that the administrator runs: judged from what the system says of it and the folders above. */

/** One step of the way to a file, as `lstat` sees it. */
export type Step = {
  readonly path: string
  readonly uid: number
  readonly mode: number
  readonly kind: 'file' | 'folder' | 'link'
}

const othersWrite = 0o022
const sticky = 0o1000

const isRootsAlone = ({ uid, mode, kind }: Step): boolean => {
  if (uid !== 0) return false
  if (kind === 'link' || (mode & othersWrite) === 0) return true
  // In a folder such as /tmp everybody may add, but nobody may touch what is root's.
  return kind === 'folder' && (mode & sticky) !== 0
}

/**
 * The first step at which somebody besides root can change the file, or put another in its place.
 * @param way from the topmost folder down to the file, the targets of links included
 */
export const openToOthers = (way: readonly Step[]): Step | undefined =>
  way.find((step) => !isRootsAlone(step))
