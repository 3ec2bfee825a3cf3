/** The catalogue itself, taken into the program when it is built: one file a service, nothing is read at run time. */
import type { Catalogue, Service } from './catalogue.ts'

const files = import.meta.glob<Service>('../../../resources/catalogue/*.json', {
  eager: true,
  import: 'default',
})

export const catalogue: Catalogue = Object.values(files).toSorted((a, b) =>
  a.label.toLowerCase() < b.label.toLowerCase() ? -1 : 1,
)
