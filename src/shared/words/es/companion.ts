/** The words of the companion in the browser. */
import type { Words } from '../en.ts'

export const companion: Words['companion'] = {
  title: 'Esta página está cerrada por ahora',
}
