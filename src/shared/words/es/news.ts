/** The short words that pop up beside the window. */
import type { Words } from '../en.ts'

export const news: Words['news'] = {
  plain: {
    routine: 'Hay algo tuyo previsto para ahora.',
    attempt: 'Esa puerta está cerrada por ahora. Aquí está tu propia razón.',
  },
  discreet: {
    routine: 'Hay algo previsto para ahora.',
    attempt: 'Hay una nota esperando.',
  },
  actions: { open: 'Abrir', done: 'Hecho', later: 'Más tarde' },
}
