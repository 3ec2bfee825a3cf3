/** What somebody can be found by, for a road to them: said once for the locks, it need not be typed again for a road. */
import type { RoadKind } from '../road.ts'
import type { KnownBy } from './reach.ts'

/** A few are a help; a list of all would have to be read. */
const most = 6

export const handlesFor = (kind: RoadKind, known: KnownBy): readonly string[] => {
  const profiles = () => known.profiles.map(({ text }) => text)
  const fitting = (): readonly string[] => {
    switch (kind) {
      case 'calls':
      case 'texts':
        return known.phones
      case 'messengers':
        return [...known.phones, ...profiles()]
      case 'social':
        return profiles()
      case 'email':
        return known.mails
      default:
        return []
    }
  }
  return [...new Set(fitting())].slice(0, most)
}
