/** The words of the pull. */
import type { Words } from '../en.ts'

export const pull: Words['pull'] = {
  title: 'No tienes que hacer nada con esto',
  breathe: { in: 'Toma aire', out: 'Suéltalo' },
  notNow: 'Ahora no',
  reason: 'Tu razón',
  noReason: 'Puedes escribir tu razón en Mirar atrás. Estará aquí.',
  plan: 'Tu plan',
  next: 'Lo siguiente que planeaste',
  noNext: 'Bebe un vaso de agua. Luego abre una ventana.',
  log: 'Anotar que vino y se fue',
}
