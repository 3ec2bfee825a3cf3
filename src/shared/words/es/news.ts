/** The short words that pop up beside the window. */
import type { Words } from '../en.ts'

export const news: Words['news'] = {
  plain: {
    routine: 'Hay algo tuyo previsto para ahora.',
    soon: 'Dentro de poco hay algo tuyo previsto.',
    missed: 'Antes había algo tuyo previsto. No pasa nada si lo dejas.',
    attempt: 'Esa puerta está cerrada por ahora. Aquí está tu propia razón.',
  },
  discreet: {
    routine: 'Hay algo previsto para ahora.',
    soon: 'Dentro de poco hay algo previsto.',
    missed: 'Antes había algo previsto.',
    attempt: 'Hay una nota esperando.',
  },
  actions: { open: 'Abrir', done: 'Hecho', later: 'En diez minutos' },
}
