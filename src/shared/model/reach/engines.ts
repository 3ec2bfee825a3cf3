/** The search engines themselves, taken into the program when it is built: one file each, nothing is read at run time. */
import type { Engine } from './engine.ts'

const files = import.meta.glob<Engine>('../../../../resources/engines/*.json', {
  eager: true,
  import: 'default',
})

export const engines: readonly Engine[] = Object.values(files).toSorted((a, b) => (a.id < b.id ? -1 : 1))
