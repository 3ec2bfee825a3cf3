/** The calm screen at a door that stayed closed. */
import type { Words } from '../en.ts'

export const blocked: Words['blocked'] = {
  title: 'Un momento para respirar',
  was: {
    site: (name) => `${name} siguió sin abrirse.`,
    page: (name) => `Una página de ${name} siguió sin abrirse.`,
    app: (name) => `${name} se volvió a cerrar.`,
  },
  kept: 'Lo pediste en un día más tranquilo. No ha pasado nada, y no se apunta nada.',
  still: 'Sin la respiración',
}
