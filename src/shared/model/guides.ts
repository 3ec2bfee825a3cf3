/** All guides, taken into the program when it is built. Large: load this file only where they are shown. */
import type { Guide } from './how-to.ts'

const files = import.meta.glob<readonly Guide[]>('../../../resources/clean-out/*.json', {
  eager: true,
  import: 'default',
})

export const guides: ReadonlyMap<string, Guide> = new Map(
  Object.values(files)
    .flat()
    .map((guide) => [guide.id, guide]),
)
