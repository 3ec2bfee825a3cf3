/** How the app is there beside its window: the words of its settings. */
import type { Words } from '../en.ts'

export const presence: Words['presence'] = {
  neutralName: 'Planificador semanal',
}
